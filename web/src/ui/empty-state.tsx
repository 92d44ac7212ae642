import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  icon: LucideIcon;
  title: string;
  /** One sentence on why it is empty. */
  children?: ReactNode;
  /** The next step. */
  action?: ReactNode;
}

/** What stands where a list has nothing: why, and what to do next. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-12 text-center" data-testid="empty-state">
      <Icon aria-hidden className="size-7 text-faint" strokeWidth={1.5} />
      <p className="text-lg font-medium">{title}</p>
      {children && <p className="max-w-md text-muted">{children}</p>}
      {action && <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}

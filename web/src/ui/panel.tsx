import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** A bounded area of the page. */
export function Panel({ className, ...rest }: ComponentProps<'section'>) {
  return <section className={classNames('min-w-0 rounded-panel border border-line bg-surface shadow-panel', className)} {...rest} />;
}

export interface PanelHeaderProps extends Omit<ComponentProps<'header'>, 'title'> {
  title: ReactNode;
  actions?: ReactNode;
}

/** The line on top of a panel: what it holds, and what one can do with it. */
export function PanelHeader({ title, actions, className, children, ...rest }: PanelHeaderProps) {
  return (
    <header
      className={classNames('flex flex-wrap items-center justify-between gap-2 border-b border-line px-4 py-2.5', className)}
      {...rest}
    >
      <div className="min-w-0 flex-1 basis-48">
        <h2 className="text-base font-semibold">{title}</h2>
        {children && <p className="text-sm text-muted">{children}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}

/** The padded inside of a panel. */
export function PanelBody({ className, ...rest }: ComponentProps<'div'>) {
  return <div className={classNames('p-4', className)} {...rest} />;
}

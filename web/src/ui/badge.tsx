import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';

export type Tone = 'positive' | 'caution' | 'negative' | 'info' | 'notable' | 'neutral' | 'accent';

const TONES: Record<Tone, string> = {
  positive: 'border-positive-line bg-positive-soft text-positive',
  caution: 'border-caution-line bg-caution-soft text-caution',
  negative: 'border-negative-line bg-negative-soft text-negative',
  info: 'border-info-line bg-info-soft text-info',
  notable: 'border-notable-line bg-notable-soft text-notable',
  neutral: 'border-neutral-line bg-neutral-soft text-neutral',
  accent: 'border-accent-line bg-accent-soft text-accent-text',
};

export interface BadgeProps extends ComponentProps<'span'> {
  tone?: Tone;
  icon?: LucideIcon | undefined;
}

/** A small word with a tint and, where it carries meaning, a shape of its own. */
export function Badge({ tone = 'neutral', icon: Icon, className, children, ...rest }: BadgeProps) {
  return (
    <span
      className={classNames(
        'inline-flex h-[22px] max-w-full items-center gap-1 rounded-badge border px-1.5 text-xs font-medium whitespace-nowrap',
        TONES[tone],
        className,
      )}
      {...rest}
    >
      {Icon && <Icon aria-hidden className="size-3.5 shrink-0" />}
      <span className="truncate">{children}</span>
    </span>
  );
}

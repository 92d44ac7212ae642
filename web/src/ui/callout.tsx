import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import type { Tone } from './badge.tsx';
import { classNames } from './class-names.ts';

const TONES: Partial<Record<Tone, string>> = {
  positive: 'border-positive-line bg-positive-soft [&>svg]:text-positive',
  caution: 'border-caution-line bg-caution-soft [&>svg]:text-caution',
  negative: 'border-negative-line bg-negative-soft [&>svg]:text-negative',
  info: 'border-info-line bg-info-soft [&>svg]:text-info',
  notable: 'border-notable-line bg-notable-soft [&>svg]:text-notable',
};

export interface CalloutProps extends ComponentProps<'div'> {
  tone?: Tone;
  icon?: LucideIcon;
}

/** A remark in place that must not be missed. */
export function Callout({ tone = 'neutral', icon: Icon, className, children, ...rest }: CalloutProps) {
  return (
    <div
      className={classNames(
        'flex items-start gap-2.5 rounded-control border border-neutral-line bg-neutral-soft px-3 py-2 text-base',
        TONES[tone],
        className,
      )}
      {...rest}
    >
      {Icon && <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />}
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}

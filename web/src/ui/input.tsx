import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';

const control =
  'w-full rounded-control border border-line-strong/70 bg-surface text-base text-default transition-colors hover:border-line-strong focus-visible:border-focus focus-visible:outline-2 focus-visible:outline-offset-0 disabled:bg-sunken disabled:text-muted aria-invalid:border-negative';

/** A one-line text control. */
export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input className={classNames(control, 'h-(--control) px-2.5 pointer-coarse:h-11', className)} {...rest} />;
}

/** A text control of several lines. */
export function Textarea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea className={classNames(control, 'min-h-20 px-2.5 py-1.5', className)} {...rest} />;
}

/** A choice from few; the platform's own list, so it works everywhere with every device. */
export function Select({ className, children, ...rest }: ComponentProps<'select'>) {
  return (
    <span className={classNames('relative inline-flex w-full', className)}>
      <select className={classNames(control, 'h-(--control) appearance-none truncate pr-8 pl-2.5 pointer-coarse:h-11')} {...rest}>
        {children}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-muted" />
    </span>
  );
}

/** A tick with its words; the whole line can be pressed. */
export function Checkbox({ label, className, ...rest }: ComponentProps<'input'> & { label: string }) {
  return (
    <label className={classNames('inline-flex min-h-6 cursor-pointer items-center gap-2', className)}>
      <input type="checkbox" className="size-4 shrink-0 accent-accent" {...rest} />
      <span>{label}</span>
    </label>
  );
}

import { createLink } from '@tanstack/react-router';
import { cva, type VariantProps } from 'class-variance-authority';
import { LoaderCircle, type LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { Tooltip } from './tooltip.tsx';

const button = cva(
  'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-control border font-medium whitespace-nowrap transition-colors duration-(--duration-quick) select-none disabled:opacity-55 aria-disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      look: {
        primary: 'border-transparent bg-accent text-on-accent enabled:hover:bg-accent-hover',
        secondary: 'border-line-strong/60 bg-surface text-default hover:bg-hover',
        quiet: 'border-transparent bg-transparent text-muted hover:bg-hover hover:text-default',
        danger: 'border-transparent bg-danger text-on-danger hover:opacity-90',
        dangerQuiet: 'border-transparent bg-transparent text-negative hover:bg-negative-soft',
      },
      size: {
        small: 'h-(--control-small) px-2.5 text-sm pointer-coarse:h-10',
        medium: 'h-(--control) px-3 text-base pointer-coarse:h-11',
        large: 'h-10 px-4 text-base pointer-coarse:h-12',
      },
    },
    defaultVariants: { look: 'secondary', size: 'medium' },
  },
);

type Looks = VariantProps<typeof button>;
export interface ButtonProps extends ComponentProps<'button'>, Looks {
  icon?: LucideIcon;
  /** Shows that the action is under way; the button cannot be pressed meanwhile. */
  busy?: boolean;
}

/** A button; `type="button"` unless said otherwise. */
export function Button({ look, size, icon: Icon, busy = false, className, children, disabled, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      aria-busy={busy || undefined}
      disabled={disabled || busy}
      className={classNames(button({ look, size }), className)}
      {...rest}
    >
      {busy ? <LoaderCircle aria-hidden className="animate-spin" /> : Icon && <Icon aria-hidden />}
      {children}
    </button>
  );
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon'> {
  icon: LucideIcon;
  /** The button's name, also shown on hover. */
  label: string;
}

/** A square button with an icon, named by its label and a tooltip. */
export function IconButton({ icon: Icon, label, look = 'quiet', size, busy = false, className, disabled, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <button
        type="button"
        aria-label={label}
        aria-busy={busy || undefined}
        disabled={disabled || busy}
        className={classNames(button({ look, size }), 'aspect-square px-0', className)}
        {...rest}
      >
        {busy ? <LoaderCircle aria-hidden className="animate-spin" /> : <Icon aria-hidden />}
      </button>
    </Tooltip>
  );
}

interface AnchorProps extends ComponentProps<'a'>, Looks {
  icon?: LucideIcon;
}

function ButtonAnchor({ look, size, icon: Icon, className, children, ...rest }: AnchorProps) {
  return (
    <a className={classNames(button({ look, size }), look === 'primary' && 'hover:bg-accent-hover', className)} {...rest}>
      {Icon && <Icon aria-hidden />}
      {children}
    </a>
  );
}

/** A link that looks like a button: for going somewhere, never for doing something. */
export const ButtonLink = createLink(ButtonAnchor);

import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';

export const linkLook = 'text-accent-text underline decoration-accent-line underline-offset-3 hover:decoration-current';

function Anchor({ className, ...rest }: ComponentProps<'a'>) {
  return <a className={classNames(linkLook, className)} {...rest} />;
}

/** A link inside the product; it never reloads the page. */
export const TextLink = createLink(Anchor);

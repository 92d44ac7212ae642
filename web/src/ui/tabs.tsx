import { Tabs as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';

/** Views of one thing; give `value` from the URL so that a link leads to the tab. */
export const Tabs = Radix.Root;

/** The row of tabs. */
export function TabList({ className, ...rest }: ComponentProps<typeof Radix.List>) {
  return <Radix.List className={classNames('flex gap-1 overflow-x-auto border-b border-line', className)} {...rest} />;
}

export const tabLook =
  'inline-flex h-9 items-center gap-1.5 border-b-2 border-transparent px-2.5 text-base font-medium whitespace-nowrap text-muted hover:text-default data-[state=active]:border-accent data-[state=active]:text-default data-[status=active]:border-accent data-[status=active]:text-default';

/** One tab. */
export function Tab({ className, ...rest }: ComponentProps<typeof Radix.Trigger>) {
  return <Radix.Trigger className={classNames(tabLook, className)} {...rest} />;
}

/** What a tab shows. */
export function TabPanel({ className, ...rest }: ComponentProps<typeof Radix.Content>) {
  return <Radix.Content className={classNames('pt-4', className)} {...rest} />;
}

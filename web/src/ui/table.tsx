import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';

export interface TableProps extends ComponentProps<'table'> {
  /** What the table lists, for those who do not see it. */
  caption: string;
}

/** A dense table; on a narrow screen every row is a card, its cells one below the other, so that nothing has to be scrolled to sideways. */
export function Table({ caption, className, children, ...rest }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className="relative overflow-x-auto">
      <table
        className={classNames(
          'w-full border-collapse text-left text-base max-sm:block max-sm:[&_thead]:sr-only max-sm:[&_tbody]:block',
          className,
        )}
        {...rest}
      >
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </section>
  );
}

/** The head of a column. */
export function Th({ className, ...rest }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      className={classNames('border-b border-line px-4 py-2 text-xs font-medium whitespace-nowrap text-muted', className)}
      {...rest}
    />
  );
}

/** A cell. */
export function Td({ className, ...rest }: ComponentProps<'td'>) {
  return (
    <td
      className={classNames(
        'border-b border-line px-4 py-2.5 align-middle max-sm:block max-sm:border-b-0 max-sm:px-0 max-sm:py-0.5',
        className,
      )}
      {...rest}
    />
  );
}

/** A row that shows where the pointer is. */
export function Tr({ className, ...rest }: ComponentProps<'tr'>) {
  return (
    <tr
      className={classNames(
        'hover:bg-hover max-sm:block max-sm:border-b max-sm:border-line max-sm:px-4 max-sm:py-3 max-sm:last:border-b-0 [&:last-child>td]:border-b-0',
        className,
      )}
      {...rest}
    />
  );
}

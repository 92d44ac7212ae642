import type { ComponentProps, ReactNode } from 'react';
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

/** The head of the column of what can be done with a row. */
export function ActionsTh() {
  return (
    <Th className="w-0">
      <span className="sr-only">Actions</span>
    </Th>
  );
}

export interface TdProps extends ComponentProps<'td'> {
  /** The head of its column, said beside it where the row is a card. */
  label?: string;
}

/** A cell. */
export function Td({ label, className, children, ...rest }: TdProps) {
  return (
    <td
      data-label={label}
      className={classNames(
        'border-b border-line px-4 py-2.5 align-middle max-sm:block max-sm:border-b-0 max-sm:px-0 max-sm:py-1',
        label !== undefined &&
          'max-sm:grid max-sm:grid-cols-[5.5rem_minmax(0,1fr)] max-sm:items-center max-sm:gap-x-3 max-sm:before:text-sm max-sm:before:text-muted max-sm:before:content-[attr(data-label)]',
        className,
      )}
      {...rest}
    >
      {label === undefined ? children : <div className="min-w-0">{children}</div>}
    </td>
  );
}

/** The cell of what can be done with a row; in the corner where the row is a card. */
export function ActionsTd({ children }: { children: ReactNode }) {
  return <Td className="max-sm:absolute max-sm:top-2 max-sm:right-3">{children}</Td>;
}

/** A row that shows where the pointer is. */
export function Tr({ className, ...rest }: ComponentProps<'tr'>) {
  return (
    <tr
      className={classNames(
        'hover:bg-hover max-sm:relative max-sm:block max-sm:border-b max-sm:border-line max-sm:px-4 max-sm:py-3 max-sm:last:border-b-0 [&:last-child>td]:border-b-0',
        className,
      )}
      {...rest}
    />
  );
}

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button, IconButton } from './button.tsx';
import { formatCount } from './numbers.ts';

const SHORT = 10;

/** What the foot of a list must know of it. */
export interface PagedList {
  items: readonly unknown[];
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** The foot of a list that pages by cursor; a short list shows by itself that it is all. */
export function LoadMore({ list }: { list: PagedList }) {
  const { hasNextPage: hasMore, items } = list;
  if (!hasMore && items.length <= SHORT) return null;
  return (
    <footer className="flex items-center justify-between gap-2 border-t border-line px-4 py-2 text-sm text-muted">
      <span className="tabular-nums" aria-live="polite">
        {formatCount(items.length)} shown{hasMore ? '' : ', that is all'}
      </span>
      {hasMore && (
        <Button size="small" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()} data-testid="load-more">
          Show more
        </Button>
      )}
    </footer>
  );
}

export interface PaginationProps {
  skip: number;
  limit: number;
  /** As the server says it: "37" or "10000+". */
  total: string;
  onSkip: (skip: number) => void;
}

/** The foot of a list that pages by number. */
export function Pagination({ skip, limit, total, onSkip }: PaginationProps) {
  const known = Number.parseInt(total, 10);
  const last = Math.min(skip + limit, known);
  return (
    <nav aria-label="Pages" className="flex items-center justify-between gap-2 px-3 py-1.5 text-sm text-muted">
      <span className="tabular-nums">
        {known === 0 ? '0' : `${formatCount(skip + 1)}–${formatCount(last)}`} of {total.endsWith('+') ? total : formatCount(known)}
      </span>
      <span className="flex gap-1">
        <IconButton
          icon={ChevronLeft}
          label="Earlier page"
          size="small"
          disabled={skip === 0}
          onClick={() => onSkip(Math.max(0, skip - limit))}
        />
        <IconButton
          icon={ChevronRight}
          label="Later page"
          size="small"
          disabled={skip + limit >= known}
          onClick={() => onSkip(skip + limit)}
        />
      </span>
    </nav>
  );
}

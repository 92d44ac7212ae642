import type { ReactNode } from 'react';
import { ErrorState } from './error-state.tsx';
import { SkeletonRows } from './skeleton.tsx';

/** What a list must know of its query. */
export interface ListQuery {
  isPending: boolean;
  isError: boolean;
  isPlaceholderData: boolean;
  error: unknown;
  items: readonly unknown[];
  refetch: () => unknown;
}

export interface ListBodyProps {
  query: ListQuery;
  /** What to say when it could not be loaded. */
  failed: string;
  empty: ReactNode;
  children: ReactNode;
  skeletonRows?: number;
}

/** The four faces of a list: loading, failed, empty, there. While a new filter loads, the old rows stay, paler. */
export function ListBody({ query, failed, empty, children, skeletonRows = 6 }: ListBodyProps) {
  if (query.isPending) return <SkeletonRows rows={skeletonRows} />;
  if (query.isError && query.items.length === 0) return <ErrorState title={failed} error={query.error} onRetry={() => query.refetch()} />;
  if (query.items.length === 0) return empty;
  return (
    <div aria-busy={query.isPlaceholderData} className={query.isPlaceholderData ? 'opacity-60' : ''}>
      {children}
    </div>
  );
}

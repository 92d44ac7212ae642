import { classNames } from './class-names.ts';

/** A grey shape where content will stand; give it the content's size by class. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={classNames('block h-4 animate-pulse rounded-badge bg-neutral-soft', className)} />;
}

const numbered = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** Rows in the shape of a list: a title and a line under it. */
export function SkeletonRows({ rows = 6, label = 'Loading' }: { rows?: number; label?: string }) {
  return (
    <div role="status" aria-label={label} className="divide-y divide-line">
      {numbered(rows).map((row) => (
        <div key={row} className="space-y-2 px-4 py-3.5">
          <Skeleton className={row % 2 === 0 ? 'w-3/5' : 'w-2/5'} />
          <Skeleton className="h-3 w-1/3" />
        </div>
      ))}
    </div>
  );
}

/** Lines in the shape of a text. */
export function SkeletonText({ lines = 3, label = 'Loading' }: { lines?: number; label?: string }) {
  return (
    <div role="status" aria-label={label} className="space-y-2">
      {numbered(lines).map((line) => (
        <Skeleton key={line} className={line === lines - 1 ? 'w-1/2' : 'w-full'} />
      ))}
    </div>
  );
}

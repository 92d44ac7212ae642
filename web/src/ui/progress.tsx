import { classNames } from './class-names.ts';
import { formatCount } from './numbers.ts';

export interface ProgressProps {
  label: string;
  done: number;
  /** 0 while the total is not known yet. */
  total: number;
  /** What stands beside the label in place of the counts, e.g. sizes. */
  words?: string;
  className?: string;
}

/** How far long work has come, with its counts. */
export function Progress({ label, done, total, words, className }: ProgressProps) {
  const share = total > 0 ? Math.min(1, done / total) : null;
  return (
    <div className={classNames('space-y-1.5', className)}>
      <div className="flex justify-between gap-4 text-sm">
        <span>{label}</span>
        <span className="text-muted tabular-nums">{words ?? countWords(done, total)}</span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total || 100}
        {...(share === null ? {} : { 'aria-valuenow': done })}
        className="h-1.5 overflow-hidden rounded-full bg-neutral-soft"
      >
        <div
          className={classNames(
            'h-full rounded-full bg-accent transition-[width] duration-(--duration-calm)',
            share === null && 'w-1/4 animate-pulse',
          )}
          style={share === null ? undefined : { width: `${share * 100}%` }}
        />
      </div>
    </div>
  );
}

const countWords = (done: number, total: number): string =>
  total > 0 ? `${formatCount(done)} of ${formatCount(total)}` : formatCount(done);

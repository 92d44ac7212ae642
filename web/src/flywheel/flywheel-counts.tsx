import type { FlywheelStatus } from '@flowpilot/core/flywheel';
import { Link } from '@tanstack/react-router';
import { CheckCheck, Clock, LoaderCircle, type LucideIcon, SkipForward, TriangleAlert } from 'lucide-react';
import { classNames } from '../ui/class-names.ts';
import { formatCount } from '../ui/numbers.ts';

const COUNTS: { key: 'pending' | 'analyzing' | 'analyzed' | 'skipped' | 'failed'; label: string; icon: LucideIcon; look: string }[] = [
  { key: 'pending', label: 'Waiting', icon: Clock, look: 'text-caution' },
  { key: 'analyzing', label: 'Analysing', icon: LoaderCircle, look: 'text-info' },
  { key: 'analyzed', label: 'Analysed', icon: CheckCheck, look: 'text-positive' },
  { key: 'skipped', label: 'Skipped', icon: SkipForward, look: 'text-neutral' },
  { key: 'failed', label: 'Failed', icon: TriangleAlert, look: 'text-negative' },
];

/** How many sessions stand where; each count leads to them. */
export function FlywheelCounts({ status, className }: { status: FlywheelStatus; className?: string }) {
  return (
    <ul className={classNames('grid grid-cols-[repeat(auto-fit,minmax(104px,1fr))] gap-2', className)}>
      {COUNTS.map(({ key, label, icon: Icon, look }) => (
        <li key={key}>
          <Link
            to="/sessions"
            search={{ analysis_status: key }}
            className="block rounded-control border border-line px-3 py-2 hover:border-line-strong hover:bg-hover"
            data-testid={`count-${key}`}
          >
            <span className="flex items-center gap-1.5 text-sm text-muted">
              <Icon aria-hidden className={classNames('size-4', status[key] > 0 ? look : 'text-faint')} />
              {label}
            </span>
            <span className="block text-xl font-semibold tabular-nums">{formatCount(status[key])}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

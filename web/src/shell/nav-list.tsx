import { isAtLeast } from '@flowpilot/core/kernel';
import { proposalsContract } from '@flowpilot/core/proposals';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCan, useMe } from '../platform/me.ts';
import { queryFor } from '../platform/queries.ts';
import { formatCompact } from '../ui/numbers.ts';
import type { Place } from './places.ts';

const look =
  'flex h-8 items-center gap-2.5 rounded-control px-2 font-medium text-muted hover:bg-hover hover:text-default data-[status=active]:bg-selected data-[status=active]:text-default [&_svg]:size-4 [&_svg]:shrink-0 pointer-coarse:h-11';

/** Links to the places that the caller's role opens. */
export function NavList({ places, onGo }: { places: readonly Place[]; onGo?: () => void }) {
  const role = useMe()?.account?.role ?? 'viewer';
  return (
    <ul className="space-y-0.5">
      {places
        .filter((place) => isAtLeast(role, place.needs))
        .map(({ to, label, icon: Icon }) => (
          <li key={to}>
            <Link
              to={to}
              activeOptions={{ exact: to === '/', includeSearch: false }}
              className={look}
              onClick={onGo}
              data-testid={`nav-${label.toLowerCase()}`}
            >
              <Icon aria-hidden />
              <span className="flex-1">{label}</span>
              {to === '/review' && <PendingCount />}
            </Link>
          </li>
        ))}
    </ul>
  );
}

/** How many proposals wait, beside the link to them. */
export function PendingCount() {
  const canSee = useCan('engineer');
  const stats = useQuery({ ...queryFor(proposalsContract.stats, {}), enabled: canSee, staleTime: 60_000 });
  const count = stats.data?.pending_count ?? 0;
  if (count === 0) return null;
  return (
    <span className="rounded-badge bg-neutral-soft px-1.5 text-xs font-medium text-muted tabular-nums">
      {formatCompact(count)}
      <span className="sr-only"> waiting</span>
    </span>
  );
}

/** How the fixes of a flow or a step fared, as a bar with its counts in words. */
export function OutcomeBar({ worked, failed }: { worked: number; failed: number }) {
  const all = worked + failed;
  if (all === 0) return <p className="text-xs text-faint">no outcome recorded</p>;
  return (
    <div>
      <div aria-hidden className="my-1 flex h-1.5 w-full max-w-40 gap-px overflow-hidden rounded-full bg-neutral-soft">
        <span className="bg-added-line" style={{ width: `${(worked / all) * 100}%` }} />
        <span className="bg-removed-line" style={{ width: `${(failed / all) * 100}%` }} />
      </div>
      <p className="text-xs text-muted tabular-nums">
        {worked} worked, {failed} failed
      </p>
    </div>
  );
}

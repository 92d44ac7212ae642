/** The product's mark; decoration beside its name. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 32 32" className={className}>
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <path
        d="M10 23V12a3 3 0 0 1 3-3h9M10 17h7"
        className="fill-none stroke-on-accent"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="22.5" cy="17" r="2.5" className="fill-on-accent" />
    </svg>
  );
}

/** The product's mark; decoration beside its name. */
export function Mark({ className }: { className?: string }) {
  return <img src="/mark.svg" alt="" className={className} />;
}

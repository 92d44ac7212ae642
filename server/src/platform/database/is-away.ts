const CODES = /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH|57P0\d|08\w{3}|53\w{3}|25006)$/;
const WORDS =
  /Connection terminated|timeout exceeded when trying to connect|PGlite is closed|is not queryable|Cannot use a pool after|No space left on device/i;

/** Whether somewhere in the chain of causes stands that the database cannot be reached, or has no room or strength for the moment. */
export function isAway(fault: unknown): boolean {
  for (let at = fault; at instanceof Error; at = at.cause) {
    if (('code' in at && CODES.test(String(at.code))) || WORDS.test(at.message)) return true;
  }
  return false;
}

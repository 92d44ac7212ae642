/** SQLSTATE classes of data that cannot be held: 22 (a value), 23 (a constraint), 54 (a limit of the database). */
const DATA_CLASSES = ['22', '23', '54'];

/** Whether the database refused what it was given, as opposed to being away or broken. */
export const isDataFault = (fault: unknown): boolean => DATA_CLASSES.includes(findSqlState(fault)?.slice(0, 2) ?? '');

/** What the database itself said, without what others wrapped around it. */
export function databaseWords(fault: unknown): string {
  let root = fault;
  for (let depth = 0; root instanceof Error && root.cause instanceof Error && depth < 5; depth += 1) root = root.cause;
  return root instanceof Error ? root.message : String(root);
}

/** The SQLSTATE of a fault of the database, which may lie behind others; null where there is none. */
export function findSqlState(fault: unknown): string | null {
  for (let at = fault, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if ('code' in at && typeof at.code === 'string' && /^[0-9A-Z]{5}$/.test(at.code)) return at.code;
  }
  return null;
}

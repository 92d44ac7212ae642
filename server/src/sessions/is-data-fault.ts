/** SQLSTATE classes of data that cannot be held: 22 (a value), 23 (a constraint), 54 (a limit of the database). */
const DATA_CLASSES = ['22', '23', '54'];

/** Whether the database refused what it was given, as opposed to being away or broken. */
export function isDataFault(fault: unknown): boolean {
  for (let at = fault, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if ('code' in at && typeof at.code === 'string' && DATA_CLASSES.includes(at.code.slice(0, 2))) return true;
  }
  return false;
}

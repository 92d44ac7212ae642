/** Why the process does not start, in words for the operator; printed without a stack. */
export class StartFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartFault';
  }
}

/** Turns what the system says at the start into what the operator can do about it. */
export function explainStart(fault: unknown, about: { host: string; port: number; dataDir: string }): string | null {
  if (!(fault instanceof Error)) return null;
  if (['StartFault', 'FolderInUse', 'ConfigFault'].includes(fault.name)) return fault.message;
  const code = codeOf(fault);
  if (code === 'EADDRINUSE')
    return `Port ${about.port} on ${about.host} is taken by another program. Stop it, or set PORT to another number.`;
  if (code === 'EACCES' && 'port' in fault) return `Port ${about.port} may not be opened by this user. Set PORT to a number above 1023.`;
  if (code === 'EADDRNOTAVAIL') return `HOST ${about.host} is no address of this machine.`;
  if (code === 'ENOSPC' || /No space left on device/i.test(fault.message))
    return `The disk that holds ${about.dataDir} is full. Make room and start again.`;
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM')
    return `The folder ${about.dataDir} cannot be written by this user (${fault.message}).`;
  if (code === '42501')
    return `The database login lacks a right that is needed: ${rootOf(fault).message}. See docs/operating.md, "PostgreSQL".`;
  if (code === '28P01' || code === '28000') return `The database refused the login of DATABASE_URL: ${rootOf(fault).message}.`;
  if (code === '3D000') return `The database of DATABASE_URL does not exist: ${rootOf(fault).message}.`;
  if (['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EAI_AGAIN', 'EHOSTUNREACH'].includes(code))
    return `The database of DATABASE_URL does not answer (${code}).`;
  return null;
}

const rootOf = (fault: Error): Error => (fault.cause instanceof Error ? rootOf(fault.cause) : fault);

function codeOf(fault: Error): string {
  const root = rootOf(fault);
  return 'code' in root ? String(root.code) : '';
}

/** Why the process does not start, in words for the operator; printed without a stack. */
export class StartFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartFault';
  }
}

/** What a start is about, as far as it can be in the way. */
interface Place {
  host: string;
  port: number;
  dataDir: string;
}

const IN_OUR_WORDS = ['StartFault', 'FolderInUse', 'ConfigFault'];
const databaseAway = (_place: Place, fault: Error) => `The database of DATABASE_URL does not answer (${codeOf(fault)}).`;
const folderShut = (place: Place, fault: Error) => `The folder ${place.dataDir} cannot be written by this user (${fault.message}).`;

const SENTENCES: Readonly<Record<string, (place: Place, fault: Error) => string>> = {
  EADDRINUSE: ({ host, port }) => `Port ${port} on ${host} is taken by another program. Stop it, or set PORT to another number.`,
  EADDRNOTAVAIL: ({ host }) => `HOST ${host} is no address of this machine.`,
  ENOSPC: ({ dataDir }) => `The disk that holds ${dataDir} is full. Make room and start again.`,
  EROFS: folderShut,
  EACCES: folderShut,
  EPERM: folderShut,
  '42501': (_place, fault) => `The database login lacks a right that is needed: ${fault.message}. See docs/operating.md, "PostgreSQL".`,
  '28P01': (_place, fault) => `The database refused the login of DATABASE_URL: ${fault.message}.`,
  '28000': (_place, fault) => `The database refused the login of DATABASE_URL: ${fault.message}.`,
  '3D000': (_place, fault) => `The database of DATABASE_URL does not exist: ${fault.message}.`,
  ECONNREFUSED: databaseAway,
  ENOTFOUND: databaseAway,
  ETIMEDOUT: databaseAway,
  EAI_AGAIN: databaseAway,
  EHOSTUNREACH: databaseAway,
};

/** Turns what the system says at the start into what the operator can do about it; null for what nobody foresaw. */
export function explainStart(fault: unknown, place: Place): string | null {
  if (!(fault instanceof Error)) return null;
  if (IN_OUR_WORDS.includes(fault.name)) return fault.message;
  const root = rootOf(fault);
  if (codeOf(root) === 'EACCES' && 'port' in root)
    return `Port ${place.port} may not be opened by this user. Set PORT to a number above 1023.`;
  if (place.host !== '' && 'hostname' in root && root.hostname === place.host)
    return `HOST ${place.host} cannot be listened on: it is neither an address of this machine nor a name of it.`;
  const code = /no space left on device/i.test(root.message) ? 'ENOSPC' : codeOf(root);
  return SENTENCES[code]?.(place, root) ?? null;
}

const rootOf = (fault: Error): Error => (fault.cause instanceof Error ? rootOf(fault.cause) : fault);
const codeOf = (fault: Error): string => ('code' in fault ? String(fault.code) : '');

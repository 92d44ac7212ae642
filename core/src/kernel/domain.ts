import { z } from 'zod';

/** The problem areas. */
export const DOMAINS = [
  'active_directory',
  'networking',
  'm365',
  'hardware',
  'endpoint',
  'virtualization',
  'security',
  'backup',
  'email',
  'printing',
  'cloud',
  'other',
] as const;
export const Domain = z.enum(DOMAINS);
export type Domain = z.infer<typeof Domain>;

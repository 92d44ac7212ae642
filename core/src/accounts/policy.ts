import { isAtLeast, type Role } from '../kernel/index.ts';

/** What people do in an account, and the weakest role that may. The server's routes and the page's buttons stand on the same lines. */
export const POLICY = {
  read_flows: 'viewer',
  run_sessions: 'engineer',
  read_sessions: 'engineer',
  read_proposals: 'engineer',
  make_own_keys: 'engineer',
  review_proposals: 'admin',
  edit_flows: 'admin',
  import_sessions: 'admin',
  run_flywheel: 'admin',
  read_analytics: 'admin',
  manage_members: 'owner',
  manage_keys_of_others: 'owner',
  manage_account: 'owner',
} as const satisfies Readonly<Record<string, Role>>;

/** Something that not every role may do. */
export type Deed = keyof typeof POLICY;

/** Whether a member of this role may do this; nobody without a role may do anything. */
export const may = (role: Role | null, deed: Deed): boolean => role !== null && isAtLeast(role, POLICY[deed]);

import { pgTable, uuid } from 'drizzle-orm/pg-core';
import { accountId, moment } from '../platform/database/columns.ts';

/** Who analyses for an account now, and when that last ended. */
export const flywheelState = pgTable('flywheel_state', {
  accountId: accountId().primaryKey(),
  leaseToken: uuid('lease_token'),
  leaseUntil: moment('lease_until'),
  lastRunAt: moment('last_run_at'),
});

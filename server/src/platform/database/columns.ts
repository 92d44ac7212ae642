import { timestamp, uuid } from 'drizzle-orm/pg-core';

/** A moment, to the millisecond as JavaScript knows it, so that a value read back equals the value written. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

/** The tenant; leads every primary key. */
export const accountId = () => uuid('account_id').notNull();

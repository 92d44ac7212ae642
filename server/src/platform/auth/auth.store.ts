import { lt } from 'drizzle-orm';
import type { Platform } from '../platform.ts';
import { authRateLimit, authSession, authVerification } from './auth.table.ts';

const HOUR_MS = 3_600_000;

/** Removes sessions and tokens whose time is over, and tries to sign in of more than an hour ago. */
export async function forgetExpiredSignIns({ database, now }: Platform): Promise<void> {
  await database.db.delete(authSession).where(lt(authSession.expiresAt, now()));
  await database.db.delete(authVerification).where(lt(authVerification.expiresAt, now()));
  await database.db.delete(authRateLimit).where(lt(authRateLimit.lastRequest, now().getTime() - HOUR_MS));
}

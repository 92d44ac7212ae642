import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { and, eq, lt } from 'drizzle-orm';
import type { Database, Db } from '../database/database.ts';
import { authIdentity, authRateLimit, authSession, authUser, authVerification } from './auth.table.ts';
import type { User } from './sign-in.ts';

const HOUR_MS = 3_600_000;

/** The sign-in library's way to its tables. */
export const signInAdapter = (db: Db) =>
  drizzleAdapter(db, { provider: 'pg', schema: { authUser, authSession, authIdentity, authVerification, authRateLimit } });

/** A person, by id or by e-mail in lower case; null when there is none. */
export async function findUser(db: Db, which: { userId: string } | { email: string }): Promise<User | null> {
  const [row] = await db
    .select({ userId: authUser.id, email: authUser.email, name: authUser.name, password: authIdentity.password })
    .from(authUser)
    .leftJoin(authIdentity, and(eq(authIdentity.userId, authUser.id), eq(authIdentity.providerId, 'credential')))
    .where('userId' in which ? eq(authUser.id, which.userId) : eq(authUser.email, which.email));
  return row === undefined ? null : { userId: row.userId, email: row.email, name: row.name, hasPassword: row.password !== null };
}

/** The hash of a user's password; null without one. */
export async function findPasswordHash(db: Db, userId: string): Promise<string | null> {
  const ofUser = and(eq(authIdentity.userId, userId), eq(authIdentity.providerId, 'credential'));
  const [row] = await db.select({ hash: authIdentity.password }).from(authIdentity).where(ofUser);
  return row?.hash ?? null;
}

/** The account that a session works in from now on. */
export async function setSessionAccount(db: Db, sessionId: string, accountId: string): Promise<void> {
  await db.update(authSession).set({ accountId }).where(eq(authSession.id, sessionId));
}

/** Removes a user's open password resets. */
export async function removePasswordResets(db: Db, userId: string): Promise<void> {
  await db.delete(authVerification).where(eq(authVerification.value, userId));
}

/** Removes sessions and tokens whose time is over, and tries to sign in of more than an hour ago. */
export async function forgetExpiredSignIns(database: Database, now: Date): Promise<void> {
  await database.db.delete(authSession).where(lt(authSession.expiresAt, now));
  await database.db.delete(authVerification).where(lt(authVerification.expiresAt, now));
  await database.db.delete(authRateLimit).where(lt(authRateLimit.lastRequest, now.getTime() - HOUR_MS));
}

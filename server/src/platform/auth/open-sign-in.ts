import { randomBytes } from 'node:crypto';
import { normaliseEmail } from '@flowpilot/core/accounts';
import { findPasswordHash, findUser, removePasswordResets, setSessionAccount } from './auth.store.ts';
import { type AuthBase, type BetterAuth, openBetterAuth, PASSWORD_LINK_SECONDS } from './better-auth.ts';
import type { SignedInSession, SignIn, User } from './sign-in.ts';

/** Sign-in by e-mail and password, on the library's tables. */
export function openSignIn(base: AuthBase): SignIn {
  const auth = openBetterAuth(base);
  return {
    handle: (request) => auth.handler(request),
    findSession: (headers) => findSession(auth, headers),
    signInAs: async (userId, headers) => {
      const { headers: answered } = await auth.api.signInAs({ body: { userId }, headers, returnHeaders: true });
      return answered.getSetCookie();
    },
    findUser: (email) => findUser(base.database.db, { email: normaliseEmail(email) }),
    findUserById: (userId) => findUser(base.database.db, { userId }),
    createUser: (user) => createUser(auth, user),
    setPassword: async (userId, password) => setPassword(await auth.$context, userId, password),
    isPassword: (userId, password) => isPassword(auth, base, { userId, password }),
    passwordLink: (userId) => passwordLink(auth, base, userId),
    dropPasswordLinks: (userId) => removePasswordResets(base.database.db, userId),
    chooseAccount: (sessionId, accountId) => setSessionAccount(base.database.db, sessionId, accountId),
  };
}

async function findSession(auth: BetterAuth, headers: Headers): Promise<SignedInSession | null> {
  if (!headers.get('cookie')?.includes('flowpilot.session_token')) return null;
  const { response, headers: answered } = await auth.api.getSession({ headers, returnHeaders: true });
  if (response === null) return null;
  const { session, user } = response;
  return {
    sessionId: session.id,
    userId: user.id,
    email: user.email,
    name: user.name,
    accountId: session.accountId ?? null,
    setCookies: answered.getSetCookie(),
  };
}

async function createUser(auth: BetterAuth, user: { email: string; name: string; password: string | null }): Promise<User> {
  const context = await auth.$context;
  const created = await context.internalAdapter.createUser(
    { email: normaliseEmail(user.email), name: user.name, emailVerified: false },
    { method: 'email-password' },
  );
  if (user.password !== null) await setPassword(context, created.id, user.password);
  return { userId: created.id, email: created.email, name: created.name, hasPassword: user.password !== null };
}

async function setPassword(context: Awaited<BetterAuth['$context']>, userId: string, password: string): Promise<void> {
  const hash = await context.password.hash(password);
  const identities = await context.internalAdapter.findAccounts(userId);
  if (identities.some((identity) => identity.providerId === 'credential')) return context.internalAdapter.updatePassword(userId, hash);
  await context.internalAdapter.linkAccount({ userId, providerId: 'credential', accountId: userId, password: hash });
}

async function isPassword(auth: BetterAuth, base: AuthBase, proof: { userId: string; password: string }): Promise<boolean> {
  const hash = await findPasswordHash(base.database.db, proof.userId);
  return hash !== null && (await auth.$context).password.verify({ hash, password: proof.password });
}

async function passwordLink(auth: BetterAuth, base: AuthBase, userId: string): Promise<{ link: string; expiresAt: Date }> {
  const token = randomBytes(24).toString('base64url');
  const expiresAt = new Date(Date.now() + PASSWORD_LINK_SECONDS * 1000);
  const context = await auth.$context;
  await context.internalAdapter.createVerificationValue({ value: userId, identifier: `reset-password:${token}`, expiresAt });
  return { link: `${base.config.publicUrl}/reset-password?token=${token}`, expiresAt };
}

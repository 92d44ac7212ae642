import { betterAuth } from 'better-auth';
import { APIError, createAuthEndpoint, createAuthMiddleware } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import type { Database } from '../database/database.ts';
import type { CompleteConfig } from '../keep-secrets.ts';
import type { Logger } from '../log.ts';
import type { Mailer } from '../mail.ts';
import { signInAdapter } from './auth.store.ts';

/** What the sign-in library stands on. */
export interface AuthBase {
  config: CompleteConfig;
  database: Database;
  log: Logger;
  mail: Mailer;
  newId(): string;
  /** Whether a stranger may sign up now. */
  isSignUpOpen(): Promise<boolean>;
}

export const PASSWORD_LINK_SECONDS = 24 * 3600;
/** The header in which we tell the library the caller's address; whatever a caller sends under this name is replaced. */
export const ADDRESS_HEADER = 'x-flowpilot-address';

/** The configured library. */
export const openBetterAuth = (base: AuthBase) =>
  betterAuth({
    appName: 'FlowPilot',
    baseURL: base.config.publicUrl,
    basePath: '/api/auth',
    secret: base.config.authSecret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: signInAdapter(base.database.db),
    user: { modelName: 'authUser' },
    session: {
      modelName: 'authSession',
      expiresIn: 14 * 86_400,
      updateAge: 86_400,
      additionalFields: { accountId: { type: 'string', required: false, input: false } },
    },
    account: { modelName: 'authIdentity' },
    verification: { modelName: 'authVerification', storeIdentifier: 'hashed' },
    rateLimit: rateLimit(base.config.rateFactor),
    emailAndPassword: emailAndPassword(base),
    advanced: {
      cookiePrefix: 'flowpilot',
      useSecureCookies: base.config.publicUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: () => base.newId() },
    },
    trustedOrigins: (request) => [request?.headers.get('origin')], // requireSameOrigin has looked at it before the library does
    hooks: { before: guardSignUp(base) },
    plugins: [signInAsPlugin],
  });

/** The library, as its type comes out. */
export type BetterAuth = ReturnType<typeof openBetterAuth>;

const rateLimit = (factor: number | null) => ({
  enabled: factor !== null,
  storage: 'database' as const,
  modelName: 'authRateLimit',
  window: 60,
  max: Math.ceil(100 * (factor ?? 1)),
  customRules: {
    '/sign-in/email': false as const, // sign-in-tries.ts counts what fails, and a whole office may sign in from one address
    ...Object.fromEntries(
      ['/sign-up/email', '/request-password-reset', '/reset-password', '/change-password'].map((path) => [
        path,
        { window: 60, max: Math.ceil(10 * (factor ?? 1)) },
      ]),
    ),
  },
});

const emailAndPassword = (base: AuthBase) => ({
  enabled: true,
  minPasswordLength: 8,
  maxPasswordLength: 128,
  resetPasswordTokenExpiresIn: PASSWORD_LINK_SECONDS,
  revokeSessionsOnPasswordReset: true,
  sendResetPassword: async ({ user, token }: { user: { email: string; name: string }; token: string }) => {
    const link = `${base.config.publicUrl}/reset-password?token=${token}`;
    const text = `Hello ${user.name},\n\nset a new password for FlowPilot here, within 24 hours:\n\n${link}\n\nIf you did not ask for this, nothing changes.\n`;
    await base.mail.send({ to: user.email, subject: 'Set a new FlowPilot password', text });
  },
});

const guardSignUp = (base: AuthBase) =>
  createAuthMiddleware(async (context) => {
    if (context.path !== '/sign-up/email' || (await base.isSignUpOpen())) return;
    throw new APIError('FORBIDDEN', { message: 'This FlowPilot has its accounts already. Ask an owner to invite you.' });
  });

/** Adds one call that only this process can make: a session for a user who proved who they are in another way. */
const signInAsPlugin = {
  id: 'sign-in-as',
  endpoints: {
    signInAs: createAuthEndpoint(
      '/sign-in-as',
      { method: 'POST', body: z.object({ userId: z.string() }), metadata: { SERVER_ONLY: true } },
      async (context) => {
        const user = await context.context.internalAdapter.findUserById(context.body.userId);
        if (user === null) throw new APIError('NOT_FOUND', { message: 'There is no such user.' });
        const session = await context.context.internalAdapter.createSession(user.id);
        await setSessionCookie(context, { session, user });
        return context.json({ token: session.token });
      },
    ),
  },
};

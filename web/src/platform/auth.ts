import { send } from './call.ts';

const post = (path: string, body: object) =>
  send(`/api/auth${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** Signs in by e-mail and password; the session is a cookie. */
export const signIn = (credentials: { email: string; password: string }) => post('/sign-in/email', credentials);

/** Makes a user and signs them in. */
export const signUp = (person: { email: string; password: string; name: string }) => post('/sign-up/email', person);

/** Ends the session on the server. */
export const signOut = () => post('/sign-out', {});

/** Asks for a mail with a link to set a new password; answers the same whether or not the address is known. */
export const requestPasswordReset = (email: string) =>
  post('/request-password-reset', { email, redirectTo: `${window.location.origin}/reset-password` });

/** Sets a new password with the token of such a link. */
export const resetPassword = (reset: { newPassword: string; token: string }) => post('/reset-password', reset);

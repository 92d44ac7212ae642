import { z } from 'zod';

const email = z.email('Write an e-mail address, such as name@example.com.').max(254, 'This address is too long.');
const newPassword = z.string().min(8, 'Use at least 8 characters.').max(128, 'Use at most 128 characters.');
const name = z.string().trim().min(1, 'This cannot be empty.').max(120, 'Use at most 120 characters.');

/** What the forms before the product take. */
export const SignInForm = z.object({ email, password: z.string().min(1, 'Write your password.') });
export type SignInForm = z.infer<typeof SignInForm>;
export const FirstRunForm = z.object({ account: name, name, email, password: newPassword });
export type FirstRunForm = z.infer<typeof FirstRunForm>;
export const EmailForm = z.object({ email });
export type EmailForm = z.infer<typeof EmailForm>;
export const PasswordForm = z.object({ password: newPassword });
export type PasswordForm = z.infer<typeof PasswordForm>;
export const NewPersonForm = z.object({ name, password: newPassword });
export const KnownPersonForm = z.object({ name: z.string(), password: z.string().min(1, 'Write your password.') });
export type PersonForm = z.infer<typeof NewPersonForm>;
export const NameForm = z.object({ name });
export type NameForm = z.infer<typeof NameForm>;

import { createTransport } from 'nodemailer';
import type { Config } from './config.ts';
import type { Logger } from './log.ts';

/** A letter in plain text. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
}

/** Sends letters, where the operator configured a way. */
export interface Mailer {
  readonly isConfigured: boolean;
  /** Whether the letter was taken by the mail server; a failure is logged and answered, never thrown. */
  send(letter: Letter): Promise<boolean>;
}

/** The mailer of `SMTP_URL`, or one that says that there is none. */
export function openMail(config: Pick<Config, 'smtpUrl' | 'mailFrom'>, log: Logger): Mailer {
  if (config.smtpUrl === null) return { isConfigured: false, send: () => Promise.resolve(false) };
  const transport = createTransport(config.smtpUrl);
  return {
    isConfigured: true,
    send: async (letter) => {
      try {
        await transport.sendMail({ from: config.mailFrom, ...letter });
        return true;
      } catch (fault) {
        log.error({ err: fault, subject: letter.subject }, 'a mail could not be sent');
        return false;
      }
    },
  };
}

import { randomBytes } from 'node:crypto';
import { parse, stringify, validate } from 'uuid';
import { hashSecret } from './api-key.ts';

/** An invitation's token: its account, so that it can be found, and 24 random bytes. */
export function makeToken(accountId: string): { token: string; tokenHash: string } {
  const token = Buffer.concat([parse(accountId), randomBytes(24)]).toString('base64url');
  return { token, tokenHash: hashSecret(token) };
}

/** The account of a token and the hash it is kept under; null when it is none of ours. */
export function readToken(token: string): { accountId: string; tokenHash: string } | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 40 || bytes.toString('base64url') !== token) return null;
  const accountId = readUuid(bytes.subarray(0, 16));
  return accountId === null ? null : { accountId, tokenHash: hashSecret(token) };
}

function readUuid(bytes: Uint8Array): string | null {
  try {
    const id = stringify(bytes);
    return validate(id) ? id : null;
  } catch {
    return null; // random bytes are no UUID
  }
}

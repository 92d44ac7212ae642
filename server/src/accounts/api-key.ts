import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { formatKey, type KeyParts, parseKey } from '@flowpilot/core/accounts';

const BEARER = /^Bearer\s+(\S+)$/i;
const ID_LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A key's public part, its secret, and the hash that is kept of the secret. */
export interface MadeKey {
  keyId: string;
  secretHash: string;
  /** What is shown once. */
  apiKey: string;
}

/** Makes a key: 32 random bytes behind a public part that leads to its account. */
export function makeKey(): MadeKey {
  const keyId = Array.from(randomBytes(12), (byte) => ID_LETTERS[byte % ID_LETTERS.length]).join('');
  const secret = randomBytes(32).toString('base64url');
  return { keyId, secretHash: hashSecret(secret), apiKey: formatKey({ keyId, secret }) };
}

/** Reads an `Authorization` header; null when it carries no key of ours. */
export function readKey(authorization: string): KeyParts | null {
  return parseKey(BEARER.exec(authorization.trim())?.[1] ?? '');
}

/** Whether a secret is the one that was hashed; takes as long whatever the answer is. */
export const isSecret = (secret: string, hash: string): boolean =>
  timingSafeEqual(Buffer.from(hashSecret(secret), 'hex'), Buffer.from(hash, 'hex'));

/** The hash that is kept of a random secret: SHA-256, hexadecimal. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

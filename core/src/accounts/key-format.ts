/** The two parts of an API key: the public one leads to its account, the secret one proves it. */
export interface KeyParts {
  keyId: string;
  secret: string;
}

const KEY = /^fp_([A-Za-z0-9]{12})_([A-Za-z0-9_-]{32,128})$/;

/** An API key as it is shown once: `fp_<key id>_<secret>`. */
export const formatKey = ({ keyId, secret }: KeyParts): string => `fp_${keyId}_${secret}`;

/** The parts of an API key; null when the text is none. */
export function parseKey(text: string): KeyParts | null {
  const [, keyId, secret] = KEY.exec(text) ?? [];
  return keyId === undefined || secret === undefined ? null : { keyId, secret };
}

/** An e-mail address as it is compared and kept: without surrounding space, in lower case. */
export const normaliseEmail = (email: string): string => email.trim().normalize('NFC').toLowerCase();

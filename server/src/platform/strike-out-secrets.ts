const SECRET_NAME = /pass(word|phrase)?|secret|token|api_?key|authorization|cookie|credential/i;
const EMAIL = /[\p{L}\p{N}._%+-]+(@[\p{L}\p{N}.-]+\.\p{L}{2,})/gu;

/** A copy of `value` without what a field's name calls secret, and with the name part of e-mail addresses struck out. */
export function strikeOutSecrets(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(EMAIL, '[removed]$1');
  if (Array.isArray(value)) return value.map(strikeOutSecrets);
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => [name, SECRET_NAME.test(name) ? '[removed]' : strikeOutSecrets(held)]),
  );
}

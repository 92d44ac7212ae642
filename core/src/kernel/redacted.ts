declare const redacted: unique symbol;

/**
 * A value whose texts went through the redactor. Only `engine/src/redact` makes one; stores of knowledge accept nothing
 * else, so that the compiler holds the wall between a session's original words and what is kept as knowledge.
 */
export type Redacted<T> = T & { readonly [redacted]: true };

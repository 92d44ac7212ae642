const REPLACEMENT = '\uFFFD';

/** Whether the database can hold a text: it has no NUL and no half of a surrogate pair. */
export const isStorable = (text: string): boolean => !text.includes('\0') && !/\p{Cs}/u.test(text);

/** The text with U+FFFD in place of what the database cannot hold; its length stays. */
export const toStorable = (text: string): string =>
  isStorable(text) ? text : text.replaceAll('\0', REPLACEMENT).replace(/\p{Cs}/gu, REPLACEMENT);

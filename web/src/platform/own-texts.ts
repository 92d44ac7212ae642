/** What one person wrote in one account and did not send yet, kept in this browser by name. Nobody else reads it here. */
export interface OwnTexts {
  read: (name: string) => string;
  /** Keeps a text, or forgets it where it is empty; answers whether the browser had room for it. */
  keep: (name: string, text: string) => boolean;
}

const PREFIX = 'flowpilot.own.';
/** Who signed out on this page: a page of theirs that is still leaving must not write again what was cleared. */
const left = new Set<string>();

/** The unsent texts of a person in an account. */
export function ownTextsOf(user: string, account: string): OwnTexts {
  const key = (name: string) => `${PREFIX}${user}.${account}.${name}`;
  return {
    read: (name) => localStorage.getItem(key(name)) ?? '',
    keep: (name, text) => {
      if (left.has(user)) return false;
      try {
        if (text === '') localStorage.removeItem(key(name));
        else localStorage.setItem(key(name), text);
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** Forgets everything a person wrote and did not send, in every account: for when they sign out. */
export function clearOwnTexts(user: string): void {
  left.add(user);
  for (const key of Object.keys(localStorage)) if (key.startsWith(`${PREFIX}${user}.`)) localStorage.removeItem(key);
}

/** Lets a person write again, for when they sign in. */
export const openOwnTexts = (user: string): void => void left.delete(user);

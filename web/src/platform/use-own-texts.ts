import type { Me } from '@flowpilot/core/accounts';
import { useMemo, useRef } from 'react';
import { useMe } from './me.ts';
import { type OwnTexts, ownTextsOf } from './own-texts.ts';

/** The unsent texts of whoever is signed in; of the last one known while nobody is, so that a session that ends loses nothing. */
export function useOwnTexts(): OwnTexts {
  const me = useMe();
  const last = useRef<Me | null>(null);
  if (me) last.current = me;
  const user = last.current?.user.id ?? '';
  const account = last.current?.account?.id ?? '';
  return useMemo(() => ownTextsOf(user, account), [user, account]);
}

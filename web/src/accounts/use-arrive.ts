import type { Me } from '@flowpilot/core/accounts';
import { accountsContract } from '@flowpilot/core/accounts';
import { useRouter, useSearch } from '@tanstack/react-router';
import { call } from '../platform/call.ts';
import { useEnter } from '../platform/me.ts';
import type { SearchWords } from '../platform/url-state.ts';

/** Goes where a person wanted to go before they had to sign in; only ever to a page of this site. */
export function useArrive(): (me?: Me) => Promise<void> {
  const router = useRouter();
  const enter = useEnter();
  const { next }: SearchWords = useSearch({ strict: false });
  return async (me) => {
    enter(me ?? (await call(accountsContract.me, {})));
    router.history.push(localPath(next));
  };
}

/** A path of this site, or the home page for anything else. */
export function localPath(next: string | undefined): string {
  return next && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/';
}

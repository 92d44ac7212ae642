import { accountsContract, type Me } from '@flowpilot/core/accounts';
import { isAtLeast, type Role } from '@flowpilot/core/kernel';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { dismissToast } from '../ui/toasts.tsx';
import { call, isProblem } from './call.ts';
import { ME_KEY } from './me-key.ts';
import { clearOwnTexts, openOwnTexts } from './own-texts.ts';

/** The signed-in user; null when nobody is. */
export const meQuery = queryOptions({
  queryKey: ME_KEY,
  staleTime: 60_000,
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      return await call(accountsContract.me, {}, { signal });
    } catch (error) {
      if (isProblem(error, 401)) return null;
      throw error;
    }
  },
});

/** The signed-in user with the account they work in; null when nobody is signed in, undefined while it is not known. */
export const useMe = (): Me | null | undefined => useQuery(meQuery).data;

/** Whether the caller may do what demands `needed`; false until it is known. */
export function useCan(needed: Role): boolean {
  const role = useMe()?.account?.role;
  return role !== undefined && isAtLeast(role, needed);
}

/** Enters as another person or into another account: everything known of the former is forgotten, what was said to them is taken away; what a page shows of it is asked again. Who signs out leaves no unsent text behind. */
export function useEnter(): (me: Me | null) => void {
  const queryClient = useQueryClient();
  return (me) => {
    const predicate = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== ME_KEY[0];
    const former = queryClient.getQueryData<Me | null>(ME_KEY);
    dismissToast();
    queryClient.setQueryData(ME_KEY, me);
    if (me) openOwnTexts(me.user.id);
    else if (former) clearOwnTexts(former.user.id);
    queryClient.removeQueries({ predicate, type: 'inactive' });
    if (former && me) void queryClient.resetQueries({ predicate, type: 'active' });
  };
}

import type { Me } from '@flowpilot/core/accounts';
import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import { meQuery } from '../platform/me.ts';

interface Arrival {
  context: { queryClient: QueryClient };
  location: { href: string };
}

/** Lets in whoever is signed in; others sign in first and come back. */
export async function demandPerson({ context, location }: Arrival): Promise<Me> {
  const me = await context.queryClient.ensureQueryData(meQuery);
  if (me) return me;
  throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href }, replace: true });
}

/** Lets in whoever works in an account; a person with none creates or chooses one first. */
export async function demandAccount(arrival: Arrival): Promise<void> {
  const me = await demandPerson(arrival);
  if (!me.account) throw redirect({ to: '/welcome', replace: true });
}

import type { Endpoint, Page } from '@flowpilot/core/kernel';
import {
  infiniteQueryOptions,
  keepPreviousData,
  MutationCache,
  QueryCache,
  QueryClient,
  queryOptions,
  useInfiniteQuery,
} from '@tanstack/react-query';
import { ApiProblem } from './api-problem.ts';
import { call, isProblem } from './call.ts';
import type { AnswerOf, InputOf } from './endpoint-types.ts';
import { ME_KEY } from './me-key.ts';

/** A query of an endpoint. Its key begins with the path, so that `queryClient.invalidateQueries({ queryKey: [endpoint.path] })` finds it. */
export function queryFor<E extends Endpoint>(endpoint: E, input: InputOf<E>) {
  return queryOptions({ queryKey: [endpoint.path, input], queryFn: ({ signal }) => call(endpoint, input, { signal }) });
}

/** As `queryFor`, for a list under a filter: what was there stays until the new list has come. Not for one thing by its id. */
export function listQueryFor<E extends Endpoint>(endpoint: E, input: InputOf<E>) {
  return queryOptions({ ...queryFor(endpoint, input), placeholderData: keepPreviousData });
}

type ItemOf<E extends Endpoint> = AnswerOf<E> extends Page<infer T> ? T : never;

/** A list that pages by cursor, as one growing array. */
export function usePages<E extends Endpoint>(endpoint: E, input: InputOf<E>, { enabled = true }: { enabled?: boolean } = {}) {
  const query = useInfiniteQuery(pagesQueryFor(endpoint, input, enabled));
  return { ...query, items: query.data?.pages.flatMap((page) => page.items) ?? [] };
}

function pagesQueryFor<E extends Endpoint>(endpoint: E, input: InputOf<E>, enabled: boolean) {
  return infiniteQueryOptions({
    queryKey: [endpoint.path, 'pages', input],
    enabled,
    queryFn: async ({ pageParam, signal }): Promise<Page<ItemOf<E>>> => {
      const paged = pageParam === null ? input : { ...(input as object), cursor: pageParam }; // every input is an object
      return (await call(endpoint, paged as InputOf<E>, { signal })) as Page<ItemOf<E>>; // a paged endpoint answers a page
    },
    initialPageParam: null as string | null, // null stands for the first page
    getNextPageParam: (last) => last.next_cursor,
    placeholderData: keepPreviousData,
  });
}

const MAX_TRIES = 3;
/** A refusal stays a refusal: only lost networks and failing servers are tried again. */
export const shouldRetry = (failures: number, error: Error): boolean =>
  failures < MAX_TRIES - 1 && !(error instanceof ApiProblem && error.status >= 400 && error.status < 500);

/** The cache of everything the server said. When any call answers 401 the signed-in user is forgotten, and the shell asks to sign in. */
export function createQueryClient(): QueryClient {
  const onError = (error: Error) => {
    if (isProblem(error, 401)) client.setQueryData(ME_KEY, null);
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: { queries: { retry: shouldRetry, staleTime: 15_000 }, mutations: { retry: false } },
  });
  return client;
}

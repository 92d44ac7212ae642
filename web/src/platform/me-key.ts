/** Where the signed-in user is kept in the query cache. */
export const ME_KEY = ['me'] as const;

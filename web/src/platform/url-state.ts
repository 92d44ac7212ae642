import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { z } from 'zod';

/** What the search part of an address holds. */
export type SearchWords = Record<string, string | undefined>;

/** `?a=1&b=` → `{a: "1"}`: words only, so that a number stays what was typed. */
export function parseSearch(text: string): SearchWords {
  return Object.fromEntries([...new URLSearchParams(text)].filter(([, value]) => value !== ''));
}

/** The reverse of `parseSearch`; what is empty leaves the address. */
export function stringifySearch(search: Record<string, unknown>): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value !== undefined && value !== null && value !== '') words.set(name, String(value));
  }
  const text = words.toString();
  return text ? `?${text}` : '';
}

/**
 * State that lives in the address: filters, selection, tab. The schema reads the words; one that does not fit is left
 * out, so a bad link still opens. `set` merges a patch; it makes a step of history unless `replace`.
 */
export function useUrlState<S extends z.ZodObject>(schema: S) {
  const search: SearchWords = useSearch({ strict: false });
  const navigate = useNavigate();
  const state = useMemo(() => readState(schema, search), [schema, search]);
  const set = useCallback(
    (patch: { [K in keyof z.input<S>]?: z.input<S>[K] | undefined }, { replace = false }: { replace?: boolean } = {}) =>
      navigate({ to: '.', search: (before: SearchWords) => ({ ...before, ...patch }) as SearchWords, replace, resetScroll: false }), // words of the same schema
    [navigate],
  );
  return [state, set] as const;
}

/** Reads what fits the schema and leaves out what does not. */
export function readState<S extends z.ZodObject>(schema: S, search: SearchWords): z.output<S> {
  const whole = schema.safeParse(search);
  if (whole.success) return whole.data;
  const bad = new Set(whole.error.issues.map((issue) => String(issue.path[0])));
  return schema.parse(Object.fromEntries(Object.entries(search).filter(([name]) => !bad.has(name))));
}

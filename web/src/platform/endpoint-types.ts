import type { Endpoint } from '@flowpilot/core/kernel';
import type { z } from 'zod';

type PartOf<E extends Endpoint, K extends 'params' | 'query' | 'body'> = E extends { readonly [P in K]: infer S extends z.ZodType }
  ? z.input<S>
  : unknown;

type QueryOf<E extends Endpoint> = E extends { readonly query: infer S extends z.ZodType } ? Numbers<z.input<S>> : unknown;

type Unread<T> = { [K in keyof T]: unknown extends T[K] ? K : never }[keyof T];
/** Numbers of an address are read from digits, which their schema takes as unknown: to a caller they are numbers. */
type Numbers<T> = Omit<T, Unread<T> & string> & { [K in Unread<T> & keyof T]?: number };

/** Everything an endpoint takes, in one flat object: path parameters, query and body. */
export type InputOf<E extends Endpoint> = PartOf<E, 'params'> & QueryOf<E> & PartOf<E, 'body'>;

/** What an endpoint answers. */
export type AnswerOf<E extends Endpoint> = z.output<E['answer']>;

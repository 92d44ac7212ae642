import type { Endpoint } from '@flowpilot/core/kernel';
import type { z } from 'zod';

type PartOf<E extends Endpoint, K extends 'params' | 'query' | 'body'> = E extends { readonly [P in K]: infer S extends z.ZodType }
  ? z.input<S>
  : unknown;

/** Everything an endpoint takes, in one flat object: path parameters, query and body. */
export type InputOf<E extends Endpoint> = PartOf<E, 'params'> & PartOf<E, 'query'> & PartOf<E, 'body'>;

/** What an endpoint answers. */
export type AnswerOf<E extends Endpoint> = z.output<E['answer']>;

import { z } from 'zod';

/** A row's id: a UUID (version 7 where we made it). */
export const Id = z.uuid();
export type Id = string;

/** Path parameters of everything addressed by one id. */
export const IdParams = z.strictObject({ id: Id });

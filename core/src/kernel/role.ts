import { z } from 'zod';

/** The roles of a member, weakest first. */
export const ROLES = ['viewer', 'engineer', 'admin', 'owner'] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/** Whether a member with role `held` may do what demands `needed`. */
export const isAtLeast = (held: Role, needed: Role): boolean => ROLES.indexOf(held) >= ROLES.indexOf(needed);

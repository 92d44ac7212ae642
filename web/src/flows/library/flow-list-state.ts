import { Domain } from '@flowpilot/core/kernel';
import { z } from 'zod';

/** What the address of the flows page holds. */
export const FlowListState = z.object({
  search: z.string().max(200).optional(),
  domain: Domain.optional(),
  status: z.enum(['published', 'archived']).optional(),
});
export type FlowListState = z.infer<typeof FlowListState>;

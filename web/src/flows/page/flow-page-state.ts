import { z } from 'zod';

export const FLOW_TABS = ['tree', 'versions', 'details', 'proposals'] as const;

/** What the address of a flow's page holds. */
export const FlowPageState = z.object({
  tab: z.enum(FLOW_TABS).optional(),
  node: z.string().max(200).optional(),
  version: z.coerce.number().int().min(1).max(1_000_000).optional(),
});
export type FlowPageState = z.infer<typeof FlowPageState>;

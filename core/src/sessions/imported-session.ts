import { z } from 'zod';
import { Outcome } from '../flows/index.ts';
import { Domain, Timestamp } from '../kernel/index.ts';
import { StepKind } from './session.ts';

/** Bounds of one import line. */
export const IMPORT_LIMITS = { lineBytes: 1_000_000, steps: 500 } as const;

const short = z.string().min(1).max(500);
const MOST_TIMES = 1_000_000;
/** One line of an import file. */
export const ImportedSession = z.strictObject({
  external_id: short,
  problem: z.string().min(1).max(100_000),
  domain: Domain.nullish(),
  client: short.nullish(),
  team: short.nullish(),
  engineer: short.nullish(),
  status: z.enum(['resolved', 'escalated', 'abandoned']),
  started_at: Timestamp.nullish(),
  ended_at: Timestamp.nullish(),
  ticket_ref: short.nullish(),
  rating: z.number().min(0).max(10).nullish(),
  priority: z.union([short, z.number()]).nullish(),
  reopen_count: z.int().min(0).max(MOST_TIMES).nullish(),
  reassignment_count: z.int().min(0).max(MOST_TIMES).nullish(),
  sla_met: z.boolean().nullish(),
  steps: z
    .array(
      z.strictObject({
        kind: StepKind.nullish(),
        text: z.string().min(1).max(100_000),
        options: z.array(z.string().min(1).max(4_000)).max(50).nullish(),
        chosen_option: z.string().max(4_000).nullish(),
        reply: z.string().max(100_000).nullish(),
        outcome: Outcome.nullish(),
      }),
    )
    .max(IMPORT_LIMITS.steps),
  resolution: z.string().max(100_000).nullish(),
});
export type ImportedSession = z.infer<typeof ImportedSession>;

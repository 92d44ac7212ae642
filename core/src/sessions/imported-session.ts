import { z } from 'zod';
import { Outcome } from '../flows/index.ts';
import { Domain, Timestamp } from '../kernel/index.ts';
import { StepKind } from './session.ts';

/** Bounds of one import line; beside them only the types count. */
export const IMPORT_LIMITS = { lineBytes: 1_000_000, steps: 500 } as const;

/** What an index of the database holds. */
const ExternalId = z
  .string()
  .min(1)
  .max(500)
  .refine((id) => id.trim() !== '', { error: 'Must not be of spaces alone.' });
const text = z.string();
const YEARS = { first: Date.parse('0001-01-01T00:00:00Z'), last: Date.parse('9999-12-31T23:59:59.999Z') } as const;
/** A moment of a year that the database knows. */
const Moment = Timestamp.refine((time) => Date.parse(time) >= YEARS.first && Date.parse(time) <= YEARS.last, {
  error: 'Must lie in the years 0001 to 9999, as UTC.',
});
const Times = z.int().min(0).max(2_147_483_647);
/** One line of an import file. */
export const ImportedSession = z.strictObject({
  external_id: ExternalId,
  problem: z.string().min(1),
  domain: Domain.nullish(),
  client: text.nullish(),
  team: text.nullish(),
  engineer: text.nullish(),
  status: z.enum(['resolved', 'escalated', 'abandoned']),
  started_at: Moment.nullish(),
  ended_at: Moment.nullish(),
  ticket_ref: text.nullish(),
  rating: z.number().nullish(),
  priority: z.union([text, z.number()]).nullish(),
  reopen_count: Times.nullish(),
  reassignment_count: Times.nullish(),
  sla_met: z.boolean().nullish(),
  steps: z
    .array(
      z.strictObject({
        kind: StepKind.nullish(),
        text,
        options: z.array(text).nullish(),
        chosen_option: text.nullish(),
        reply: text.nullish(),
        outcome: Outcome.nullish(),
      }),
    )
    .max(IMPORT_LIMITS.steps),
  resolution: text.nullish(),
});
export type ImportedSession = z.infer<typeof ImportedSession>;

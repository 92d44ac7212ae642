import { z } from 'zod';
import { Outcome } from '../flows/index.ts';
import { Domain, Id, Timestamp } from '../kernel/index.ts';
import { AnalysisStatus } from './analysis-status.ts';

export const StepKind = z.enum(['question', 'action', 'verification', 'script', 'note']);
export type StepKind = z.infer<typeof StepKind>;
export const SessionStatus = z.enum(['active', 'paused', 'requesting_escalation', 'resolved', 'escalated', 'abandoned']);
export type SessionStatus = z.infer<typeof SessionStatus>;
export const Intake = z.enum(['free_text', 'psa_ticket', 'log_paste', 'screenshot', 'combined']);
export type Intake = z.infer<typeof Intake>;

/** One thing asked or done in a session. */
export const SessionStep = z.object({
  kind: StepKind,
  text: z.string(),
  options: z.array(z.string()),
  chosen_option: z.string().nullable(),
  reply: z.string().nullable(),
  skipped: z.boolean(),
  outcome: Outcome,
  flow_node_id: z.string().nullable(),
});
export type SessionStep = z.infer<typeof SessionStep>;

export const SessionSummary = z.object({
  id: Id,
  external_id: z.string().nullable(),
  problem: z.string(),
  domain: Domain.nullable(),
  status: SessionStatus,
  intake: Intake,
  client: z.string().nullable(),
  team_id: Id.nullable(),
  engineer: z.string().nullable(),
  engineer_id: Id.nullable(),
  ticket_ref: z.string().nullable(),
  step_count: z.int(),
  resolution: z.string().nullable(),
  analysis_status: AnalysisStatus.nullable(),
  analysis_note: z.string().nullable(),
  analysis_tries: z.int(),
  started_at: Timestamp.nullable(),
  ended_at: Timestamp.nullable(),
  created_at: Timestamp,
});
export type SessionSummary = z.infer<typeof SessionSummary>;

export const SessionDetail = SessionSummary.extend({
  steps: z.array(SessionStep),
  rating: z.number().nullable(),
  priority: z.string().nullable(),
  reopen_count: z.int().nullable(),
  reassignment_count: z.int().nullable(),
  sla_met: z.boolean().nullable(),
  /** Flows and proposals that this session is evidence of. */
  learned_into: z.array(z.object({ kind: z.enum(['flow', 'proposal']), id: Id, title: z.string() })),
});
export type SessionDetail = z.infer<typeof SessionDetail>;

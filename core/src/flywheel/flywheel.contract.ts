import { z } from 'zod';
import { endpoint, Id, IdParams, Timestamp } from '../kernel/index.ts';

export const FlywheelStatus = z.object({
  pending: z.int(),
  analyzing: z.int(),
  analyzed: z.int(),
  skipped: z.int(),
  failed: z.int(),
  last_run_at: Timestamp.nullable(),
});
export type FlywheelStatus = z.infer<typeof FlywheelStatus>;

/** One event of a job: `progress` carries counts, `done` and `failed` end the stream. */
export const JobProgress = z.object({
  state: z.enum(['queued', 'running', 'done', 'failed']),
  done: z.int(),
  total: z.int(),
  message: z.string().nullable(),
});
export type JobProgress = z.infer<typeof JobProgress>;

const tag = 'Flywheel';
export const flywheelContract = {
  run: endpoint({
    method: 'POST',
    path: '/api/v1/flywheel/run',
    access: 'admin',
    tag,
    summary: 'Analyses everything that waits; answers at once with a job.',
    status: 202,
    answer: z.object({ job_id: Id }),
  }),
  status: endpoint({
    method: 'GET',
    path: '/api/v1/flywheel/status',
    access: 'engineer',
    tag,
    summary: 'How many sessions stand where in the analysis.',
    answer: FlywheelStatus,
  }),
  retry: endpoint({
    method: 'POST',
    path: '/api/v1/flywheel/retry',
    access: 'admin',
    tag,
    summary: 'Puts failed sessions back in the queue: those named, or all.',
    body: z.strictObject({ session_ids: z.array(Id).min(1).max(500).optional() }),
    answer: z.object({ requeued: z.int() }),
  }),
  job: endpoint({
    method: 'GET',
    path: '/api/v1/jobs/:id',
    access: 'engineer',
    tag,
    summary: 'Where a job stands.',
    params: IdParams,
    answer: JobProgress,
  }),
  jobEvents: endpoint({
    method: 'GET',
    path: '/api/v1/jobs/:id/events',
    access: 'engineer',
    tag,
    summary: 'The progress of a job, live; `Last-Event-ID` replays.',
    params: IdParams,
    streams: 'events',
    answer: JobProgress,
  }),
};

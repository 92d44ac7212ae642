import { z } from 'zod';

/** The life of an analysis; null on a session that is not closed yet. */
export const AnalysisStatus = z.enum(['pending', 'analyzing', 'analyzed', 'skipped', 'failed']);
export type AnalysisStatus = z.infer<typeof AnalysisStatus>;

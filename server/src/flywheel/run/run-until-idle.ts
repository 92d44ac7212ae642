import type { Scope } from '../../platform/scope.ts';
import { type AnalysisOptions, type AnalysisResult, analyseAccount } from '../analyse/analyse-account.ts';
import { thinkerOf } from '../thinker-of.ts';

/** Analyses everything that is due in an account, in this call: for the command line, the sample data and measurements. */
export function runUntilIdle(scope: Scope, onProgress?: NonNullable<AnalysisOptions['onProgress']>): Promise<AnalysisResult> {
  const options = { thinker: thinkerOf(scope.platform), signal: scope.platform.stopping };
  return analyseAccount(scope, onProgress === undefined ? options : { ...options, onProgress });
}

import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PATHS } from './protocol.ts';

/** The scorer's figures by name. */
export type Figures = Record<string, number | Record<string, number>>;

const AT_LEAST = { session_b3_f1: 0.85, node_b3_f1: 0.8, guided_rate: 0.9 } as const;
const ZERO = ['unsupported', 'double_claims', 'bad_evidence', 'bad_trees'] as const;

/** Scores a run with the shared scorer. */
export function score(run: unknown): Figures {
  const file = join(mkdtempSync(join(tmpdir(), 'induction-')), 'run.json');
  writeFileSync(file, JSON.stringify(run));
  const args = [PATHS.scorer, '--flows', PATHS.flows, '--sessions', PATHS.sessions, '--run', file];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Figures; // the scorer's format
}

/** The median of each figure over several runs. */
export function medianOf(runs: readonly Figures[]): Figures {
  const names = Object.keys(runs[0] ?? {}).filter((name) => typeof runs[0]?.[name] === 'number');
  return Object.fromEntries(names.map((name) => [name, median(runs.map((run) => Number(run[name])))]));
}

/** What falls short of what is wanted, in words; empty when nothing does. */
export function shortfalls(figures: Figures): string[] {
  const low = Object.entries(AT_LEAST).filter(([name, least]) => !(Number(figures[name]) >= least));
  const dirty = ZERO.filter((name) => Number(figures[name]) !== 0);
  return [
    ...low.map(([name, least]) => `${name} is ${String(figures[name])}, wanted ${least}`),
    ...dirty.map((name) => `${name} is ${String(figures[name])}, wanted 0`),
  ];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

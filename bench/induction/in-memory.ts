/**
 * How well does the engine learn, with nothing around it? Goes through the protocol in memory for batches of 1 and of 25,
 * three seeds each, and prints the scorer's figures: the median of each, and the time an analysis takes.
 *
 *   npx tsx bench/induction/in-memory.ts [--batches 1,25] [--seeds 3] [--from 1] [--charts a,b,c] [--noise] [--keep run.json]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  analyse,
  buildMatchIndex,
  type MatchIndex,
  matchFlows,
  type PastSession,
  withEntry,
  withoutEntry,
} from '../../engine/src/index.ts';
import { LibraryInMemory } from '../../engine/test/library-in-memory.ts';
import { makeNoisy } from './in-memory-noise.ts';
import { missingPath, PATHS, readProtocol, type ShownSession, shuffled } from './protocol.ts';

type Figures = Record<string, number>;
const { values: asked } = parseArgs({
  options: {
    batches: { type: 'string', default: '1,25' },
    seeds: { type: 'string', default: '3' },
    charts: { type: 'string' },
    noise: { type: 'boolean', default: false },
    from: { type: 'string', default: '1' },
    keep: { type: 'string' },
  },
});

const missing = missingPath();
if (missing) console.log(`induction in memory is skipped: ${missing} is not there`);
else for (const batch of asked.batches.split(',').map(Number)) await runBatch(batch);

async function runBatch(batch: number): Promise<void> {
  const runs: Figures[] = [];
  for (let seed = Number(asked.from); seed < Number(asked.from) + Number(asked.seeds); seed += 1) runs.push(await runOnce(batch, seed));
  console.log(`b = ${batch}, median of ${runs.length}: ${JSON.stringify(medianOf(runs))}`);
  const nodes = runs.map((run) => run.node_b3_f1 ?? 0);
  console.log(`b = ${batch}, node_b3_f1 from ${Math.min(...nodes)} to ${Math.max(...nodes)}`);
}

async function runOnce(batch: number, seed: number): Promise<Figures> {
  const { shown, heldOut } = ofCharts(readProtocol());
  const order = shuffled(shown, seed);
  const noisy = asked.noise ? makeNoisy(order, seed) : order;
  const store = new LibraryInMemory();
  const index = buildMatchIndex([]);
  const newId = counter('n');
  const times: number[] = [];
  for (const [at, session] of noisy.entries()) {
    refresh(index, store);
    const startedAt = performance.now();
    const thought = await analyse(pastSession(session, at), store.world, {
      archive: store,
      matchIndex: index,
      newId,
      now: () => '2026-01-01T00:00:00.000Z',
    });
    times.push(performance.now() - startedAt);
    store.apply(thought.digest, thought.decision);
    if ((at + 1) % batch === 0 || at === noisy.length - 1) store.publishAll();
  }
  refresh(index, store);
  const figures = {
    ...score(collect(store, index, { shown, heldOut })),
    ms_median: percentile(times, 0.5),
    ms_p99: percentile(times, 0.99),
  };
  console.log(`b = ${batch}, seed ${seed}: ${JSON.stringify(figures)}`);
  return figures;
}

function counter(prefix: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}${count}`;
  };
}

function ofCharts(all: ReturnType<typeof readProtocol>): ReturnType<typeof readProtocol> {
  if (!asked.charts) return all;
  const charts = new Set(asked.charts.split(','));
  const gold = readFileSync(PATHS.sessions, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; gold_flow_id: string }); // the file's own format
  const wanted = new Set(gold.filter((session) => charts.has(session.gold_flow_id)).map((session) => session.id));
  return {
    shown: all.shown.filter((session) => wanted.has(session.external_id)),
    heldOut: all.heldOut.filter((session) => wanted.has(session.id)),
  };
}

function refresh(index: MatchIndex, store: LibraryInMemory): void {
  const entries = store.world.entries;
  const live = new Set(entries.map((entry) => entry.id));
  for (const id of [...index.entries.keys()]) if (!live.has(id)) withoutEntry(index, { id });
  for (const entry of entries) withEntry(index, entry);
}

function pastSession(session: ShownSession, at: number): PastSession {
  return {
    id: session.external_id,
    problem: session.problem,
    domain: null,
    status: 'resolved',
    resolution: session.resolution,
    engineer: session.engineer,
    client: session.client,
    endedAt: new Date(Date.UTC(2025, 0, 1) + at * 3_600_000).toISOString(),
    steps: session.steps.map((step) => ({
      kind: 'question',
      text: step.text,
      options: step.options,
      chosenOption: step.chosen_option,
      reply: step.reply,
      skipped: false,
      outcome: 'none',
    })),
  };
}

function collect(store: LibraryInMemory, index: MatchIndex, { shown, heldOut }: ReturnType<typeof readProtocol>) {
  const flows = store.world.entries.map((entry) => ({
    id: entry.id,
    title: entry.title,
    tree: entry.tree,
    evidence: entry.evidence.map((row) => ({
      node_id: row.node_id,
      option_id: row.option_id,
      session: row.session_id,
      step: row.step_index,
    })),
  }));
  const matches = Object.fromEntries(heldOut.map(({ id, problem }) => [id, matchFlows(index, problem, 1)[0]?.entryId ?? null]));
  return { flows, learned: shown.map((session) => session.external_id), matches };
}

function score(run: unknown): Figures {
  const file = asked.keep ?? join(mkdtempSync(join(tmpdir(), 'induction-')), 'run.json');
  writeFileSync(file, JSON.stringify(run));
  const answer = execFileSync(process.execPath, [PATHS.scorer, '--flows', PATHS.flows, '--sessions', sessionsFile(), '--run', file], {
    encoding: 'utf8',
  });
  return JSON.parse(answer) as Figures; // the scorer's format
}

/** The scorer takes every session that was not shown as held out: it gets those of the chosen charts only. */
function sessionsFile(): string {
  if (!asked.charts) return PATHS.sessions;
  const charts = new Set(asked.charts.split(','));
  const lines = readFileSync(PATHS.sessions, 'utf8')
    .trim()
    .split('\n')
    .filter((line) => charts.has((JSON.parse(line) as { gold_flow_id: string }).gold_flow_id)); // the file's own format
  const file = join(mkdtempSync(join(tmpdir(), 'induction-')), 'sessions.jsonl');
  writeFileSync(file, lines.join('\n'));
  return file;
}

function medianOf(runs: readonly Figures[]): Figures {
  const names = Object.keys(runs[0] ?? {}).filter((name) => typeof runs[0]?.[name] === 'number');
  return Object.fromEntries(
    names.map((name) => [
      name,
      percentile(
        runs.map((run) => Number(run[name])),
        0.5,
      ),
    ]),
  );
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN) * 1000) / 1000;
}

import { spansOf } from '../../src/redact/mask.ts';
import { fillTemplates, type KnownText } from './corpus.ts';
import { figuresOf, type Score, score, shareOf } from './score.ts';
import { DEVELOPMENT, DEVELOPMENT_TECHNICAL } from './templates/development.ts';
import { FIFTH_ROUND, FIFTH_ROUND_TECHNICAL } from './templates/fifth-round.ts';
import { FIRST_ROUND, FIRST_ROUND_TECHNICAL } from './templates/first-round.ts';
import { FOURTH_ROUND, FOURTH_ROUND_TECHNICAL } from './templates/fourth-round.ts';
import { HELD_OUT, HELD_OUT_TECHNICAL } from './templates/held-out.ts';
import { SECOND_ROUND, SECOND_ROUND_TECHNICAL } from './templates/second-round.ts';
import { THIRD_ROUND, THIRD_ROUND_TECHNICAL } from './templates/third-round.ts';
import { timeGrowth } from './time-growth.ts';
import { CLIENTS } from './values.ts';

const WANTED = { secretsRecall: 0.99, leakRate: 0.005, falseMaskRate: 0.01, timeGrowth: 2.7 } as const;
const TERMS = CLIENTS.map((text) => ({ text, type: 'CLIENT' }));
const SHOWN = 25;

const say = (line = ''): boolean => process.stdout.write(`${line}\n`);
const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
const find = (text: string) => spansOf([text], { terms: TERMS }).get(text) ?? [];

function report(name: string, corpus: readonly KnownText[]): Score {
  const result = score(corpus, find);
  const { recall, secretsRecall, leakRate, falseMaskRate, lostRate } = figuresOf(result);
  say(`\n${name}: ${corpus.length} texts of ${new Set(corpus.map(({ template }) => template)).size} templates`);
  say('type       spans  recall     right type  leaked characters');
  for (const [type, { spans, masked, named, characters, leaked }] of [...result.types].sort()) {
    say(
      `${type.padEnd(10)} ${String(spans).padStart(5)}  ${percent(shareOf(masked, spans)).padEnd(9)}  ${percent(shareOf(named, masked)).padEnd(10)}  ${percent(shareOf(leaked, characters))}`,
    );
  }
  say(`all        recall ${percent(recall)} · secrets ${percent(secretsRecall)} · leaked characters ${percent(leakRate)}`);
  say(
    `technical  ${result.touched} of ${result.technical} expressions masked (${percent(falseMaskRate)}) · other characters masked ${percent(lostRate)}`,
  );
  if (process.argv.includes('--show'))
    for (const line of [...new Set([...result.misses, ...result.falseMasks])].slice(0, SHOWN * 8)) say(`  ${line}`);
  return result;
}

const KNOWN = [
  ...[...DEVELOPMENT, ...FIRST_ROUND, ...SECOND_ROUND, ...THIRD_ROUND, ...FOURTH_ROUND, ...FIFTH_ROUND],
  ...[
    ...DEVELOPMENT_TECHNICAL,
    ...FIRST_ROUND_TECHNICAL,
    ...SECOND_ROUND_TECHNICAL,
    ...THIRD_ROUND_TECHNICAL,
    ...FOURTH_ROUND_TECHNICAL,
    ...FIFTH_ROUND_TECHNICAL,
  ],
];
report('Development templates', fillTemplates(KNOWN, { seed: 1, times: 20 }));
const figures = figuresOf(report('Held-out templates', fillTemplates([...HELD_OUT, ...HELD_OUT_TECHNICAL], { seed: 2, times: 20 })));
const growth = timeGrowth();
say(`\ntwice the text costs at most ${growth.worst.toFixed(2)} times the time (worst of ${growth.count} hostile texts: ${growth.name})`);

const short = [
  figures.secretsRecall < WANTED.secretsRecall && 'secrets recall',
  figures.leakRate > WANTED.leakRate && 'leaked characters',
  figures.falseMaskRate > WANTED.falseMaskRate && 'technical expressions masked',
  growth.worst > WANTED.timeGrowth && 'time',
].filter((fault) => fault !== false);
say(short.length === 0 ? 'All wanted figures are reached.' : `Not reached: ${short.join(', ')}.`);
process.exitCode = short.length === 0 ? 0 : 1;

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const SAMPLES = resolve(import.meta.dirname, '../../scripts/sample-data');

/** The first `count` resolved sessions of the sample data, one JSON object a line. */
export function sampleLines(count: number): string[] {
  return readFileSync(join(SAMPLES, 'sessions-1.ndjson'), 'utf8')
    .split('\n')
    .filter((line) => line.includes('"status":"resolved"'))
    .slice(0, count);
}

import { readFileSync } from 'node:fs';
import { ImportedSession } from '@flowpilot/core/sessions';
import { describe, expect, it } from 'vitest';
import { readManifest } from './manifest.ts';
import { nextOf, nodeOf, readProblems } from './problem.ts';
import { composeSampleFiles } from './sample-files.ts';
import { leadsTo, newChoices } from './walk.ts';

const manifest = readManifest();
const text = { 1: read('sessions-1.ndjson'), 2: read('sessions-2.ndjson') };
const files = { 1: parse(text[1]), 2: parse(text[2]) };
const all = [...files[1], ...files[2]];
const everything = text[1] + text[2] + JSON.stringify(manifest);

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

function parse(ndjson: string): ImportedSession[] {
  return ndjson
    .trimEnd()
    .split('\n')
    .map((line) => ImportedSession.parse(JSON.parse(line)));
}

function keyOf(session: ImportedSession): string {
  return session.external_id.replace(/^TW-/, '').replace(/-\d+$/, '');
}

describe('the sample sessions', () => {
  it('are what the generator writes today', () => {
    expect(composeSampleFiles()).toEqual(text);
  });

  it('number some 150, each with an id of its own', () => {
    expect([files[1].length, files[2].length]).toEqual([90, 60]);
    expect(new Set(all.map((session) => session.external_id)).size).toBe(150);
  });

  it('lie within the 90 days before the epoch, the second file after the first and up to the day before', () => {
    const days = (session: ImportedSession) => (Date.parse(manifest.epoch) - Date.parse(session.ended_at ?? '')) / 86_400_000;
    expect(Math.max(...all.map(days))).toBeLessThan(90);
    expect(Math.min(...files[1].map(days))).toBeGreaterThan(Math.max(...files[2].map(days)));
    const newest = Math.min(...files[2].map(days));
    expect(newest).toBeGreaterThan(0);
    expect(newest).toBeLessThan(1);
  });

  it('name only engineers, teams and clients of the manifest', () => {
    for (const session of all) {
      expect(manifest.members.map((member) => member.email)).toContain(session.engineer);
      expect(manifest.teams).toContain(session.team);
      expect(manifest.clients.map((client) => client.name)).toContain(session.client);
    }
  });

  it('end in every way a session can end, some with nothing to learn from', () => {
    const statuses = all.map((session) => session.status);
    for (const status of ['escalated', 'abandoned'] as const) expect(statuses.filter((one) => one === status).length).toBeGreaterThan(2);
    const outcomes = all.flatMap((session) => session.steps.map((step) => step.outcome));
    expect(outcomes.filter((outcome) => outcome === 'failed').length).toBeGreaterThan(20);
    expect(all.some((session) => session.status === 'resolved' && (session.resolution ?? '').length < 25)).toBe(true);
  });

  it('bring problems in the second file that the first does not know', () => {
    const known = new Set(files[1].map(keyOf));
    expect([...new Set(files[2].map(keyOf))].filter((key) => !known.has(key)).sort()).toEqual(['dock-monitors', 'phishing-clicked']);
  });

  it('hold personal data for the redaction to find, all of it reserved for fiction', () => {
    expect(all.filter((session) => /@|07700|\+44|password[:\s]/.test(JSON.stringify(session.steps))).length).toBeGreaterThan(5);
    for (const [, domain] of everything.matchAll(/@([\w-]+(?:\.[\w-]+)+)/g)) expect(domain).toMatch(/\.example$/);
    expect(everything).not.toMatch(/https?:|www\.|\.(com|net|org|co\.uk|de|fr)\b/);
    const numbers = everything.match(/(?<![\w-])(\+\d{2}|0\d)[\d ]{7,}\d/g) ?? [];
    for (const number of numbers) expect(number).toMatch(/^(07700 900\d{3}|\+44 20 7946 0\d{3}|030 23125 \d{3}|06 39 98 \d\d \d\d)$/);
    expect(numbers.length).toBeGreaterThan(3);
  });

  it('leave no placeholder unfilled', () => {
    expect(text[1] + text[2]).not.toMatch(/\{(email|phone|ip|host)\}/);
  });
});

describe('the problems behind them', () => {
  it.each(readProblems().map((problem) => [problem.key, problem] as const))(
    '%s leads from its start to each of its nodes',
    (_, problem) => {
      const seen = new Set<string>();
      const visit = (id: string): void => {
        seen.add(id);
        nextOf(nodeOf(problem, id)).forEach(visit);
      };
      visit(problem.start);
      expect([...seen].sort()).toEqual(Object.keys(problem.nodes).sort());
      for (const choice of newChoices(problem)) expect(leadsTo(problem, problem.start, choice)).toBe(true);
      expect(newChoices(problem).length > 0).toBe(problem.fresh > 0);
    },
  );
});

describe('the review plan', () => {
  it('names problems of the first file, each once, and admins', () => {
    const keys = manifest.reviews.map((review) => review.problem);
    expect(new Set(keys).size).toBe(keys.length);
    for (const review of manifest.reviews) {
      expect(files[1].some((session) => keyOf(session) === review.problem)).toBe(true);
      expect(manifest.members.find((member) => member.email === review.reviewer)?.role).toBe('admin');
    }
    expect(new Set(manifest.reviews.map((review) => review.action))).toEqual(new Set(['approve', 'modify', 'dismiss', 'reject']));
  });
});

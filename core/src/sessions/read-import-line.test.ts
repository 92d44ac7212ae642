import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readImportLine } from './read-import-line.ts';

vi.setConfig({ testTimeout: 60_000 }); // many random inputs on a busy machine

const aLine = (more: Record<string, unknown> = {}) =>
  JSON.stringify({
    external_id: 'T-1',
    problem: 'Cannot print',
    status: 'resolved',
    steps: [{ text: 'Is it on?' }],
    resolution: 'Plugged it in.',
    ...more,
  });
const reasonOf = (line: string) => {
  const read = readImportLine(line);
  return 'reason' in read ? read.reason : 'accepted';
};

describe('reading a line of an import', () => {
  it('takes a session that says everything, and one that says the least', () => {
    const full = {
      domain: 'printing',
      client: 'Acme',
      team: 'Desk',
      engineer: 'a@b.example',
      started_at: '2026-01-01T08:00:00Z',
      ended_at: '2026-01-01T10:00:00+01:00',
      ticket_ref: '7',
      rating: 5,
      priority: 2,
      reopen_count: 0,
      reassignment_count: 1,
      sla_met: true,
      steps: [{ kind: 'question', text: 'Is it on?', options: ['yes', 'no'], chosen_option: 'no', reply: 'off', outcome: 'none' }],
    };
    expect(readImportLine(aLine(full))).toEqual({ session: JSON.parse(aLine(full)) });
    expect(readImportLine('{"external_id":"a","problem":"b","status":"escalated","steps":[]}')).toMatchObject({ session: { steps: [] } });
    expect(reasonOf(`\uFEFF${aLine()}`)).toBe('accepted');
  });

  it.each([
    ['no JSON', '{"external_id":', 'The line is not JSON.'],
    ['half a file of something else', 'a,b,c', 'The line is not JSON.'],
    ['a list', '[]', 'The line is not an object with a session in it.'],
    ['a missing field', aLine({ problem: undefined }), 'problem: the field is missing.'],
    ['a missing list of steps', aLine({ steps: undefined }), 'steps: the field is missing.'],
    ['a missing text of a step', aLine({ steps: [{ text: 'a' }, {}] }), 'steps[1].text: the field is missing.'],
    ['an unknown field', aLine({ colour: 'red' }), 'unknown field "colour".'],
    ['an unknown field of a step', aLine({ steps: [{ text: 'a', why: 1 }] }), 'steps[0]: unknown field "why".'],
    ['a field of the prototype', aLine().replace('{', '{"__proto__":{"a":1},'), 'unknown field "__proto__".'],
    ['an unknown status', aLine({ status: 'active' }), 'status: must be one of resolved, escalated, abandoned.'],
    ['an unknown domain', aLine({ domain: 'plumbing' }), /^domain: must be one of active_directory, networking, m365/],
    ['an empty id', aLine({ external_id: '' }), 'external_id: must not be empty.'],
    ['a wrong type', aLine({ sla_met: 'yes' }), /^sla_met: must be true or false\.$/],
    ['an id of spaces', aLine({ external_id: ' \t ' }), 'external_id: must not be of spaces alone.'],
    ['the year 0000', aLine({ started_at: '0000-06-01T00:00:00Z' }), 'started_at: must lie in the years 0001 to 9999, as UTC.'],
    ['a moment that is the year 10000 as UTC', aLine({ ended_at: '9999-12-31T23:30:00-01:00' }), /^ended_at: must lie in the years/],
    ['no time', aLine({ started_at: 'yesterday' }), /^started_at: /],
    [
      'an end before the start',
      aLine({ started_at: '2026-01-01T08:00:00Z', ended_at: '2026-01-01T08:30:00+01:00' }),
      'ended_at: the session ended before it started.',
    ],
    ['501 steps', aLine({ steps: new Array(501).fill({ text: 'a' }) }), 'steps: has 501 steps; 500 are allowed.'],
    ['over a megabyte', aLine({ problem: 'ä'.repeat(500_000) }), 'The line is longer than 1000000 bytes.'],
    ['a hostile depth', `{"problem":${'['.repeat(400_000)}${']'.repeat(400_000)}}`, /^external_id: the field is missing/],
  ])('refuses %s', (_, line, reason) => {
    expect(reasonOf(line)).toMatch(reason);
  });

  it.each([
    [
      'a problem, a text and a reply of 300,000 characters',
      { problem: 'p'.repeat(300_000), steps: [{ text: 't'.repeat(300_000), reply: 'r'.repeat(300_000) }] },
    ],
    [
      '200 options, some of them long',
      { steps: [{ text: 'Which?', options: [...Array.from({ length: 200 }, (_, at) => `No. ${at}`), 'x'.repeat(9_000)] }] },
    ],
    ['a rating on a scale of its own', { rating: 87.5 }],
    ['a step and options without a text', { steps: [{ text: '', options: ['', 'b'] }] }],
    ['empty names', { client: '', team: '', engineer: '', ticket_ref: '', priority: '' }],
    ['a resolution of 200,000 characters', { resolution: 'x'.repeat(200_000) }],
  ])('takes %s', (_, more) => {
    expect(reasonOf(aLine(more))).toBe('accepted');
  });

  it('takes 500 steps', () => {
    expect(reasonOf(aLine({ steps: new Array(500).fill({ text: 'a' }) }))).toBe('accepted');
  });

  it('replaces what the database cannot hold, and leaves proper emoji alone', () => {
    const line = aLine({ problem: 'a\0b\ud800c 🖨', steps: [{ text: '\udc00', options: ['\0'] }] });
    expect(readImportLine(line)).toMatchObject({
      session: { problem: 'a\uFFFDb\uFFFDc 🖨', steps: [{ text: '\uFFFD', options: ['\uFFFD'] }] },
    });
    expect(reasonOf(aLine({ 'k\0\ud800': 1 }))).toBe('unknown field "k\\u0000\\ud800".');
  });

  it('answers every JSON with a session or a reason that can be kept', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string({ unit: 'binary' })), (line) => {
        expect(reasonOf(line)).not.toMatch(/\0|\p{Cs}/u);
        expect(reasonOf(line).length).toBeGreaterThan(5);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { aFlow } from '../../test/builders.ts';
import { buildMatchIndex, matchFlows, withEntry, withoutEntry } from './index.ts';

const tree = (text: string) => ({ id: 'n', kind: 'resolution' as const, text });
const OUTLOOK = aFlow(tree('Delete the saved credentials'), {
  id: 'outlook',
  title: 'Outlook keeps asking for the password',
  matchKeywords: ['outlook', 'password', 'prompt'],
  problems: ['Outlook asks for my password again and again', 'Password prompt in Outlook every five minutes'],
});
const PRINTER = aFlow(tree('Replace the toner'), {
  id: 'printer',
  title: 'Printer prints blank pages',
  matchKeywords: ['printer'],
  problems: ['Blank pages from the printer'],
});
const VPN = aFlow(tree('Renew the certificate'), {
  id: 'vpn',
  title: 'VPN drops after a minute',
  matchKeywords: ['vpn'],
  problems: ['My tunnel drops all the time'],
});

describe('matching a problem', () => {
  const index = buildMatchIndex([OUTLOOK, PRINTER, VPN]);

  it('ranks the flow that speaks of the problem first and says why', () => {
    const [best] = matchFlows(index, 'Outlook shows a password prompt all day', 5);
    expect(best).toMatchObject({ entryId: 'outlook', why: expect.stringMatching(/^shares .*'outlook'.* with 2 past sessions$/) });
    expect(best?.score).toBeGreaterThan(0.5);
    expect(best?.score).toBeLessThanOrEqual(1);
  });

  it('finds a flow by what people called the problem and by what its tree says', () => {
    expect(matchFlows(index, 'the tunnel is gone', 1)[0]?.entryId).toBe('vpn');
    expect(matchFlows(index, 'certificates', 1)[0]?.entryId).toBe('vpn');
    expect(matchFlows(index, 'printing', 1)[0]?.entryId).toBe('printer');
  });

  it('is empty when nothing fits', () => {
    expect(matchFlows(index, 'the coffee machine leaks', 5)).toEqual([]);
    expect(matchFlows(index, 'please help me with this', 5)).toEqual([]);
    expect(matchFlows(index, '', 5)).toEqual([]);
    expect(matchFlows(buildMatchIndex([]), 'printer', 5)).toEqual([]);
  });

  it('keeps to the limit', () => expect(matchFlows(index, 'outlook password printer vpn', 2)).toHaveLength(2));
});

describe('keeping the index', () => {
  it('ends where building it afresh ends, whatever was put in and taken out on the way', () => {
    const index = buildMatchIndex([OUTLOOK, { ...VPN, title: 'something else entirely' }]);
    withEntry(index, PRINTER);
    withEntry(index, VPN);
    withoutEntry(index, OUTLOOK);
    const fresh = buildMatchIndex([VPN, PRINTER]);
    expect([...index.postings.keys()].sort()).toEqual([...fresh.postings.keys()].sort());
    expect(index.library.total).toBeCloseTo(fresh.library.total);
    for (const [word, count] of fresh.library.of) expect(index.library.of.get(word)).toBeCloseTo(count);
    expect(matchFlows(index, 'outlook', 5)).toEqual([]);
  });
});

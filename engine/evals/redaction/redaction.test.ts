import { describe, expect, it } from 'vitest';
import { spansOf } from '../../src/redact/mask.ts';
import { fillTemplates } from './corpus.ts';
import { figuresOf, score } from './score.ts';
import { DEVELOPMENT, DEVELOPMENT_TECHNICAL } from './templates/development.ts';
import { HELD_OUT, HELD_OUT_TECHNICAL } from './templates/held-out.ts';
import { CLIENTS } from './values.ts';

const TERMS = CLIENTS.map((text) => ({ text, type: 'CLIENT' }));
const find = (text: string) => spansOf([text], { terms: TERMS }).get(text) ?? [];
const corpusOf = (templates: readonly string[]) => fillTemplates(templates, { seed: 7, times: 3 });

describe('redaction over a generated corpus', () => {
  it.each([
    ['development', [...DEVELOPMENT, ...DEVELOPMENT_TECHNICAL]],
    ['held-out', [...HELD_OUT, ...HELD_OUT_TECHNICAL]],
  ])('keeps the wanted figures on the %s templates', (_, templates) => {
    const figures = figuresOf(score(corpusOf(templates), find));
    expect(figures.secretsRecall).toBeGreaterThanOrEqual(0.99);
    expect(figures.leakRate).toBeLessThanOrEqual(0.005);
    expect(figures.falseMaskRate).toBeLessThanOrEqual(0.01);
  });

  it('makes the same corpus of the same seed', () => {
    expect(corpusOf(DEVELOPMENT)).toEqual(corpusOf(DEVELOPMENT));
    expect(corpusOf(['{password}'])[0]?.text).not.toBe(fillTemplates(['{password}'], { seed: 8, times: 3 })[0]?.text);
  });
});

describe('scoring a redactor', () => {
  it('counts what one that finds nothing leaks, and what one that masks everything breaks', () => {
    const corpus = corpusOf(['pw: {password} and [[KB5034441]]']);
    expect(figuresOf(score(corpus, () => []))).toMatchObject({ secretsRecall: 0, leakRate: 1, falseMaskRate: 0 });
    const all = (text: string) => [{ start: 0, end: text.length, type: 'SECRET' }];
    expect(figuresOf(score(corpus, all))).toMatchObject({ secretsRecall: 1, leakRate: 0, falseMaskRate: 1, lostRate: 1 });
  });
});

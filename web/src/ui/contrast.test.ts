import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const declared = new Map([...css.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name ?? '', value?.trim() ?? '']));

const THEMES = { light: 0, dark: 1 } as const;
type Theme = keyof typeof THEMES;

function colourOf(role: string, theme: Theme): string {
  const value = declared.get(role);
  if (value === undefined) throw new Error(`no token --${role}`);
  const alias = value.match(/^var\(--([\w-]+)\)$/);
  if (alias?.[1]) return colourOf(alias[1], theme);
  const pair = value.match(/^light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)$/);
  const colour = pair?.[THEMES[theme] + 1];
  if (!colour) throw new Error(`--${role} is no pair of colours: ${value}`);
  return colour;
}

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string, theme: Theme): number {
  const [a, b] = [luminance(colourOf(one, theme)), luminance(colourOf(other, theme))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const SURFACES = ['canvas', 'surface', 'surface-raised', 'surface-sunken', 'surface-hover', 'surface-selected'];
const MEANINGS = ['positive', 'caution', 'negative', 'info', 'notable', 'neutral'];
const OWN_TINTS = [...declared.keys()].filter((name) => name.endsWith('-soft')).map((tint) => [tint.replace(/-soft$/, ''), tint] as const);
const textPairs: (readonly [string, string])[] = [
  ...['text', 'text-muted', 'text-faint', 'accent-text'].flatMap((text) => SURFACES.map((surface) => [text, surface] as const)),
  ...MEANINGS.flatMap((meaning) => SURFACES.map((surface) => [meaning, surface] as const)),
  ...OWN_TINTS.filter(([word]) => word !== 'accent'),
  ['accent-text', 'accent-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-danger', 'danger-fill'],
  ...OWN_TINTS.map(([, tint]) => ['text', tint] as const),
  ...OWN_TINTS.map(([, tint]) => ['text-muted', tint] as const),
];
const edgePairs: (readonly [string, string])[] = [
  ...['canvas', 'surface', 'surface-raised'].flatMap((surface) => [['line-strong', surface] as const, ['focus', surface] as const]),
  ...['added', 'changed', 'removed', 'moved'].map((change) => [`diff-${change}-line`, 'surface'] as const),
];

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it.each(textPairs)('can be read: %s on %s', (text, surface) => {
    expect(contrast(text, surface, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(edgePairs)('shows its edges: %s on %s', (edge, surface) => {
    expect(contrast(edge, surface, theme)).toBeGreaterThanOrEqual(3);
  });
});

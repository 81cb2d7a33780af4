// Contrast is computed from the tokens themselves, in both themes (WCAG 2.2, 1.4.3 and 1.4.11).
import { expect, test } from 'vitest';
import css from './tokens.css?raw';

type Theme = 'light' | 'dark';

// The first block has them all; those after it change a few, for print and for Arabic.
const [tokens = ''] = css.split('}');
const colours = new Map(
  [...tokens.matchAll(/--([\w-]+): (?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}));/g)].map(
    ([, name, light, dark, both]) => [name, { light: light ?? both, dark: dark ?? both }],
  ),
);

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function colour(name: string, theme: Theme): string {
  const value = colours.get(name)?.[theme];
  if (value === undefined) throw new Error(`${name} is no token`);
  return value;
}

const text = ['ink', 'muted', 'accent', 'focus', 'ok', 'warn', 'danger', 'info'];
const soft = ['accent', 'ok', 'warn', 'danger', 'info'];
const bands = ['extreme', 'severe', 'moderate', 'minor', 'unknown', 'clear'];
const pairs: [over: string, under: string, least: number][] = [
  ...['ground', 'surface'].flatMap((under) =>
    text.map((over): [string, string, number] => [over, under, 4.5]),
  ),
  ['ink', 'sunken', 4.5],
  ['muted', 'sunken', 4.5],
  ['focus', 'sunken', 3],
  ...soft.flatMap((kind): [string, string, number][] => [
    ['ink', `${kind}-soft`, 4.5],
    [kind, `${kind}-soft`, 4.5],
  ]),
  ...bands.map((band): [string, string, number] => ['alert-ground', `alert-${band}`, 4.5]),
  ['alert-ink', 'alert-ground', 4.5],
  ['accent-strong', 'ground', 4.5],
  ['accent-strong', 'accent-soft', 4.5],
  ['danger-strong', 'surface', 4.5],
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-strong', 4.5],
  ['on-danger', 'danger', 4.5],
  ['on-danger', 'danger-strong', 4.5],
  ['line', 'surface', 3],
];

test.each<Theme>(['light', 'dark'])('every pair can be read in the %s theme', (theme) => {
  for (const [over, under, least] of pairs) {
    const ratio = contrast(colour(over, theme), colour(under, theme));
    expect(ratio, `${over} on ${under}`).toBeGreaterThanOrEqual(least);
  }
});

// Contrast is computed from the tokens themselves, in both themes (WCAG 2.2, 1.4.3 and 1.4.11).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const colours = new Map(
  [...css.matchAll(/--([\w-]+): (?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}));/g)].map(
    ([, name, light, dark, both]) => [name, { light: light ?? both, dark: dark ?? both }],
  ),
);

function luminance(hex) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function colour(name, theme) {
  const value = colours.get(name)?.[theme];
  assert.ok(value, `${name} is a token`);
  return value;
}

const text = ['ink', 'muted', 'accent', 'focus', 'ok', 'warn', 'danger', 'info'];
const bands = ['extreme', 'severe', 'moderate', 'minor', 'clear'];
const pairs = [
  ...['ground', 'surface'].flatMap((under) => text.map((over) => [over, under, 4.5])),
  ...bands.map((band) => ['alert-ground', `alert-${band}`, 4.5]),
  ['on-accent', 'accent', 4.5],
  ['line', 'surface', 3],
];

for (const theme of ['light', 'dark']) {
  test(`every pair can be read in the ${theme} theme`, () => {
    for (const [over, under, least] of pairs) {
      const ratio = contrast(colour(over, theme), colour(under, theme));
      assert.ok(ratio >= least, `${over} on ${under} is ${ratio.toFixed(2)}, not ${least}`);
    }
  });
}

import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import Pictogram from './Pictogram.svelte';
import { pictograms, shapes } from './pictograms';

test('no two dangers are drawn alike, and no two severities have one shape', () => {
  const drawings = Object.values(pictograms).map((strokes) => strokes.map(({ d }) => d).join());
  expect(new Set(drawings).size).toBe(13);
  expect(new Set(Object.values(shapes).map(({ d }) => d)).size).toBe(6);
});

test('a danger that is not known is drawn as one described in words', () => {
  const { container } = render(Pictogram, { category: 'meteorite', severity: 'severe' });
  const drawn = [...container.querySelectorAll('g path')].map((path) => path.getAttribute('d'));
  expect(drawn).toEqual(pictograms.other.map(({ d }) => d));
});

test('without words beside it, it speaks for itself', () => {
  render(Pictogram, { category: 'fire', severity: 'extreme', label: 'Fire' });
  expect(screen.getByRole('img', { name: 'Fire' })).toBeDefined();
  const { container } = render(Pictogram, { category: 'fire', severity: 'minor' });
  expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
});

test('when the danger is over, neither its kind nor its severity is drawn', () => {
  const { container } = render(Pictogram, { category: 'fire', severity: 'extreme', allClear: true });
  expect(container.querySelector('.shape')?.getAttribute('d')).toBe(shapes['all-clear'].d);
});

import { describe, expect, it } from 'vitest';
import { stateName, states } from './states';

describe('states', () => {
  it('have their names in every language', () => {
    expect(stateName('fr', 'MAR')).toBe('Maroc');
    expect(stateName('es', 'FRA')).toBe('Francia');
    expect(stateName('ar', 'ESP')).toBe('إسبانيا');
  });

  it('are found as travel documents write them', () => {
    expect(stateName('en', 'D')).toBe('Germany');
    expect(stateName('en', 'D<<')).toBe('Germany');
    expect(stateName('en', 'RKS')).toBe('Kosovo');
    expect(stateName('en', 'GBN')).toBe('United Kingdom');
    expect(stateName('en', 'UTO')).toBeUndefined();
  });

  it('can all be chosen once, each with a name, in the order of the language', () => {
    for (const language of ['ar', 'en', 'es', 'fr'] as const) {
      const all = states(language);
      expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
      expect(all.filter(({ code, name }) => code === name)).toEqual([]);
      expect(all.length).toBeGreaterThan(245);
    }
    expect(states('fr')[0]?.name).toBe('Afghanistan');
    expect(states('en').find(({ name }) => name === 'Germany')?.code).toBe('D');
  });
});

/** A language that Amana speaks, and the direction it is read in. */
export interface Language {
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
}

const english: Language = { tag: 'en', dir: 'ltr' };

const spoken: readonly Language[] = [
  { tag: 'ar', dir: 'rtl' },
  english,
  { tag: 'es', dir: 'ltr' },
  { tag: 'fr', dir: 'ltr' },
];

/** The first of the person's languages that Amana speaks; otherwise English. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split('-')[0];
    const match = spoken.find((language) => language.tag === primary);
    if (match) return match;
  }
  return english;
}

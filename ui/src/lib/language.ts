/** The languages that Amana speaks: their order, their own names, their direction. */
export type Language = 'ar' | 'en' | 'es' | 'fr';
export type Direction = 'ltr' | 'rtl';

export const LANGUAGES: readonly Language[] = ['ar', 'en', 'es', 'fr'];

const OWN_NAMES: Record<Language, string> = {
  ar: 'العربية',
  en: 'English',
  es: 'Español',
  fr: 'Français',
};

/** The name of a language in the language itself. */
export function ownName(language: Language): string {
  return OWN_NAMES[language];
}

export function directionOf(language: Language): Direction {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** The language of a tag as browsers and systems write it: `fr`, `fr-FR`, `ar_MA`. */
export function languageFromTag(tag: string): Language | undefined {
  const primary = tag.trim().toLowerCase().split(/[-_.@]/)[0];
  return LANGUAGES.find((language) => language === primary);
}

/** The first of the person's languages that Amana speaks; otherwise English. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const language = languageFromTag(tag);
    if (language) return language;
  }
  return 'en';
}

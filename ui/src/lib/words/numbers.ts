/** Numbers as a language writes and counts them. The twin of `crates/words/src/numbers.rs`. */
import type { Language } from '../language';

/** The locale that numbers and dates are written in; digits are always 0 to 9. */
export const LOCALES: Readonly<Record<Language, string>> = {
  ar: 'ar-MA-u-nu-latn',
  en: 'en-GB',
  es: 'es-ES',
  fr: 'fr-FR',
};

const formats = new Map<Language, Intl.NumberFormat>();
const rules = new Map<Language, Intl.PluralRules>();
const sizes = new Map<string, Intl.NumberFormat>();

/** The number with the separators of the language. */
export function written(language: Language, number: number): string {
  const format = formats.get(language) ?? new Intl.NumberFormat(LOCALES[language]);
  formats.set(language, format);
  return format.format(Math.trunc(number));
}

/** How the language counts this number: zero, one, two, few, many or other. */
export function category(language: Language, number: number): Intl.LDMLPluralRule {
  const rule = rules.get(language) ?? new Intl.PluralRules(LOCALES[language]);
  rules.set(language, rule);
  return rule.select(Math.trunc(number));
}

/** The size of a file as a person reads it: 12 kB, 1.4 MB. */
export function size(language: Language, bytes: number): string {
  if (bytes < 999_500) return inUnit(language, 'kilobyte', Math.ceil(bytes / 1e3), 0);
  if (bytes < 999_950_000) return inUnit(language, 'megabyte', bytes / 1e6, 1);
  return inUnit(language, 'gigabyte', bytes / 1e9, 1);
}

function inUnit(language: Language, unit: string, amount: number, fraction: number): string {
  const name = `${language} ${unit}`;
  const options = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: fraction };
  const format =
    sizes.get(name) ??
    new Intl.NumberFormat(LOCALES[language], options as Intl.NumberFormatOptions);
  sizes.set(name, format);
  return format.format(amount);
}

/** Dates spelled out, as `crates/words/src/dates.rs` does, and times on a 24 hour clock. */
import type { Language } from '../language';
import { LOCALES } from './numbers';

const spellings = new Map<Language, Intl.DateTimeFormat>();

/** A date 'YYYY-MM-DD' in words: 12 March 2027. What is no date stays as it is. */
export function spelled(language: Language, date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!parts) return date;
  const day = new Date(0);
  day.setUTCFullYear(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  if (day.toISOString().slice(0, 10) !== date) return date;
  const text = spelling(language).format(day);
  // French says "1er mai", which CLDR leaves out.
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** The date 'YYYY-MM-DD' on which an instant falls where the person is. */
export function localDate(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const year = String(at.getFullYear()).padStart(4, '0');
  return `${year}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`;
}

/** The time of an instant where the person is: 14:05. */
export function localTime(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  return `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;
}

function spelling(language: Language): Intl.DateTimeFormat {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const format =
    spellings.get(language) ??
    new Intl.DateTimeFormat(LOCALES[language], { ...options, calendar: 'gregory' });
  spellings.set(language, format);
  return format;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

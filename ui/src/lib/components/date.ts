/** A date while it is typed in three parts. */
export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export type DateStanding = 'empty' | 'incomplete' | 'impossible' | 'complete';

/** The parts of 'YYYY-MM-DD'; of anything else, three empty ones. */
export function partsOf(iso: string): DateParts {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}

/** Digits as they are written in any of the languages: ١٢ is 12. */
export function latinDigits(typed: string): string {
  const digit = (zero: number) => (found: string) => String(found.charCodeAt(0) - zero);
  return typed
    .replace(/[\u0660-\u0669]/g, digit(0x660))
    .replace(/[\u06f0-\u06f9]/g, digit(0x6f0))
    .trim();
}

/** 'YYYY-MM-DD' where the parts are a day of the calendar, and how far they are from one. */
export function dateOf(parts: DateParts): { iso: string; standing: DateStanding } {
  const [day, month, year] = [parts.day, parts.month, parts.year].map(latinDigits);
  if (!day && !month && !year) return { iso: '', standing: 'empty' };
  if (!day || !month || !year || /^\d{1,3}$/.test(year)) return { iso: '', standing: 'incomplete' };
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? { iso, standing: 'complete' } : { iso: '', standing: 'impossible' };
}

function isDay(iso: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return false;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(iso);
}

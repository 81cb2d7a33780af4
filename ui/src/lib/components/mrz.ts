/** The lines of a document while they are typed. */

/** A character of the lines, counted from 1. */
export interface MrzPlace {
  readonly line: number;
  readonly column: number;
}

const GUILLEMETS = /[«‹]/g;

/**
 * As printed: capitals and no spaces. Every character stays one character, so that the caret stays
 * where it is; a paste may bring « for <<.
 */
export function mrzText(typed: string): string {
  return typed.replace(/[ \t\r\u00a0]/g, '').replace(GUILLEMETS, '<').toUpperCase();
}

/** Where in the whole text a character of a line is. */
export function offsetOf(text: string, { line, column }: MrzPlace): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, { length }) => sum + length + 1, column - 1);
}

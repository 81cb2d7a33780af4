/** Coordinates as people copy them from a map: two numbers, the latitude first. */
import { latinDigits } from '../../lib/components/date';

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

const POINTS = /^([-+]?\d+(?:\.\d+)?)°?(?:\s*[,;]\s*|\s+)([-+]?\d+(?:\.\d+)?)°?$/;
const COMMAS = /^([-+]?\d+,\d+)°?(?:\s*;\s*|\s+)([-+]?\d+,\d+)°?$/;

/** What was written; `undefined` when it is not two numbers. Whether they are on Earth, Rust says. */
export function pointFrom(typed: string): Point | undefined {
  const plain = latinDigits(typed)
    .replace(/[\u2066-\u2069\u200e\u200f]/g, '')
    .replace(/\u2212/g, '-')
    .replace(/\u066b/g, '.')
    .replace(/\u060c/g, ',')
    .replace(/\u061b/g, ';')
    .trim();
  const found = POINTS.exec(plain) ?? COMMAS.exec(plain);
  const [latitude, longitude] = (found ?? []).slice(1).map((part) => Number(part.replace(',', '.')));
  if (latitude === undefined || longitude === undefined) return undefined;
  return { latitude, longitude };
}

/** As it is shown in a field: 39.4699, -0.3763. */
export function pointText({ latitude, longitude }: Point): string {
  return `${String(latitude)}, ${String(longitude)}`;
}

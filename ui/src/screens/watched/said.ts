/** How what is watched is written. */
import { words } from '../../lib/words.svelte';

/** From this point alone to as far as a place reaches. */
export const RADII_M: readonly number[] = [0, 1_000, 5_000, 10_000, 25_000, 50_000, 100_000, 200_000];

/** Around a place of which nothing else was said. */
export const USUAL_RADIUS_M = 5_000;

export function radiusText(radius_m: number): string {
  if (radius_m === 0) return words.say('watched-radius-point');
  // Numbers are written without what comes after their point: 500 m would be 0 km.
  if (radius_m % 1_000 !== 0) return words.say('watched-radius-m', { distance_m: radius_m });
  return words.say('watched-radius-km', { distance_km: radius_m / 1_000 });
}

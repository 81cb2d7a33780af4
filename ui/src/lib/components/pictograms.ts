/** The drawings of the alerts, in a square from -24 to 24. `cut` shows the ground through the drawing. */
export type Category =
  | 'geo'
  | 'met'
  | 'safety'
  | 'security'
  | 'rescue'
  | 'fire'
  | 'health'
  | 'env'
  | 'transport'
  | 'infra'
  | 'cbrne'
  | 'other';

export interface Stroke {
  readonly d: string;
  /** The width of a line; without it, a filled form. */
  readonly line?: number;
  readonly cut?: true;
}

/** A trefoil: three sixths of a ring. */
const sixth = (turn: number) => {
  const at = (radius: number, degrees: number) => {
    const angle = (degrees * Math.PI) / 180;
    return `${(radius * Math.cos(angle)).toFixed(2)} ${(radius * Math.sin(angle)).toFixed(2)}`;
  };
  return `M${at(8, turn)}L${at(25, turn)}A25 25 0 0 1 ${at(25, turn + 60)}L${at(8, turn + 60)}A8 8 0 0 0 ${at(8, turn)}Z`;
};

export const pictograms: Readonly<Record<Category | 'all-clear', readonly Stroke[]>> = {
  geo: [{ d: 'M-25 3H-13L-7-15L3 21L11-9L15 3H25', line: 6 }],
  met: [
    { d: 'M-13 3A10 10 0 0 1-14-17A14 14 0 0 1 11-19A11 11 0 0 1 14 3Z' },
    { d: 'M3 6L-8 17H0L-4 26L10 13H3L8 6Z' },
  ],
  safety: [{ d: 'M0-22V6', line: 9 }, { d: 'M-6 19A6 6 0 1 1 6 19A6 6 0 1 1-6 19Z' }],
  security: [
    { d: 'M0-26L21-18V-1C21 12 12 21 0 26C-12 21-21 12-21-1V-18Z' },
    { d: 'M0-13V4', line: 6, cut: true },
    { d: 'M-3.5 12A3.5 3.5 0 1 1 3.5 12A3.5 3.5 0 1 1-3.5 12Z', cut: true },
  ],
  rescue: [
    { d: 'M0-18A18 18 0 1 1 0 18A18 18 0 1 1 0-18Z', line: 12 },
    { d: 'M-18-18L-8-8M18-18L8-8M-18 18L-8 8M18 18L8 8', line: 5, cut: true },
  ],
  fire: [
    { d: 'M4-27C6-15 19-9 19 7A19 19 0 0 1-19 7C-19-3-13-8-10-14C-8-9-6-7-3-6C-4-14-2-22 4-27Z' },
    { d: 'M1 3C2 8 8 10 8 16A8 8 0 0 1-8 16C-8 10-2 8 1 3Z', cut: true },
  ],
  health: [{ d: 'M-8-24H8V-8H24V8H8V24H-8V8H-24V-8H-8Z' }],
  env: [
    { d: 'M0-26C9-14 17-4 17 8A17 17 0 0 1-17 8C-17-4-9-14 0-26Z' },
    { d: 'M-9 8A9 9 0 0 0 0 17', line: 5, cut: true },
  ],
  transport: [
    { d: 'M-15-23H15Q20-23 20-17V15H-20V-17Q-20-23-15-23Z' },
    { d: 'M-15 14V24M15 14V24', line: 8 },
    { d: 'M-13-16H13V-2H-13Z', cut: true },
    { d: 'M-14 7H-8M14 7H8', line: 5, cut: true },
  ],
  infra: [
    { d: 'M-9-26V-12M9-26V-12', line: 7 },
    { d: 'M-19-12H19V-5A19 17 0 0 1-19-5Z' },
    { d: 'M0 10V27', line: 7 },
  ],
  cbrne: [
    { d: sixth(-120) },
    { d: sixth(0) },
    { d: sixth(120) },
    { d: 'M-5 0A5 5 0 1 1 5 0A5 5 0 1 1-5 0Z' },
  ],
  other: [{ d: 'M-20-14H20M-20 0H20M-20 14H6', line: 7 }],
  'all-clear': [{ d: 'M-20 1L-6 15L20-13', line: 9 }],
};

export interface Shape {
  readonly d: string;
  /** Where the drawing stands in the shape, and how large. */
  readonly place: string;
}

/** The shape tells how severe it is, also without its colour. */
export const shapes: Readonly<
  Record<'extreme' | 'severe' | 'moderate' | 'minor' | 'unknown' | 'all-clear', Shape>
> = {
  extreme: { d: 'M30 3H66L93 30V66L66 93H30L3 66V30Z', place: 'translate(48 48) scale(1.3)' },
  severe: {
    d: 'M43 8Q48 0 53 8L93 82Q97 91 88 91H8Q-1 91 3 82Z',
    place: 'translate(48 63) scale(.88)',
  },
  moderate: {
    d: 'M43 5Q48 0 53 5L91 43Q96 48 91 53L53 91Q48 96 43 91L5 53Q0 48 5 43Z',
    place: 'translate(48 48) scale(.94)',
  },
  minor: {
    d: 'M48 3A45 45 0 1 1 48 93A45 45 0 1 1 48 3Z',
    place: 'translate(48 48) scale(1.25)',
  },
  unknown: { d: 'M18 6H78Q90 6 90 18V78Q90 90 78 90H18Q6 90 6 78V18Q6 6 18 6Z', place: 'translate(48 48) scale(1.3)' },
  'all-clear': {
    d: 'M18 6H78Q90 6 90 18V56Q90 84 48 94Q6 84 6 56V18Q6 6 18 6Z',
    place: 'translate(48 47) scale(1.3)',
  },
};

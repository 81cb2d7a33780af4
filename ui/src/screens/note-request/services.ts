/** What can be asked for at a consulate: `service-…` in the catalogue. */
export const SERVICES = [
  'passport-renewal',
  'visa',
  'identity-card',
  'civil-registry',
  'other',
] as const;

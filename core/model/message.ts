/** what a mandant is told about. */
export const ABOUTS = [
  'reference',
  'receipt',
  'effective',
  'rejected',
  'void',
  'annulled',
  'not-covered',
  'moved',
  'revocation-reference',
  'revocation-receipt',
  'revoked',
] as const;
export type About = (typeof ABOUTS)[number];

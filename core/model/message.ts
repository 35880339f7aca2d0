/** the events that a mandant is told of. */
export const MESSAGE_SUBJECTS = [
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
export type MessageSubject = (typeof MESSAGE_SUBJECTS)[number];

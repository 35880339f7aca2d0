/** what a mandant is told about. */
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

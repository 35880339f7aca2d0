/**
 * what the authority finds of the person and the document at the counter; all but `match` is a refusal.
 */
export const FINDINGS = ['match', 'mismatch', 'no-document', 'unwilling'] as const;
export type Finding = (typeof FINDINGS)[number];

/** what became of a sheet of paper that a town hall received. */
export const SHEET_KINDS = ['procuration', 'revocation', 'unreadable', 'forwarded'] as const;

/** The sheet itself, or a scan that the authority sent. */
export const MEDIA = ['paper', 'scan'] as const;
export type Medium = (typeof MEDIA)[number];

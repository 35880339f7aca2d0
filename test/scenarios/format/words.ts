import { ARTICLES } from '#core/refusal.ts';

/** Codes of refusals whose rules are not built yet: a story may already expect them. */
const CODES_TO_COME = [
  'other-commune',
  'guardianship',
  'counter-required',
  'mandataire-dead',
  'mandataire-rights-lost',
  'list-changed',
  'date-impossible',
  'dates-reversed',
  'date-in-future',
  'election-without-rounds',
  'rounds-out-of-order',
  'commune-unknown',
];
const CODES: ReadonlySet<string> = new Set([...Object.keys(ARTICLES), ...CODES_TO_COME]);

export function isCode(text: string): boolean {
  return CODES.has(text);
}

export const STATUSES = [
  'requested',
  'collected',
  'in-control',
  'active',
  'rejected',
  'revoked',
  'annulled',
  'void',
  'expired',
  'lapsed',
  'withdrawn',
] as const;
export type StatusWord = (typeof STATUSES)[number];

export const ROUND_STATES = ['usable', 'used', 'superseded', 'void', 'not-covered'] as const;
export const MARKS = ['proxy', 'in-person', 'remote', 'none'] as const;
export const LINKS = ['none', 'guardian', 'care-staff', 'home-employee'] as const;

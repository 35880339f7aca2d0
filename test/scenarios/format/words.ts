import { ARTICLES } from '#core/model/articles.ts';

export function isCode(text: string): boolean {
  return Object.hasOwn(ARTICLES, text);
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

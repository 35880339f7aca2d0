import type { Brand } from '#core/calendar/brand.ts';

/** six signs, no look-alikes, the last of which closes a sum. */
export type Reference = Brand<string, 'Reference'>;

export const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const LENGTH = 6;

/** The typed text in the form that is compared: no case, spaces or hyphens (the soft one included). */
export function normaliseReference(typed: string): string {
  return typed.replace(/[\s\p{Dash}\u00AD]/gu, '').toUpperCase();
}

/**
 * Reads a reference that a person typed; undefined for a wrong sign, a swap of neighbours or a wrong length.
 */
export function readReference(typed: string): Reference | undefined {
  const text = normaliseReference(typed);
  const values = [...text].map((sign) => SIGNS.indexOf(sign));
  const isWhole = values.length === LENGTH && !values.includes(-1);
  return isWhole && weightedSum(values) === 0 ? (text as Reference) : undefined;
}

/** Makes a reference from five numbers below 31, drawn at random by the caller. */
export function makeReference(drawn: readonly [number, number, number, number, number]): Reference {
  const open = weightedSum(drawn);
  const closing = SIGNS.split('').findIndex((_, value) => (open + 3 ** drawn.length * value) % SIGNS.length === 0);
  return [...drawn, closing].map((value) => SIGNS.charAt(value)).join('') as Reference;
}

function weightedSum(values: readonly number[]): number {
  return values.reduce((sum, value, place) => sum + 3 ** place * value, 0) % SIGNS.length;
}

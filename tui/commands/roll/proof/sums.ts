import { hash } from 'node:crypto';

/** The lines of a station so far, and the sums of two times 60 bits of the SHA-256 of each. */
export type Sums = { readonly lines: number; readonly first: bigint; readonly second: bigint };

export const NO_LINES: Sums = { lines: 0, first: 0n, second: 0n };

/** Hexadecimal digits of 60 bits. */
const PART = 15;

export function addLine({ lines, first, second }: Sums, text: string): Sums {
  const digest = hash('sha256', text);
  return {
    lines: lines + 1,
    first: first + BigInt(`0x${digest.slice(0, PART)}`),
    second: second + BigInt(`0x${digest.slice(PART, 2 * PART)}`),
  };
}

export function addSums(one: Sums, other: Sums): Sums {
  return {
    lines: one.lines + other.lines,
    first: one.first + other.first,
    second: one.second + other.second,
  };
}

/** Twelve signs are read aloud over the telephone. */
const SHOWN = 12;

export function digestOf({ lines, first, second }: Sums): string {
  return hash('sha256', `${lines} ${first} ${second}`).slice(0, SHOWN);
}

import { makeReference, type Reference, SIGNS } from '#core/text/reference.ts';

/** The first milliseconds of 2026: ids made here are older than any that a server makes. */
const TIME = '019b76da-a800';
const KINDS = ['elector', 'registration', 'request', 'procuration', 'mark', 'account', 'election', 'round'] as const;
type Kind = (typeof KINDS)[number];

/** A UUIDv7 by kind, seed and index, in the order of the indexes. */
export function idOf<Id extends string>(kind: Kind, seed: number, index: number): Id {
  const drawn = `${hex(KINDS.indexOf(kind), 1)}${hex(seed, 5)}`;
  return `${TIME}-7${drawn.slice(0, 3)}-8${drawn.slice(3)}-${hex(index, 12)}` as Id;
}

function hex(value: number, length: number): string {
  return value.toString(16).padStart(length, '0');
}

const DRAWN = 5;
const REFERENCES = SIGNS.length ** DRAWN;
/**
 * Coprime with the number of references, so that every index gives another reference, far from its
 * neighbour's.
 */
const STRIDE = 11_111_117;

export function referenceOf(index: number): Reference {
  const drawn = (index * STRIDE + DRAWN) % REFERENCES;
  const sign = (place: number) => Math.floor(drawn / SIGNS.length ** place) % SIGNS.length;
  return makeReference([sign(0), sign(1), sign(2), sign(3), sign(4)]);
}

const NUMBERS = 10 ** 9;
/** 7^9, coprime with ten: national numbers of up to nine digits, none twice. */
const STEP = 40_353_607;

export function nneOf(index: number): string {
  return String((index * STEP + 1) % NUMBERS);
}

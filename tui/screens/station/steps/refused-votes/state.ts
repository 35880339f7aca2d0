import type { RefusedVote } from '#tui/answers.ts';
import { type Filter, NO_FILTER } from '#tui/forms/filter.ts';

/**
 * A vote refused at this station; one refused here has no number and no hour until the list’s stream tells
 * it.
 */
export type KnownRefusal = Pick<RefusedVote, 'elector' | 'refusals'> & Partial<Pick<RefusedVote, 'no' | 'at'>>;

/** the votes that the terminals of the station refused. */
export type RefusedVotesStep = {
  readonly kind: 'refused-votes';
  /** Counted among those that the filter shows; the oldest is the first: one that comes moves none. */
  readonly pointed: number;
  readonly filter: Filter;
  readonly pending: undefined;
  readonly notice: undefined;
};

/** The newest is the one looked for. */
export function refusedVotesOf(refused: readonly KnownRefusal[]): RefusedVotesStep {
  const pointed = Math.max(0, refused.length - 1);
  return { kind: 'refused-votes', pointed, filter: NO_FILTER, pending: undefined, notice: undefined };
}

/**
 * What the stream tells takes the place of what was refused here of the same elector; nothing is told twice.
 */
export function withRefused(
  known: readonly KnownRefusal[],
  told: readonly RefusedVote[] = [],
): readonly KnownRefusal[] {
  const isTold = ({ no, elector }: KnownRefusal) =>
    told.some((refused) => (no === undefined ? refused.elector === elector : refused.no === no));
  return told.length === 0 ? known : [...known.filter((refusal) => !isTold(refusal)), ...told];
}

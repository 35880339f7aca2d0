import type { Instant } from '#core/calendar/instant.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Refusal } from '#core/model/refusal.ts';

/**
 * a vote that a station refused, with all the reasons. `no`: its number among the changes of the
 * station's list. Undefined: an elector whom no one could tell from namesakes.
 */
export type RefusedVote = {
  readonly no: number;
  readonly at: Instant;
  readonly elector: ElectorId | undefined;
  readonly refusals: readonly Refusal[];
};

import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { ElectorId, MarkId, ProcurationId, RoundId, StationId } from '#core/model/ids.ts';

export const MARK_KINDS = ['proxy', 'in-person', 'remote'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** an elector's vote at a round; a corrected one stays, and no longer counts. */
export type VoteMark = {
  readonly id: MarkId;
  /** The elector whose vote is marked: the mandant, for a proxy. */
  readonly elector: ElectorId;
  readonly round: RoundId;
  readonly station: StationId;
  readonly at: Instant;
  readonly corrected: boolean;
} & (
  | { readonly kind: 'proxy'; readonly procuration: ProcurationId; readonly mandataire: ElectorId }
  | { readonly kind: 'in-person'; readonly courtDecision: Day | undefined }
  /**
   * the vote comes from an imported list, or from a prison's envelope that the presiding officer opened
   * at the station.
   */
  | { readonly kind: 'remote'; readonly fromPrison: boolean }
);

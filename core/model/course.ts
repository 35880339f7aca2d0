import type { Day } from '#core/calendar/day.ts';
import type { Instant, TimeZone } from '#core/calendar/instant.ts';
import type { ProcurationId, StationId } from '#core/model/ids.ts';
import type { RequestStatus, Status, Way } from '#core/model/procuration.ts';
import type { Refusal, RoundFact } from '#core/model/refusal.ts';
import type { RegisterName } from '#core/model/register.ts';
import type { MarkKind } from '#core/model/vote-mark.ts';

/**
 * The numbered list of a station that first had the mandant so, and the opening declared on it or a later
 * one.
 */
export type ListedIn = { readonly no: number; readonly madeAt: Instant; readonly openedAt: Instant | undefined };

/** The annex (0) or supplement that first had the procuration, and when its bureau acknowledged it. */
export type PrintedOn = {
  readonly no: number;
  readonly printedAt: Instant;
  readonly acknowledgedAt: Instant | undefined;
};

/** One step of a procuration, from the request to the vote, with its date. */
export type CourseStep =
  | { readonly kind: 'requested'; readonly on: Day; readonly status: RequestStatus }
  | {
      readonly kind: 'established';
      readonly at: Instant;
      readonly day: Day;
      readonly way: Way;
      readonly placeName: string | undefined;
    }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'accepted'; readonly at: Instant }
  | { readonly kind: 'rejected'; readonly reasons: readonly Refusal[] }
  | {
      readonly kind: 'listed';
      readonly round: RoundFact;
      readonly station: StationId;
      /** Undefined for who may not see it, and where the station has numbered no list since. */
      readonly list: ListedIn | undefined;
      /** Undefined for who may not see it, and where no paper has it. */
      readonly print: PrintedOn | undefined;
    }
  | {
      readonly kind: 'voted';
      readonly round: RoundFact;
      readonly station: StationId;
      readonly at: Instant;
      readonly how: MarkKind;
    }
  | { readonly kind: 'ended'; readonly status: Status; readonly on: Day };

/** what has happened to a procuration, or to a request for one, as far as its reader may know. */
export type Course = {
  readonly procuration: ProcurationId | undefined;
  readonly reference: string | undefined;
  readonly mandant: RegisterName;
  /** Undefined for the request of a revocation. */
  readonly mandataire: RegisterName | undefined;
  /** Of the mandant's commune. */
  readonly zone: TimeZone;
  readonly steps: readonly CourseStep[];
};

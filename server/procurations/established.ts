import type { Day } from '#core/calendar/day.ts';
import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import type { Habilitation } from '#core/model/authority.ts';
import type { CommuneCode, ElectorId, ProcurationId, RevocationId } from '#core/model/ids.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Reference } from '#core/text/reference.ts';
import type { Request } from '#drizzle/queries/requests.ts';
import type { RoundView } from '#server/views/round.ts';

/** What became of what was brought to the counter; `reasons` says why control rejected it. */
export type Established = {
  readonly status: 'active' | 'in-control' | 'rejected' | 'collected' | 'revoked' | 'void';
  readonly procuration: ProcurationId | undefined;
  readonly revocation: RevocationId | undefined;
  /** Of the request that was brought, or that a delegate's form became. */
  readonly reference: Reference | undefined;
  readonly at: Instant;
  readonly day: Day;
  readonly recordedNo: number | undefined;
  readonly rounds: readonly RoundView[];
  readonly until: Day | undefined;
  readonly reasons: readonly Refusal[];
  readonly warnings: readonly Refusal[];
};

/** An act at the counter, its authority entitled; `commune` keeps its log. */
export type CounterAct = {
  readonly mandant: ElectorId;
  readonly commune: CommuneCode;
  /** Nothing was asked online: the authority typed it. */
  readonly request: Request | undefined;
  readonly authority: Habilitation;
  readonly homeVisit: boolean;
  readonly now: Instant;
};

/** The parts of an answer that only an established procuration has. */
export function nothingMade(at: Instant) {
  const day = dayAt(at, PARIS);
  return {
    procuration: undefined,
    revocation: undefined,
    reference: undefined,
    at,
    day,
    recordedNo: undefined,
    rounds: [],
    until: undefined,
    reasons: [],
    warnings: [],
  };
}

import type { Habilitation } from '#core/authority.ts';
import type { Day } from '#core/day.ts';
import type { ProcurationId } from '#core/ids.ts';
import { dayAt, type Instant, PARIS } from '#core/instant.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Request } from '#drizzle/queries/requests.ts';
import type { RoundView } from '#server/views/round.ts';

/** What became of the request at the counter; `reasons` says why control rejected it. */
export type Established = {
  readonly status: 'active' | 'in-control' | 'rejected' | 'collected' | 'revoked';
  readonly procuration: ProcurationId | undefined;
  readonly at: Instant;
  readonly day: Day;
  readonly recordedNo: number | undefined;
  readonly rounds: readonly RoundView[];
  readonly until: Day | undefined;
  readonly reasons: readonly Refusal[];
  readonly warnings: readonly Refusal[];
};

/** An act at the counter, its request found and its authority entitled. */
export type Counter = {
  readonly request: Request;
  readonly authority: Habilitation;
  readonly now: Instant;
};

/** The parts of an answer that only an established procuration has. */
export function madeNothing(at: Instant) {
  const day = dayAt(at, PARIS);
  return {
    procuration: undefined,
    at,
    day,
    recordedNo: undefined,
    rounds: [],
    until: undefined,
    reasons: [],
    warnings: [],
  };
}

import type { Day } from '#core/calendar/day.ts';
import { dayAt, PARIS } from '#core/calendar/instant.ts';
import { localDay } from '#core/law/elections/local-day.ts';
import {
  checkOnlineRequest,
  checkWithoutCounter,
  type DeclaredRequestFacts,
  type RequestFacts,
} from '#core/law/establishment/check-request.ts';
import type { Controlled } from '#core/law/establishment/control.ts';
import { type CoverageFacts, coverage } from '#core/law/validity/coverage.ts';
import { longestEnd } from '#core/law/validity/period.ts';
import type { FranceOrAbroad } from '#core/model/authority.ts';
import { type Registration, registrationOn } from '#core/model/elector.ts';
import type { CoveredRound } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import { type Reasons, reasonsOf } from '#core/model/verdict.ts';

/** The outcome of a procuration if it were asked for or made now, and why; nothing is saved. */
export type Preview = {
  readonly would: 'requested' | 'refused' | 'collected' | Controlled['status'];
  /** Every reason against the procuration; none when it would go through. */
  readonly reasons: readonly Refusal[];
  readonly rounds: readonly CoveredRound[];
  readonly warnings: readonly Refusal[];
  readonly longest: Day | undefined;
};

/** a mandant also sees why a counter is needed; empty when none is. */
export type RequestPreview = Preview & { readonly counter: readonly Refusal[] };
type PreviewFacts = DeclaredRequestFacts & { readonly certifiedOn: Day | undefined };

/** the answer that a mandant's request would get, without anything that others gave. */
export function previewRequest(facts: PreviewFacts): RequestPreview {
  const answer = checkOnlineRequest(facts);
  const online = checkWithoutCounter(facts);
  const counter = reasonsOf(online).filter(({ code }) => code === 'counter-required');
  if (!answer.ok) return { ...previewRefusal(facts, answer.reasons), counter };
  const { rounds, warnings } = answer;
  return { would: 'requested', reasons: [], rounds, warnings, longest: longestFor(facts), counter };
}

/**
 * The rounds that the request names when it covers none of them: each with its own reason, else with the
 * first.
 */
export function previewRefusal(facts: RequestFacts, reasons: Reasons<Refusal>): Preview {
  const covering = coverage(facts.validity, facts);
  const rounds = (covering.ok ? covering.rounds : []).map(
    (round): CoveredRound => ({ ...round, coverage: 'not-covered', reason: round.reason ?? reasons[0] }),
  );
  return { would: 'refused', reasons, rounds, warnings: [], longest: longestFor(facts) };
}

type LongestFacts = Pick<CoverageFacts, 'mandant' | 'communes' | 'at'> & {
  readonly place?: FranceOrAbroad | undefined;
};

/** the last day that a period beginning today may have; undefined for a person on no roll. */
export function longestFor(facts: LongestFacts): Day | undefined {
  const { mandant, communes, at, place = 'france' } = facts;
  const line = rollInForce(facts);
  return line && longestEnd(localDay(mandant, communes, at), { list: line.list, place });
}

/** The mandant's line in force on the day of the act. */
export function rollInForce({ mandant, at }: Pick<CoverageFacts, 'mandant' | 'at'>): Registration | undefined {
  const today = dayAt(at, PARIS);
  return registrationOn(mandant, today);
}

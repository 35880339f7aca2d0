import type { Day } from '#core/calendar/day.ts';
import { withoutOverlap } from '#core/law/cap/overlap.ts';
import { localDay } from '#core/law/elections/local-day.ts';
import { pollOf } from '#core/law/entitlement/entitlement.ts';
import { mayNameMandataire } from '#core/law/entitlement/guardianship.ts';
import { rollKindOn } from '#core/law/entitlement/rolls.ts';
import { ofSameCommune } from '#core/law/entitlement/same-commune.ts';
import { mayRequestOnline } from '#core/law/establishment/channels.ts';
import { mayDoWithoutPaper, mayNameOnline } from '#core/law/establishment/new-caledonia.ts';
import { mayDoWithoutCounter } from '#core/law/establishment/wholly-online.ts';
import {
  type CoverageFacts,
  type CoverageVerdict,
  coverage,
  coveredRounds,
  localDayOfAct,
  roundFactOf,
} from '#core/law/validity/coverage.ts';
import { possibleDates } from '#core/law/validity/possible-dates.ts';
import type { Link } from '#core/model/declaration.ts';
import type { Election, Round } from '#core/model/election.ts';
import type { Procuration, Validity } from '#core/model/procuration.ts';
import { type Refusal, uniqueRefusals } from '#core/model/refusal.ts';
import { reasonsOf, type Verdict, verdict } from '#core/model/verdict.ts';

/** A mandant's request, with the declaration about the mandataire. */
export type DeclaredRequestFacts = RequestFacts & { readonly link: Link };

/** section 13: checks an online request, for a counter to establish. */
export function checkOnlineRequest(facts: DeclaredRequestFacts): CoverageVerdict {
  const today = todayOf(facts);
  return withReasons(checkRequest(facts), [
    possibleDates({ validity: facts.validity, from: today, today }),
    mayRequestOnline(today, { roll: rollKindOn(facts.mandant, today), serves: daysServed(facts) }),
    mayNameOnline(facts, today),
    mayNameMandataire(facts.mandant, facts.link),
  ]);
}

/**
 * checks an act that a mandant with a certified digital identity makes online,
 * without a counter.
 */
export function checkWithoutCounter(
  facts: DeclaredRequestFacts & { readonly certifiedOn: Day | undefined },
): CoverageVerdict {
  const { certifiedOn, mandant, link } = facts;
  const on = todayOf(facts);
  const rounds = roundsNamed(facts).map(({ election: { type }, round: { day: sunday } }) => ({ type, sunday }));
  return withReasons(checkRequest(facts), [
    possibleDates({ validity: facts.validity, from: on, today: on }),
    mayDoWithoutCounter({ kind: 'procuration', on, certifiedOn, rounds }),
    mayNameOnline(facts, on),
    mayNameMandataire(mandant, link),
  ]);
}

/**
 * section 13: checks an act that a mandant without a request asks for at the counter.
 * A New Caledonia roll needs paper.
 */
export function checkAtCounter(facts: DeclaredRequestFacts): CoverageVerdict {
  const today = todayOf(facts);
  return withReasons(checkRequest(facts), [
    possibleDates({ validity: facts.validity, from: today, today }),
    mayRequestOnline(today, { roll: rollKindOn(facts.mandant, today), serves: daysServed(facts) }),
    mayDoWithoutPaper([facts.mandant, facts.mandataire], today, 'new-caledonia-counter'),
    mayNameMandataire(facts.mandant, facts.link),
  ]);
}

const todayOf = ({ mandant, communes, at }: RequestFacts) => localDay(mandant, communes, at);

type NamedRound = { readonly election: Election; readonly round: Round };

/** The rounds of an election that are asked for; none of a period. */
function roundsNamed({ validity, elections }: RequestFacts): readonly NamedRound[] {
  if (validity.kind === 'period') return [];
  const election = elections.find(({ id }) => id === validity.election);
  const rounds = election?.rounds.filter(({ number }) => validity.rounds.includes(number)) ?? [];
  return election ? rounds.map((round) => ({ election, round })) : [];
}

/** The polling days asked for, local to the mandant, or the last day of a period. */
function daysServed(facts: RequestFacts): readonly Day[] {
  if (facts.validity.kind === 'period') return [facts.validity.until];
  return roundsNamed(facts).map((at) => pollOf(facts.mandant, at, facts.communes)?.day ?? at.round.day);
}

/** All the reasons, those of the way chosen before those of what is asked. */
function withReasons(covering: CoverageVerdict, verdicts: readonly Verdict<Refusal>[]): CoverageVerdict {
  const reasons = [...verdicts, covering].flatMap((answer) => reasonsOf<Refusal>(answer));
  const allowed = verdict(uniqueRefusals(reasons));
  return allowed.ok ? covering : allowed;
}

/**
 * A mandant's request: the facts of the coverage, and the procurations that the mandant already gave, as of
 * now.
 */
export type RequestFacts = CoverageFacts & { readonly validity: Validity; readonly given: readonly Procuration[] };

/**
 * a request is checked for the mandant and the mandataire's entitlement only; R-32: and against the
 * mandant's active procurations.
 */
export function checkRequest(facts: RequestFacts): CoverageVerdict {
  const covering = coverage(facts.validity, facts);
  const active = facts.given.filter(({ status }) => status === 'active');
  const planned = { validity: facts.validity, from: localDayOfAct(facts), rounds: coveredRounds(covering) };
  const apart = withoutOverlap(planned, active, (round) => roundFactOf(facts, round));

  const allowed = verdict([...unfitPair(facts), ...reasonsOf(covering), ...reasonsOf(apart)]);
  return allowed.ok ? covering : allowed;
}

/** art. L71, L72: why this mandataire will not do for this mandant, whatever is asked. */
export function unfitPair(facts: RequestFacts): readonly Refusal[] {
  const self: readonly Refusal[] = facts.mandant.id === facts.mandataire.id ? [{ code: 'self' }] : [];
  return [...self, ...reasonsOf(ofSameCommune(facts, localDayOfAct(facts)))];
}

import type { Day } from '#core/calendar/day.ts';
import { withoutOverlap } from '#core/law/cap/overlap.ts';
import { localDay } from '#core/law/elections/local-day.ts';
import { pollOf } from '#core/law/entitlement/entitlement.ts';
import { mayBeNamed } from '#core/law/entitlement/guardianship.ts';
import { kindOn } from '#core/law/entitlement/rolls.ts';
import { ofSameCommune } from '#core/law/entitlement/same-commune.ts';
import { mayBeAskedOnline } from '#core/law/establishment/channels.ts';
import { mayBeNamedOnline, withoutPaper } from '#core/law/establishment/new-caledonia.ts';
import { withoutCounter } from '#core/law/establishment/wholly-online.ts';
import { type CoverageFacts, type Covering, coverage, dayOf, factOf, roundsOf } from '#core/law/validity/coverage.ts';
import { possibleDates } from '#core/law/validity/possible-dates.ts';
import type { Link } from '#core/model/declaration.ts';
import type { Election, Round } from '#core/model/election.ts';
import type { Procuration, Validity } from '#core/model/procuration.ts';
import { type Refusal, unique } from '#core/model/refusal.ts';
import { reasonsOf, type Verdict, verdict } from '#core/model/verdict.ts';

/** What a mandant asks for, and what he declares of whom he names. */
export type DeclaringFacts = AskingFacts & { readonly link: Link };

/** section 13: what a mandant asks online, for a counter to establish. */
export function askOnline(facts: DeclaringFacts): Covering {
  const today = todayOf(facts);
  return besides(ask(facts), [
    possibleDates({ validity: facts.validity, from: today, today }),
    mayBeAskedOnline(today, { roll: kindOn(facts.mandant, today), serves: daysServed(facts) }),
    mayBeNamedOnline(facts, today),
    mayBeNamed(facts.mandant, facts.link),
  ]);
}

/** what a mandant with a certified digital identity makes online, without a counter. */
export function askWithoutCounter(facts: DeclaringFacts & { readonly certifiedOn: Day | undefined }): Covering {
  const { certifiedOn, mandant, link } = facts;
  const on = todayOf(facts);
  const rounds = named(facts).map(({ election: { type }, round: { day: sunday } }) => ({ type, sunday }));
  return besides(ask(facts), [
    possibleDates({ validity: facts.validity, from: on, today: on }),
    withoutCounter({ kind: 'procuration', on, certifiedOn, rounds }),
    mayBeNamedOnline(facts, on),
    mayBeNamed(mandant, link),
  ]);
}

/** section 13: what a mandant without a request asks at the counter: never for a New Caledonia roll. */
export function askAtCounter(facts: DeclaringFacts): Covering {
  const today = todayOf(facts);
  return besides(ask(facts), [
    possibleDates({ validity: facts.validity, from: today, today }),
    mayBeAskedOnline(today, { roll: kindOn(facts.mandant, today), serves: daysServed(facts) }),
    withoutPaper([facts.mandant, facts.mandataire], today, 'new-caledonia-counter'),
    mayBeNamed(facts.mandant, facts.link),
  ]);
}

const todayOf = ({ mandant, communes, at }: AskingFacts) => localDay(mandant, communes, at);

type Named = { readonly election: Election; readonly round: Round };

/** The rounds of an election that are asked for; none of a period. */
function named({ validity, elections }: AskingFacts): readonly Named[] {
  if (validity.kind === 'period') return [];
  const election = elections.find(({ id }) => id === validity.election);
  const rounds = election?.rounds.filter(({ number }) => validity.rounds.includes(number)) ?? [];
  return election ? rounds.map((round) => ({ election, round })) : [];
}

/** The polling days asked for, local to the mandant, or the last day of a period. */
function daysServed(facts: AskingFacts): readonly Day[] {
  if (facts.validity.kind === 'period') return [facts.validity.until];
  return named(facts).map((at) => pollOf(facts.mandant, at, facts.communes)?.day ?? at.round.day);
}

/** All the reasons, those of the way chosen before those of what is asked. */
function besides(covering: Covering, verdicts: readonly Verdict<Refusal>[]): Covering {
  const reasons = [...verdicts, covering].flatMap((its) => (its.ok ? [] : its.reasons));
  const allowed = verdict(unique(reasons));
  return allowed.ok ? covering : allowed;
}

/** What a mandant asks for: the facts of the coverage and what he already gave, as of now. */
export type AskingFacts = CoverageFacts & { readonly validity: Validity; readonly given: readonly Procuration[] };

/** at the request, only what concerns the mandant and the mandataire's entitlement; R-32: beside what is active. */
export function ask(facts: AskingFacts): Covering {
  const covering = coverage(facts.validity, facts);
  const active = facts.given.filter(({ status }) => status === 'active');
  const giving = { validity: facts.validity, from: dayOf(facts), rounds: roundsOf(covering) };
  const apart = withoutOverlap(giving, active, (round) => factOf(facts, round));

  const allowed = verdict([...unfit(facts), ...reasonsOf(covering), ...reasonsOf(apart)]);
  return allowed.ok ? covering : allowed;
}

/** art. L71, L72: why this mandataire will not do for this mandant, whatever is asked. */
export function unfit(facts: AskingFacts): readonly Refusal[] {
  const self: readonly Refusal[] = facts.mandant.id === facts.mandataire.id ? [{ code: 'self' }] : [];
  return [...self, ...reasonsOf(ofSameCommune(facts, dayOf(facts)))];
}

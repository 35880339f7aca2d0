import type { Place } from '#core/authority.ts';
import type { Day } from '#core/day.ts';
import type { List } from '#core/elector.ts';
import type { ProcurationId, RoundId } from '#core/ids.ts';
import type { RefusalOf, RoundFact } from '#core/refusal.ts';
import { type Verdict, verdict } from '#core/verdict.ts';
import { CAPS, type Caps } from '#core/versions.ts';

/** What counts against the cap of one mandataire: where it was made, for whom, in which order, at which rounds. */
export type Held = {
  readonly id: ProcurationId;
  readonly place: Place;
  readonly mandantList: List;
  /** the Europe/Paris date of the act. */
  readonly day: Day;
  readonly recordedNo: number;
  /** rounds where it is covered and living, or was used. */
  readonly rounds: readonly (RoundFact & { readonly round: RoundId })[];
};

type CapRefusal = RefusalOf<'cap-france' | 'cap-total'>;

/** Code électoral, art. L73: what is held at one round or on one date, the first ones first. */
function exceeds(held: readonly Held[], round: RoundFact, caps: Caps): readonly CapRefusal[] {
  const inFrance = held.filter(({ place }) => place === 'france').length;
  const isConsular = held.some(({ mandantList }) => mandantList === 'consular');
  const max = isConsular ? caps.inAll.consular : caps.inAll.communal;

  const reasons: CapRefusal[] = [];
  if (inFrance > caps.inFrance) reasons.push({ code: 'cap-france', held: inFrance, max: caps.inFrance, round });
  if (held.length > max) reasons.push({ code: 'cap-total', held: held.length, max, round });
  return reasons;
}

/** the order of establishment: date of the act in Paris, then the number drawn as it was recorded. */
function byEstablishment(a: Held, b: Held): number {
  return a.day === b.day ? a.recordedNo - b.recordedNo : a.day < b.day ? -1 : 1;
}

/** R-23, art. L73: walking those held together in order, what refuses `candidate` its place; empty when it keeps it. */
function refusedBy(together: readonly Held[], candidate: Held, round: RoundFact): readonly CapRefusal[] {
  let kept: readonly Held[] = [];
  for (const next of [...together, candidate].sort(byEstablishment)) {
    const reasons = exceeds([...kept, next], round, CAPS);
    if (next.id === candidate.id) return reasons;
    if (reasons.length === 0) kept = [...kept, next];
  }
  return [];
}

/** Code électoral, art. L73: may the mandataire hold `candidate` beside `held`, at each of its rounds and dates? */
export function withinCap(held: readonly Held[], candidate: Held): Verdict<CapRefusal> {
  const reasons = candidate.rounds.flatMap((round) => {
    const sameRound = held.filter(({ rounds }) => rounds.some((other) => other.round === round.round));
    const sameDay = held.filter(({ rounds }) => rounds.some((other) => other.day === round.day));
    const atRound = refusedBy(sameRound, candidate, round);
    const onDay = refusedBy(sameDay, candidate, round);
    return [...atRound, ...onDay.filter(({ code }) => atRound.every((other) => other.code !== code))];
  });
  return verdict(
    reasons.map(({ code, held: count, max, round: { election, number, day } }) => ({
      code,
      held: count,
      max,
      round: { election, number, day },
    })),
  );
}

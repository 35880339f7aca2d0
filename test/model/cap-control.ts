import { type Claim, claimOf, roundsIn, type Unit, walk } from '#test/model/cap.ts';
import { localPoll } from '#test/model/dates.ts';
import { isBefore, isUncertain } from '#test/model/order.ts';
import { electorOf } from '#test/model/rolls.ts';
import { isScheduled } from '#test/model/scheduled.ts';
import { isToCome, usableKeys } from '#test/model/states.ts';
import { Unclear } from '#test/model/unclear.ts';
import { addCodes, type Findings, lossOf } from '#test/model/verdicts.ts';
import type { Code, Procuration, RoundKey, World } from '#test/model/world.ts';

/** Beside whom an act is judged: the active ones alone, or with what waits and was established before it. */
export type Beside = 'the active' | 'what waits too';

/** judges a procuration at each of its rounds and at each of its dates. */
export function judgeCap(world: World, its: Procuration, found: Findings, beside: Beside): void {
  for (;;) {
    const before = found.voids.size;
    const judged: Judged[] = [];
    const keys = usableKeys(its).filter((key) => !found.voids.has(key));
    for (const unit of unitsOf(world, its, keys)) {
      // A date says nothing more of one that has no place at one of its rounds.
      if (!('date' in unit && hasNoPlace(found))) judged.push(judgeAt(world, its, { unit, found, beside }));
    }
    if (found.voids.size > before) continue;
    if (beside === 'the active') for (const one of judged) takeFrom(world, one, found);
    return;
  }
}

function hasNoPlace({ reasons }: Findings): boolean {
  return reasons.some((code) => code.startsWith('cap-'));
}

/** These rounds of it, and the dates of these rounds; those already void take no room. */
export function unitsOf(world: World, its: Procuration, keys: readonly RoundKey[]): readonly Unit[] {
  const mandant = electorOf(world, its.mandant);
  const dates = new Set(keys.map((key) => localPoll(world, key, mandant)));
  return [...keys.map((round) => ({ round })), ...[...dates].map((date) => ({ date }))];
}

type At = { readonly unit: Unit; readonly found: Findings; readonly beside: Beside };
/** Who loses what in a unit where the procuration has its place. */
type Judged = { readonly lost: readonly { readonly claim: Claim; readonly codes: readonly Code[] }[] };

function judgeAt(world: World, its: Procuration, { unit, found, beside }: At): Judged {
  const keys = usableKeys(its).filter((key) => !found.voids.has(key));
  const own: Claim = { of: its, rounds: roundsIn(world, its, unit, keys), fixed: undefined };
  const others = claimsIn(world, its, { unit, found, beside });
  const { lost } = walk(world, [own, ...others]);
  const codes = lost.get(its);
  if (codes === undefined) {
    return { lost: others.flatMap((claim) => ({ claim, codes: lost.get(claim.of) ?? [] })) };
  }

  withoutThePassed(world, own, others, unit);
  if (beside === 'what waits too' && !hasNoPlace(found)) withoutTheDoubled(world, own, others);
  const later = others.filter(({ of, fixed }) => fixed !== undefined && isBefore(its, of));
  const isSoft = !walk(world, [own, ...others.filter((claim) => !later.includes(claim))]).lost.has(its);
  if (isSoft) standAside(own, later, { codes, found });
  else fail(world, { own, others, codes }, found);
  return { lost: [] };
}

/** Those that count beside it in a unit; what the act takes from its mandant's other one takes no room. */
function claimsIn(world: World, its: Procuration, { unit, found, beside }: At): readonly Claim[] {
  return world.procurations.flatMap((other) => {
    if (other === its || other.mandataire !== its.mandataire) return [];
    const claim = claimOf(world, other, unit, found.losses.get(other)?.rounds);
    if (claim === undefined) return [];
    const waits = beside === 'what waits too' && other.status === 'in-control' && isBefore(other, its);
    return other.status === 'active' || waits || claim.fixed !== undefined ? [claim] : [];
  });
}

/** a late form whose only fault is a vote that stands is void there alone. */
function standAside(
  own: Claim,
  later: readonly Claim[],
  { codes, found }: { codes: readonly Code[]; found: Findings },
) {
  if (later.some(({ fixed }) => fixed === 'superseded')) {
    throw new Unclear('a late form beside a later one superseded by its mandant');
  }
  for (const key of own.rounds) addCodes(found.voids, key, codes);
  for (const { of } of later) found.stands.add(of);
}

type Failed = { readonly own: Claim; readonly others: readonly Claim[]; readonly codes: readonly Code[] };

/** rejected whole at a round scheduled on its day; void there alone at one scheduled later. */
function fail(world: World, { own, others, codes }: Failed, found: Findings): void {
  const scheduled = own.rounds.filter((key) => isScheduled(world, own.of, key));
  if (scheduled.length > 0 && scheduled.length < own.rounds.length) {
    throw new Unclear('a date over the cap, of a round scheduled when the form was written and of one called later');
  }
  flag(world, own, others);
  if (scheduled.length > 0) found.reasons.push(...codes);
  else for (const key of own.rounds) addCodes(found.voids, key, codes);
}

/** flagged, both, where the other order would have given the place to the one that fails. */
function flag(world: World, own: Claim, others: readonly Claim[]): void {
  for (const other of others.filter(({ of }) => isUncertain(of, own.of) && isBefore(of, own.of))) {
    const isDecisive = !walk(world, [own, ...others.filter((one) => one !== other)]).lost.has(own.of);
    if (!isDecisive) continue;
    own.of.isUncertain = true;
    other.of.isUncertain = true;
  }
}

/** A Saturday that passed unused, of one that is still active for another round. */
function withoutThePassed(world: World, own: Claim, others: readonly Claim[], unit: Unit): void {
  const passed = others.filter((claim) => isPassed(world, claim));
  if (passed.length === 0) return;
  const isDecisive = !walk(world, [own, ...others.filter((claim) => !passed.includes(claim))]).lost.has(own.of);
  if (isDecisive) throw new Unclear(`a round over and unused, of an active one, at ${JSON.stringify(unit)}`);
}

/** One of a mandant that a form of his that waits would take the round from: does it count beside that form? */
function withoutTheDoubled(world: World, own: Claim, others: readonly Claim[]): void {
  const waiting = others.filter(({ of }) => of.status === 'in-control');
  const doubled = others.filter(({ of }) => waiting.some((one) => one.of !== of && one.of.mandant === of.mandant));
  const single = others.filter((claim) => !doubled.includes(claim) || waiting.includes(claim));
  if (single.length < others.length && !walk(world, [own, ...single]).lost.has(own.of)) {
    throw new Unclear('an act beside one that waits and the one of the same mandant that it would displace');
  }
}

function isPassed(world: World, { of, rounds, fixed }: Claim): boolean {
  return fixed === undefined && !rounds.some((key: RoundKey) => isToCome(world, of, key));
}

function takeFrom(world: World, { lost }: Judged, found: Findings): void {
  for (const { claim, codes } of lost) {
    if (codes.length === 0) continue;
    if (isPassed(world, claim)) throw new Unclear('a late form displaces one at a round over there, and unused');
    for (const key of claim.rounds) addCodes(lossOf(found, claim.of).rounds, key, codes);
  }
}

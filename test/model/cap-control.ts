import { type Claim, claimOf, roundsIn, type Unit, walk } from '#test/model/cap.ts';
import { localPoll } from '#test/model/dates.ts';
import { isBefore, isUncertain } from '#test/model/order.ts';
import { electorOf } from '#test/model/rolls.ts';
import { isScheduled } from '#test/model/scheduled.ts';
import { isToCome, usableKeys } from '#test/model/states.ts';
import { Unclear } from '#test/model/unclear.ts';
import { addCodes, type Findings, lossOf } from '#test/model/verdicts.ts';
import type { Code, Procuration, RoundKey, World } from '#test/model/world.ts';

/**
 * The procurations an act is judged against: the active ones, or also those that wait and were established
 * before it.
 */
export type Compared = 'the active' | 'what waits too';

/** judges a procuration at each of its rounds and at each of its dates. */
export function judgeCap(world: World, procuration: Procuration, findings: Findings, beside: Compared): void {
  for (;;) {
    const before = findings.voids.size;
    const judged: Judgement[] = [];
    const keys = usableKeys(procuration).filter((key) => !findings.voids.has(key));
    for (const unit of unitsOf(world, procuration, keys)) {
      // Over the cap at a round, the procuration needs no judgement at the date.
      if (!('date' in unit && hasNoPlace(findings)))
        judged.push(judgeAt(world, procuration, { unit, findings, beside }));
    }
    if (findings.voids.size > before) continue;
    if (beside === 'the active') for (const one of judged) recordLosses(world, one, findings);
    return;
  }
}

function hasNoPlace({ reasons }: Findings): boolean {
  return reasons.some((code) => code.startsWith('cap-'));
}

/** The given rounds and their dates; rounds already void do not count. */
export function unitsOf(world: World, procuration: Procuration, keys: readonly RoundKey[]): readonly Unit[] {
  const mandant = electorOf(world, procuration.mandant);
  const dates = new Set(keys.map((key) => localPoll(world, key, mandant)));
  return [...keys.map((round) => ({ round })), ...[...dates].map((date) => ({ date }))];
}

type At = { readonly unit: Unit; readonly findings: Findings; readonly beside: Compared };
/** The procurations that lose a unit to the one that is judged. */
type Judgement = { readonly lost: readonly { readonly claim: Claim; readonly codes: readonly Code[] }[] };

function judgeAt(world: World, procuration: Procuration, { unit, findings, beside }: At): Judgement {
  const keys = usableKeys(procuration).filter((key) => !findings.voids.has(key));
  const own: Claim = { of: procuration, rounds: roundsIn(world, procuration, unit, keys), fixed: undefined };
  const others = claimsIn(world, procuration, { unit, findings, beside });
  const { lost } = walk(world, [own, ...others]);
  const codes = lost.get(procuration);
  if (codes === undefined) {
    return { lost: others.flatMap((claim) => ({ claim, codes: lost.get(claim.of) ?? [] })) };
  }

  refuseToGuessThePassed(world, own, others, unit);
  if (beside === 'what waits too' && !hasNoPlace(findings)) refuseToGuessTheDoubled(world, own, others);
  const later = others.filter(({ of, fixed }) => fixed !== undefined && isBefore(procuration, of));
  const isSoft = !walk(world, [own, ...others.filter((claim) => !later.includes(claim))]).lost.has(procuration);
  if (isSoft) voidOnlyThere(own, later, { codes, findings });
  else rejectOrVoid(world, { own, others, codes }, findings);
  return { lost: [] };
}

/**
 * The other procurations that count in a unit, without the rounds that the act takes from its own
 * mandant's.
 */
function claimsIn(world: World, procuration: Procuration, { unit, findings, beside }: At): readonly Claim[] {
  return world.procurations.flatMap((other) => {
    if (other === procuration || other.mandataire !== procuration.mandataire) return [];
    const claim = claimOf(world, other, unit, findings.losses.get(other)?.rounds);
    if (claim === undefined) return [];
    const waits = beside === 'what waits too' && other.status === 'in-control' && isBefore(other, procuration);
    return other.status === 'active' || waits || claim.fixed !== undefined ? [claim] : [];
  });
}

/** a late form whose only fault is a vote that stands is void there alone. */
function voidOnlyThere(
  own: Claim,
  later: readonly Claim[],
  { codes, findings }: { codes: readonly Code[]; findings: Findings },
) {
  if (later.some(({ fixed }) => fixed === 'superseded')) {
    throw new Unclear('a late form beside a later one superseded by its mandant');
  }
  for (const key of own.rounds) addCodes(findings.voids, key, codes);
  for (const { of } of later) findings.stands.add(of);
}

type Failed = { readonly own: Claim; readonly others: readonly Claim[]; readonly codes: readonly Code[] };

/**
 * over the cap at a round scheduled on the day of the form, the form is rejected; at one scheduled
 * later, void there alone.
 */
function rejectOrVoid(world: World, { own, others, codes }: Failed, findings: Findings): void {
  const scheduled = own.rounds.filter((key) => isScheduled(world, own.of, key));
  if (scheduled.length > 0 && scheduled.length < own.rounds.length) {
    throw new Unclear('a date over the cap, of a round scheduled when the form was written and of one called later');
  }
  flag(world, own, others);
  if (scheduled.length > 0) findings.reasons.push(...codes);
  else for (const key of own.rounds) addCodes(findings.voids, key, codes);
}

/** both are flagged where the other order would have kept the one that fails. */
function flag(world: World, own: Claim, others: readonly Claim[]): void {
  for (const other of others.filter(({ of }) => isUncertain(of, own.of) && isBefore(of, own.of))) {
    const isDecisive = !walk(world, [own, ...others.filter((claim) => claim !== other)]).lost.has(own.of);
    if (!isDecisive) continue;
    own.of.isUncertain = true;
    other.of.isUncertain = true;
  }
}

/**
 * The rules do not say whether a round counts that is over and unused, of a procuration still active for
 * another round.
 */
function refuseToGuessThePassed(world: World, own: Claim, others: readonly Claim[], unit: Unit): void {
  const passed = others.filter((claim) => isPassed(world, claim));
  if (passed.length === 0) return;
  const isDecisive = !walk(world, [own, ...others.filter((claim) => !passed.includes(claim))]).lost.has(own.of);
  if (isDecisive) throw new Unclear(`a round over and unused, of an active one, at ${JSON.stringify(unit)}`);
}

/**
 * The rules do not say whether a procuration counts beside the waiting form of the same mandant that would
 * displace it.
 */
function refuseToGuessTheDoubled(world: World, own: Claim, others: readonly Claim[]): void {
  const waiting = others.filter(({ of }) => of.status === 'in-control');
  const doubled = others.filter(({ of }) =>
    waiting.some((claim) => claim.of !== of && claim.of.mandant === of.mandant),
  );
  const single = others.filter((claim) => !doubled.includes(claim) || waiting.includes(claim));
  if (single.length < others.length && !walk(world, [own, ...single]).lost.has(own.of)) {
    throw new Unclear('an act beside one that waits and the one of the same mandant that it would displace');
  }
}

function isPassed(world: World, { of, rounds, fixed }: Claim): boolean {
  return fixed === undefined && !rounds.some((key: RoundKey) => isToCome(world, of, key));
}

function recordLosses(world: World, { lost }: Judgement, findings: Findings): void {
  for (const { claim, codes } of lost) {
    if (codes.length === 0) continue;
    if (isPassed(world, claim)) throw new Unclear('a late form displaces one at a round over there, and unused');
    for (const key of claim.rounds) addCodes(lossOf(findings, claim.of).rounds, key, codes);
  }
}

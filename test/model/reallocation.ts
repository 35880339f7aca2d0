import { type Claim, claimOf, type Unit, walk } from '#test/model/cap.ts';
import { localPoll } from '#test/model/dates.ts';
import { makeVoid, voidWhenNothingIsLeft } from '#test/model/endings.ts';
import { note, type Told } from '#test/model/messages.ts';
import { isBefore, isUncertain } from '#test/model/order.ts';
import { electorOf, today } from '#test/model/rolls.ts';
import { isToCome, isUsedToday, stateAt, usableKeys, usedRounds } from '#test/model/states.ts';
import { Unclear } from '#test/model/unclear.ts';
import type { Code, Procuration, RoundKey, World } from '#test/model/world.ts';

/** The rounds that a procuration covers anew, or on another date. */
export type Changed = ReadonlyMap<Procuration, ReadonlySet<RoundKey>>;

/** those that come to cover the same round or date later; the first established keeps it. */
export function settle(world: World, changed: Changed, told: Told): void {
  const lost = new Set<Procuration>();
  for (const [its, keys] of changed) for (const key of keys) keepFirstOfMandant(world, its, { key, told, lost });
  for (const [its, keys] of changed) {
    for (const unit of unitsOf(world, its, keys)) keepFirstOfMandataire(world, its, { unit, told, lost });
  }
  for (const its of lost) {
    voidWhenNothingIsLeft(world, its);
    countIncident(world, its);
  }
}

/** void after its mark on the same polling day. */
function countIncident(world: World, its: Procuration): void {
  if (!isUsedToday(world, its, today(world, electorOf(world, its.mandant)))) return;
  if (its.status !== 'void') throw new Unclear('one round void after a vote of the same day at another, not the whole');
  world.incidents += 1;
}

type Meeting = { readonly told: Told; readonly lost: Set<Procuration> };

/** */
function keepFirstOfMandant(world: World, its: Procuration, at: Meeting & { readonly key: RoundKey }): void {
  const { key, told, lost } = at;
  const both = world.procurations.filter((other) => other.mandant === its.mandant && holds(world, other, key));
  const waiting = both.filter(({ status }) => status === 'in-control');
  if (both.length > 1 && waiting.length > 0) throw new Unclear('a round that comes to one that waits and to another');
  const first = both.find((one) => both.every((other) => other === one || isBefore(one, other)));
  if (both.length > 1 && both.some((one) => usedRounds(world, one).includes(key))) {
    throw new Unclear('two of one mandant that meet at a round already used');
  }
  for (const other of both.filter((one) => one !== first)) {
    if (first && isUncertain(first, other)) {
      first.isUncertain = true;
      other.isUncertain = true;
    }
    takeAway(other, { keys: [key], codes: ['overlap'], told, lost });
  }
}

function holds(world: World, { status, ...its }: Procuration, key: RoundKey): boolean {
  const living = status === 'active' || status === 'in-control';
  return living && its.rounds.get(key) === 'usable' && isToCome(world, { status, ...its }, key);
}

/** a round of all territories, and a date of all elections. */
function unitsOf(world: World, its: Procuration, keys: ReadonlySet<RoundKey>): readonly Unit[] {
  const covered = usableKeys(its).filter((key) => keys.has(key) && isToCome(world, its, key));
  const mandant = electorOf(world, its.mandant);
  const dates = new Set(covered.map((key) => localPoll(world, key, mandant)));
  return [...covered.map((round) => ({ round })), ...[...dates].map((date) => ({ date }))];
}

/** */
function keepFirstOfMandataire(world: World, its: Procuration, at: Meeting & { readonly unit: Unit }): void {
  const { unit, told, lost } = at;
  const claims = claimsOf(world, its.mandataire, unit);
  const walked = walk(world, claims);
  const waits = claims.filter(({ of }) => of.status === 'in-control');
  const active = claims.filter((claim) => !waits.includes(claim));
  if (waits.length > 0 && walked.lost.size > 0)
    throw new Unclear('over the cap at a call or a move, with one that waits');
  for (const claim of active) {
    const codes = walked.lost.get(claim.of);
    if (codes === undefined) continue;
    flag(world, claim, active);
    if (told.get(claim.of)?.has('kept first'))
      throw new Unclear('first of its mandant, and over the cap of its mandataire');
    const keys = claim.rounds.filter((key) => stateAt(world, claim.of, key) === 'usable');
    if (keys.some((key) => !isToCome(world, claim.of, key)))
      throw new Unclear('over the cap at a round that is over there');
    takeAway(claim.of, { keys, codes, told, lost });
  }
}

function claimsOf(world: World, mandataire: string, unit: Unit): readonly Claim[] {
  return world.procurations.flatMap((other) => {
    const claim = other.mandataire === mandataire ? claimOf(world, other, unit) : undefined;
    const isLiving = other.status === 'active' || other.status === 'in-control';
    return claim && (isLiving || claim.fixed !== undefined) ? [claim] : [];
  });
}

/** */
function flag(world: World, lost: Claim, claims: readonly Claim[]): void {
  for (const other of claims.filter(({ of }) => of !== lost.of && isUncertain(of, lost.of))) {
    if (
      walk(
        world,
        claims.filter((one) => one !== other),
      ).lost.has(lost.of)
    )
      continue;
    lost.of.isUncertain = true;
    other.of.isUncertain = true;
  }
}

type Taking = Meeting & { readonly keys: readonly RoundKey[]; readonly codes: readonly Code[] };

function takeAway(its: Procuration, { keys, codes, told, lost }: Taking): void {
  for (const key of keys) makeVoid(its, key, codes);
  note(told, its, 'void');
  lost.add(its);
}

import { type Claim, claimOf, type Unit, walk } from '#test/model/cap.ts';
import { localPoll } from '#test/model/dates.ts';
import { makeVoid, voidWhenNothingIsLeft } from '#test/model/endings.ts';
import { notePending, type PendingMessages } from '#test/model/messages.ts';
import { isBefore, isUncertain } from '#test/model/order.ts';
import { electorOf, today } from '#test/model/rolls.ts';
import { isToCome, isUsedToday, stateAt, usableKeys, usedRounds } from '#test/model/states.ts';
import { Unclear } from '#test/model/unclear.ts';
import type { Code, Procuration, RoundKey, World } from '#test/model/world.ts';

/** The rounds that a procuration covers anew, or on another date. */
export type ChangedRounds = ReadonlyMap<Procuration, ReadonlySet<RoundKey>>;

/**
 * among procurations that come to cover the same round or date, the first established keeps it.
 */
export function reallocate(world: World, changed: ChangedRounds, pending: PendingMessages): void {
  const lost = new Set<Procuration>();
  for (const [procuration, keys] of changed)
    for (const key of keys) keepFirstOfMandant(world, procuration, { key, pending, lost });
  for (const [procuration, keys] of changed) {
    for (const unit of unitsOf(world, procuration, keys))
      keepFirstOfMandataire(world, procuration, { unit, pending, lost });
  }
  for (const procuration of lost) {
    voidWhenNothingIsLeft(world, procuration);
    countIncident(world, procuration);
  }
}

/** a procuration void after its mark of the same day is an incident. */
function countIncident(world: World, procuration: Procuration): void {
  if (!isUsedToday(world, procuration, today(world, electorOf(world, procuration.mandant)))) return;
  if (procuration.status !== 'void')
    throw new Unclear('one round void after a vote of the same day at another, not the whole');
  world.incidents += 1;
}

type Reallocation = { readonly pending: PendingMessages; readonly lost: Set<Procuration> };

/** */
function keepFirstOfMandant(
  world: World,
  procuration: Procuration,
  at: Reallocation & { readonly key: RoundKey },
): void {
  const { key, pending, lost } = at;
  const both = world.procurations.filter((other) => other.mandant === procuration.mandant && holds(world, other, key));
  const waiting = both.filter(({ status }) => status === 'in-control');
  if (both.length > 1 && waiting.length > 0) throw new Unclear('a round that comes to one that waits and to another');
  const first = both.find((candidate) => both.every((other) => other === candidate || isBefore(candidate, other)));
  if (both.length > 1 && both.some((candidate) => usedRounds(world, candidate).includes(key))) {
    throw new Unclear('two of candidate mandant that meet at a round already used');
  }
  for (const other of both.filter((candidate) => candidate !== first)) {
    if (first && isUncertain(first, other)) {
      first.isUncertain = true;
      other.isUncertain = true;
    }
    loseRounds(other, { keys: [key], codes: ['overlap'], pending, lost });
  }
}

function holds(world: World, procuration: Procuration, key: RoundKey): boolean {
  const living = procuration.status === 'active' || procuration.status === 'in-control';
  return living && procuration.rounds.get(key) === 'usable' && isToCome(world, procuration, key);
}

/** a round of all territories, and a date of all elections. */
function unitsOf(world: World, procuration: Procuration, keys: ReadonlySet<RoundKey>): readonly Unit[] {
  const covered = usableKeys(procuration).filter((key) => keys.has(key) && isToCome(world, procuration, key));
  const mandant = electorOf(world, procuration.mandant);
  const dates = new Set(covered.map((key) => localPoll(world, key, mandant)));
  return [...covered.map((round) => ({ round })), ...[...dates].map((date) => ({ date }))];
}

/** */
function keepFirstOfMandataire(
  world: World,
  procuration: Procuration,
  at: Reallocation & { readonly unit: Unit },
): void {
  const { unit, pending, lost } = at;
  const claims = claimsOf(world, procuration.mandataire, unit);
  const walked = walk(world, claims);
  const waits = claims.filter(({ of }) => of.status === 'in-control');
  const active = claims.filter((claim) => !waits.includes(claim));
  if (waits.length > 0 && walked.lost.size > 0)
    throw new Unclear('over the cap at a call or a move, with one that waits');
  for (const claim of active) {
    const codes = walked.lost.get(claim.of);
    if (codes === undefined) continue;
    flag(world, claim, active);
    if (pending.get(claim.of)?.has('kept first'))
      throw new Unclear('first of its mandant, and over the cap of its mandataire');
    const keys = claim.rounds.filter((key) => stateAt(world, claim.of, key) === 'usable');
    if (keys.some((key) => !isToCome(world, claim.of, key)))
      throw new Unclear('over the cap at a round that is over there');
    loseRounds(claim.of, { keys, codes, pending, lost });
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
        claims.filter((claim) => claim !== other),
      ).lost.has(lost.of)
    )
      continue;
    lost.of.isUncertain = true;
    other.of.isUncertain = true;
  }
}

type LostRounds = Reallocation & { readonly keys: readonly RoundKey[]; readonly codes: readonly Code[] };

function loseRounds(procuration: Procuration, { keys, codes, pending, lost }: LostRounds): void {
  for (const key of keys) makeVoid(procuration, key, codes);
  notePending(pending, procuration, 'void');
  lost.add(procuration);
}

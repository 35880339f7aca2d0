import { cover } from '#test/model/control.ts';
import { faultsAt, type Giving, inDays, mandantSide, mandataireSide, onDates } from '#test/model/coverage.ts';
import { localPoll, pollOf, roundOf } from '#test/model/dates.ts';
import { note, type Told } from '#test/model/messages.ts';
import { electorOf } from '#test/model/rolls.ts';
import { isToCome, stateAt, usableKeys } from '#test/model/states.ts';
import { Unclear } from '#test/model/unclear.ts';
import type { Procuration, RoundKey, World } from '#test/model/world.ts';

export function living({ procurations }: World): readonly Procuration[] {
  return procurations.filter(({ status }) => status === 'active' || status === 'in-control');
}

function givingOf(world: World, its: Procuration): Giving {
  const { covers, days } = its;
  return { mandant: electorOf(world, its.mandant), mandataire: electorOf(world, its.mandataire), covers, days };
}

/** an election called later, for a period, is covered where the mandataire is entitled; else the mandant is told. */
export function coverCalled(world: World, its: Procuration, { keys, told }: { keys: readonly RoundKey[]; told: Told }) {
  const giving = givingOf(world, its);
  const dates = usableKeys(its).map((key) => localPoll(world, key, giving.mandant));
  const inside = 'until' in its.covers ? inDays(world, giving) : onDates(world, giving, dates);
  const added = new Set<RoundKey>();
  for (const one of inside.filter(({ round }) => keys.includes(round.key))) {
    if (mandantSide(world, giving, one).length > 0) continue;
    const codes = mandataireSide(giving, one);
    if (codes.length === 0) {
      cover(world, its, one.round.key);
      added.add(one.round.key);
    } else {
      its.why.set(one.round.key, [...codes]);
      note(told, its, 'not-covered');
    }
  }
  return added;
}

/** a round that does not take place, or that a move leaves behind, becomes not covered. */
export function uncover(its: Procuration, key: RoundKey, told: Told): void {
  its.rounds.set(key, 'not-covered');
  its.why.set(key, ['round-not-covered']);
  note(told, its, 'not-covered');
}

/** a period is counted again by the new date of a round. */
export function recountRound(world: World, its: Procuration, { key, told }: { key: RoundKey; told: Told }): boolean {
  const giving = givingOf(world, its);
  const { election, round } = roundOf(world, key);
  const coverage = its.rounds.get(key);
  const isInside = giving.days.has(pollOf(round, giving.mandant.place));
  if (coverage === 'void') {
    if (!isInside) throw new Unclear('a round void in a period, postponed out of it');
    return false;
  }
  const isCovered = isInside && faultsAt(world, giving, { election, round }).length === 0;
  if (coverage === 'usable' && !isCovered) uncover(its, key, told);
  else if (isCovered) cover(world, its, key);
  return isCovered;
}

/** after a move of the mandant, what is held where he is now, and what the move brings on a covered date. */
export function recountMoved(world: World, its: Procuration, had: { before: Before; told: Told }): Set<RoundKey> {
  leaveBehind(world, its, had);
  bringIn(world, its, had);
  return new Set(usableKeys(its));
}

/** A vote that was cast there stands. */
function leaveBehind(world: World, its: Procuration, { before, told }: { before: Before; told: Told }): void {
  const giving = givingOf(world, its);
  const unmarked = usableKeys(its).filter((key) => stateAt(world, its, key) === 'usable');
  for (const key of unmarked.filter((one) => before.toCome.has(one))) {
    if (!isToCome(world, its, key)) throw new Unclear('a move to where the round is already over');
    const { election, round } = roundOf(world, key);
    const isInside = !('until' in its.covers) || giving.days.has(pollOf(round, giving.mandant.place));
    if (!isInside || mandantSide(world, giving, { election, round }).length > 0) uncover(its, key, told);
  }
}

function bringIn(world: World, its: Procuration, { before, told }: { before: Before; told: Told }): void {
  const giving = givingOf(world, its);
  const isPeriod = 'until' in its.covers;
  const toCome = usableKeys(its).filter((key) => isToCome(world, its, key));
  const dates = toCome.map((key) => localPoll(world, key, giving.mandant));
  for (const one of isPeriod ? inDays(world, giving) : onDates(world, giving, dates)) {
    const { key } = one.round;
    const isNew = isPeriod || before.polls.get(key) !== pollOf(one.round, giving.mandant.place);
    const isCovered = (its.rounds.get(key) ?? 'not-covered') !== 'not-covered';
    if (isCovered || !isNew || mandantSide(world, giving, one).length > 0) continue;
    if (!isPeriod && its.polls.has(key)) throw new Unclear('a round that a move left behind, and another brings back');
    if (mandataireSide(giving, one).length === 0) cover(world, its, key);
    else if (!before.polls.has(key)) note(told, its, 'not-covered');
  }
}

/** What a mandant had before he moved: the rounds to come of a procuration, and the dates of all where he had a vote. */
export type Before = { readonly toCome: ReadonlySet<RoundKey>; readonly polls: ReadonlyMap<RoundKey, string> };

import { coverRound } from '#test/model/control.ts';
import {
  faultsAt,
  mandantSide,
  mandataireSide,
  roundsInPeriod,
  roundsOnDates,
  type Terms,
} from '#test/model/coverage.ts';
import { localPoll, pollOf, roundOf } from '#test/model/dates.ts';
import { notePending, type PendingMessages } from '#test/model/messages.ts';
import { electorOf } from '#test/model/rolls.ts';
import { isToCome, stateAt, usableKeys } from '#test/model/states.ts';
import { Unclear } from '#test/model/unclear.ts';
import type { Procuration, RoundKey, World } from '#test/model/world.ts';

export function living({ procurations }: World): readonly Procuration[] {
  return procurations.filter(({ status }) => status === 'active' || status === 'in-control');
}

function givingOf(world: World, procuration: Procuration): Terms {
  const { covers, days } = procuration;
  return {
    mandant: electorOf(world, procuration.mandant),
    mandataire: electorOf(world, procuration.mandataire),
    covers,
    days,
  };
}

/**
 * an election called later is covered where the mandataire is entitled; elsewhere the mandant gets a
 * message.
 */
export function coverCalled(
  world: World,
  procuration: Procuration,
  { keys, pending }: { keys: readonly RoundKey[]; pending: PendingMessages },
) {
  const terms = givingOf(world, procuration);
  const dates = usableKeys(procuration).map((key) => localPoll(world, key, terms.mandant));
  const inside = 'until' in procuration.covers ? roundsInPeriod(world, terms) : roundsOnDates(world, terms, dates);
  const added = new Set<RoundKey>();
  for (const electionRound of inside.filter(({ round }) => keys.includes(round.key))) {
    if (mandantSide(world, terms, electionRound).length > 0) continue;
    const codes = mandataireSide(terms, electionRound);
    if (codes.length === 0) {
      coverRound(world, procuration, electionRound.round.key);
      added.add(electionRound.round.key);
    } else {
      procuration.why.set(electionRound.round.key, [...codes]);
      notePending(pending, procuration, 'not-covered');
    }
  }
  return added;
}

/** a round that does not take place, or that a move leaves behind, becomes not covered. */
export function uncover(procuration: Procuration, key: RoundKey, pending: PendingMessages): void {
  procuration.rounds.set(key, 'not-covered');
  procuration.why.set(key, ['round-not-covered']);
  notePending(pending, procuration, 'not-covered');
}

/** a period is counted again by the new date of a round. */
export function reassessRound(
  world: World,
  procuration: Procuration,
  { key, pending }: { key: RoundKey; pending: PendingMessages },
): boolean {
  const terms = givingOf(world, procuration);
  const { election, round } = roundOf(world, key);
  const coverage = procuration.rounds.get(key);
  const isInside = terms.days.has(pollOf(round, terms.mandant.place));
  if (coverage === 'void') {
    if (!isInside) throw new Unclear('a round void in a period, postponed out of it');
    return false;
  }
  const isCovered = isInside && faultsAt(world, terms, { election, round }).length === 0;
  if (coverage === 'usable' && !isCovered) uncover(procuration, key, pending);
  else if (isCovered) coverRound(world, procuration, key);
  return isCovered;
}

/**
 * after a move of the mandant, only rounds held in the new commune stay, and rounds on a covered
 * date are added.
 */
export function reassessMoved(
  world: World,
  procuration: Procuration,
  had: { before: CoverageBefore; pending: PendingMessages },
): Set<RoundKey> {
  uncoverWhatWasLeft(world, procuration, had);
  coverWhatCame(world, procuration, had);
  return new Set(usableKeys(procuration));
}

/** Rounds no longer held where the mandant lives; a vote cast stands. */
function uncoverWhatWasLeft(
  world: World,
  procuration: Procuration,
  { before, pending }: { before: CoverageBefore; pending: PendingMessages },
): void {
  const terms = givingOf(world, procuration);
  const unmarked = usableKeys(procuration).filter((key) => stateAt(world, procuration, key) === 'usable');
  for (const key of unmarked.filter((key) => before.toCome.has(key))) {
    if (!isToCome(world, procuration, key)) throw new Unclear('a move to where the round is already over');
    const { election, round } = roundOf(world, key);
    const isInside = !('until' in procuration.covers) || terms.days.has(pollOf(round, terms.mandant.place));
    if (!isInside || mandantSide(world, terms, { election, round }).length > 0) uncover(procuration, key, pending);
  }
}

function coverWhatCame(
  world: World,
  procuration: Procuration,
  { before, pending }: { before: CoverageBefore; pending: PendingMessages },
): void {
  const terms = givingOf(world, procuration);
  const isPeriod = 'until' in procuration.covers;
  const toCome = usableKeys(procuration).filter((key) => isToCome(world, procuration, key));
  const dates = toCome.map((key) => localPoll(world, key, terms.mandant));
  for (const electionRound of isPeriod ? roundsInPeriod(world, terms) : roundsOnDates(world, terms, dates)) {
    const { key } = electionRound.round;
    const isNew = isPeriod || before.polls.get(key) !== pollOf(electionRound.round, terms.mandant.place);
    const isCovered = (procuration.rounds.get(key) ?? 'not-covered') !== 'not-covered';
    if (isCovered || !isNew || mandantSide(world, terms, electionRound).length > 0) continue;
    if (!isPeriod && procuration.polls.has(key))
      throw new Unclear('a round that a move left behind, and another brings back');
    if (mandataireSide(terms, electionRound).length === 0) coverRound(world, procuration, key);
    else if (!before.polls.has(key)) notePending(pending, procuration, 'not-covered');
  }
}

/**
 * Before the mandant's move: the rounds to come of a procuration, and the date of every round where the
 * mandant had a vote.
 */
export type CoverageBefore = { readonly toCome: ReadonlySet<RoundKey>; readonly polls: ReadonlyMap<RoundKey, string> };

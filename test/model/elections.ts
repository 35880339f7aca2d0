import { electionOf, isOver, type Plan, postponeTo, roundOf } from '#test/model/dates.ts';
import { dayIn, isDate } from '#test/model/days.ts';
import { type PendingMessages, sendPending } from '#test/model/messages.ts';
import { PLACE_NAMES } from '#test/model/places.ts';
import { type ChangedRounds, reallocate } from '#test/model/reallocation.ts';
import { coverCalled, living, reassessRound, uncover } from '#test/model/reassess.ts';
import { isToCome, stateAt } from '#test/model/states.ts';
import { Unclear } from '#test/model/unclear.ts';
import { type Answer, type Code, type RoundKey, refused, type World, word } from '#test/model/world.ts';

const PARIS = 'Europe/Paris';

/** */
export function call(world: World, name: string, plan: Plan): Answer {
  const codes = callFaults(world, plan);
  if (codes.length > 0) return refused(codes);
  const election = electionOf(name, plan, world.now);
  world.elections.set(name, election);
  const pending: PendingMessages = new Map();
  const keys = election.rounds.map(({ key }) => key);
  const changed: ChangedRounds = new Map(
    living(world).map((procuration) => [procuration, coverCalled(world, procuration, { keys, pending })]),
  );
  reallocate(world, changed, pending);
  sendPending(world, pending);
  return word('recorded');
}

function callFaults(world: World, { rounds, dates }: Plan): readonly Code[] {
  if (rounds.length === 0) return ['election-without-rounds'];
  const all = [...rounds, ...dates.map(({ value }) => value)];
  if (!all.every(isDate)) return ['date-impossible'];
  const codes: Code[] = [];
  if (rounds.some((day, index) => index > 0 && day <= (rounds[index - 1] ?? ''))) codes.push('rounds-out-of-order');
  if (all.some((day) => day < dayIn(world.now, PARIS))) codes.push('date-past');
  return codes;
}

/** a procuration for an election follows its round to the new date; a period is counted again. */
export function postpone(world: World, key: RoundKey, to: string): Answer {
  const { election, round } = roundOf(world, key);
  if (round.isCalledOff) return refused(['round-called-off']);
  if (!isDate(to)) return refused(['date-impossible']);
  const otherRound = election.rounds.find((candidate) => candidate !== round);
  const isInOrder = otherRound === undefined || (round.number === 1 ? to < otherRound.sunday : to > otherRound.sunday);
  const hasVotes = world.marks.some((mark) => mark.round === key && !mark.isCorrected);
  const codes: Code[] = [...(hasVotes ? ['round-voted'] : []), ...(isInOrder ? [] : ['rounds-out-of-order'])];
  if (codes.length > 0) return refused(codes);
  const holders = living(world).filter((procuration) => procuration.rounds.get(key) === 'usable');
  if (holders.some((procuration) => !isToCome(world, procuration, key)))
    throw new Unclear('a round postponed when it is over there');

  postponeTo(round, to);
  const pending: PendingMessages = new Map();
  const changed = new Map();
  for (const procuration of living(world)) {
    const isPeriod = 'until' in procuration.covers;
    const isCovered = isPeriod
      ? reassessRound(world, procuration, { key, pending })
      : procuration.rounds.get(key) === 'usable';
    if (isCovered) changed.set(procuration, new Set([key]));
  }
  reallocate(world, changed, pending);
  sendPending(world, pending);
  return word('recorded');
}

/** a round called off uses nothing; void rounds stay void. */
export function callOff(world: World, key: RoundKey): Answer {
  const { round } = roundOf(world, key);
  if (round.isCalledOff) return refused(['round-called-off']);
  if (PLACE_NAMES.some((place) => isOver(world, round, place))) throw new Unclear('a round called off when it is over');
  round.isCalledOff = true;
  const pending: PendingMessages = new Map();
  for (const procuration of living(world)) {
    if (stateAt(world, procuration, key) === 'usable') uncover(procuration, key, pending);
    else if (procuration.rounds.get(key) === 'usable')
      throw new Unclear('a round called off when it has been voted at');
  }
  sendPending(world, pending);
  return word('recorded');
}

import { electionOf, isOver, type Plan, postponeTo, roundOf } from '#test/model/dates.ts';
import { dayIn, isDate } from '#test/model/days.ts';
import { type Told, tellOnce } from '#test/model/messages.ts';
import { PLACE_NAMES } from '#test/model/places.ts';
import { type Changed, settle } from '#test/model/reallocation.ts';
import { coverCalled, living, recountRound, uncover } from '#test/model/recount.ts';
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
  const told: Told = new Map();
  const keys = election.rounds.map(({ key }) => key);
  const changed: Changed = new Map(living(world).map((its) => [its, coverCalled(world, its, { keys, told })]));
  settle(world, changed, told);
  tellOnce(world, told);
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

/** bound to the round, not to its date; a period is counted again. */
export function postpone(world: World, key: RoundKey, to: string): Answer {
  const { election, round } = roundOf(world, key);
  if (round.isCalledOff) return refused(['round-called-off']);
  if (!isDate(to)) return refused(['date-impossible']);
  const other = election.rounds.find((one) => one !== round);
  const isInOrder = other === undefined || (round.number === 1 ? to < other.sunday : to > other.sunday);
  if (!isInOrder) return refused(['rounds-out-of-order']);
  const holders = living(world).filter((its) => its.rounds.get(key) === 'usable');
  if (holders.some((its) => !isToCome(world, its, key))) throw new Unclear('a round postponed when it is over there');
  if (world.marks.some((mark) => mark.round === key && !mark.isCorrected)) {
    throw new Unclear('a round postponed when someone has voted at it');
  }

  postponeTo(round, to);
  const told: Told = new Map();
  const changed = new Map();
  for (const its of living(world)) {
    const isPeriod = 'until' in its.covers;
    const isCovered = isPeriod ? recountRound(world, its, { key, told }) : its.rounds.get(key) === 'usable';
    if (isCovered) changed.set(its, new Set([key]));
  }
  settle(world, changed, told);
  tellOnce(world, told);
  return word('recorded');
}

/** it uses nothing; what was void there stays so. */
export function callOff(world: World, key: RoundKey): Answer {
  const { round } = roundOf(world, key);
  if (round.isCalledOff) return refused(['round-called-off']);
  if (PLACE_NAMES.some((place) => isOver(world, round, place))) throw new Unclear('a round called off when it is over');
  round.isCalledOff = true;
  const told: Told = new Map();
  for (const its of living(world)) {
    if (stateAt(world, its, key) === 'usable') uncover(its, key, told);
    else if (its.rounds.get(key) === 'usable') throw new Unclear('a round called off when it has been voted at');
  }
  tellOnce(world, told);
  return word('recorded');
}

import { type Day, dayIn, daysBetween, momentAt, plusDays } from '#test/model/days.ts';
import { CLOSES, OPENS, PLACE_NAMES, placeOf } from '#test/model/places.ts';
import { Unclear } from '#test/model/unclear.ts';
import { type Election, type Elector, type Round, type RoundKey, required, type World } from '#test/model/world.ts';

/** An election as a story plans it (FORMAT.md). */
export type Plan = {
  readonly type: string;
  readonly dissolution?: boolean | undefined;
  readonly rounds: readonly Day[];
  readonly dates: readonly {
    readonly key: { readonly election: string; readonly number: number };
    readonly value: Day;
  }[];
  readonly in?: readonly string[] | undefined;
};

/**
 * the types polled on Saturday in the Americas and Polynésie; consular ones are held at posts alone.
 */
const ON_SATURDAY = ['presidential', 'legislative', 'european', 'referendum', 'consular'];

export function electionOf(name: string, plan: Plan, calledAt?: number): Election {
  const { type, dissolution = false, rounds, in: places } = plan;
  return {
    name,
    type,
    isDissolution: dissolution,
    places,
    calledAt,
    rounds: rounds.map((sunday, index) => {
      const number = index + 1;
      const dates = new Map(PLACE_NAMES.map((place) => [place, dateAt(plan, number, place)] as const));
      for (const { key, value } of plan.dates) if (key.number === number) dates.set(key.election, value);
      return { key: `${name}/${number}`, number, sunday, dates, isCalledOff: false };
    }),
  };
}

/** the date of a round in a place, when none is set outright. */
function dateAt({ type, dissolution = false, rounds, in: places }: Plan, number: number, name: string): Day {
  const { saturday, weekEarlier } = placeOf(name);
  const sunday = required(rounds[number - 1], 'the round');
  const first = required(rounds[0], 'a first round');
  const eve = saturday && ON_SATURDAY.includes(type) ? -1 : 0;
  const isGeneral = type === 'legislative' && places === undefined && !dissolution;
  if (!isGeneral || !weekEarlier) return plusDays(sunday, eve);
  return plusDays(first, (number === 1 ? -7 : 7) + eve);
}

/** FORMAT: the other territories keep their distance to the metropolitan date. */
export function postponeTo(round: Round, to: Day): void {
  const days = daysBetween(round.sunday, to);
  round.dates = new Map([...round.dates].map(([place, day]) => [place, plusDays(day, days)]));
  round.sunday = to;
}

export function roundOf(world: World, key: RoundKey): { readonly election: Election; readonly round: Round } {
  const [name = ''] = key.split('/');
  const election = required(world.elections.get(name), name);
  const round = election.rounds.find((round) => round.key === key);
  return { election, round: required(round, key) };
}

export function allRounds({ elections }: World): readonly { readonly election: Election; readonly round: Round }[] {
  return [...elections.values()].flatMap((election) => election.rounds.map((round) => ({ election, round })));
}

export function pollOf(round: Round, place: string): Day {
  return required(round.dates.get(place), place);
}

/** The polling date that is local to this elector. */
export function localPoll(world: World, key: RoundKey, { place }: Elector): Day {
  return pollOf(roundOf(world, key).round, place);
}

/** over from the planned close at the station. */
export function isOver(world: World, round: Round, place: string): boolean {
  return world.now >= momentAt(pollOf(round, place), CLOSES, placeOf(place).zone);
}

/** the opening minute is open; the closing minute is not, save for people inside. */
export function isOpen(world: World, round: Round, { place, inside }: { place: string; inside: boolean }): boolean {
  const { zone } = placeOf(place);
  const poll = pollOf(round, place);
  if (dayIn(world.now, zone) !== poll || world.now < momentAt(poll, OPENS, zone)) return false;
  return inside || world.now < momentAt(poll, CLOSES, zone);
}

/**
 * The rules do not say whether someone who moves between the polling dates of one round votes twice or never.
 */
export function refuseToGuess({ movedOn }: Elector, { dates }: Round): void {
  const days = [...dates.values()].toSorted();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  if (movedOn.some((day) => day >= plusDays(first, -1) && day <= plusDays(last, 1))) {
    throw new Unclear('one who moved between the polling dates of a round');
  }
}

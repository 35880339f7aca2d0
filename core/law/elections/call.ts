import { addDays, type Day, daysBetween } from '#core/calendar/day.ts';
import { isTerritory, territoryDates } from '#core/law/elections/territories.ts';
import type { Election, ElectionType, Round } from '#core/model/election.ts';
import type { CommuneCode } from '#core/model/ids.ts';
import type { RoundNumber } from '#core/model/procuration.ts';
import type { Refusal, RoundFact } from '#core/model/refusal.ts';
import { type Verdict, verdict } from '#core/model/verdict.ts';

/**
 * An election as it is called: the metropolitan Sunday of each round, and the dates set outright by territory
 * or commune.
 */
export type Call = {
  readonly name: string;
  readonly type: ElectionType;
  /** The communes and posts that poll; undefined: a general election. */
  readonly communes: readonly CommuneCode[] | undefined;
  /** of a general legislative election. */
  readonly afterDissolution: boolean;
  readonly rounds: readonly CalledRound[];
};
export type CalledRound = { readonly day: Day; readonly dates: Round['dates'] };

/** The facts that decide a call: the known communes among those it names, and the date in Paris. */
export type CallFacts = {
  readonly known: ReadonlySet<string>;
  readonly today: Day;
  readonly isNameTaken: boolean;
  readonly isJobRunning: boolean;
};
export type Planned = Omit<Round, 'id' | 'isCalledOff'>;

/** the rounds of a call, with the date of every territory. */
export function roundsOf({ rounds, ...call }: Call): readonly Planned[] {
  const [first] = rounds;
  if (first === undefined) return [];
  return rounds.map(({ day, dates }, index) => {
    const number: RoundNumber = index === 0 ? 1 : 2;
    return { number, day, dates: { ...territoryDates({ ...call, first: first.day }, number, day), ...dates } };
  });
}

/** may this election be called? */
export function mayCall(call: Call, { known, today, isNameTaken, isJobRunning }: CallFacts): Verdict<Refusal> {
  const rounds = roundsOf(call);
  const reasons: Refusal[] = [];
  if (isJobRunning) reasons.push({ code: 'job-running' });
  if (isNameTaken) reasons.push({ code: 'election-exists', name: call.name });
  if (rounds.length === 0) reasons.push({ code: 'election-without-rounds' });
  for (const commune of placesNamed(call)) if (!known.has(commune)) reasons.push({ code: 'commune-unknown', commune });
  return verdict([...reasons, ...disorder(rounds), ...past(rounds, today)]);
}

/** The communes and posts that a call names: those that poll, and those whose date it sets. */
export function placesNamed({ communes = [], rounds }: Call): readonly CommuneCode[] {
  const dated = rounds.flatMap(({ dates }) => Object.keys(dates)).filter((place) => !isTerritory(place));
  return [...new Set([...communes, ...(dated as CommuneCode[])])];
}

/** a round on its new date; the other territories keep their distance to the metropolitan one. */
export function postponed<PlannedRound extends Planned>(round: PlannedRound, to: Day): PlannedRound {
  const distance = daysBetween(round.day, to);
  const dates = Object.entries(round.dates).map(([place, day]) => [place, addDays(day, distance)]);
  return { ...round, day: to, dates: Object.fromEntries(dates) };
}

type Changing = {
  readonly election: Election;
  readonly round: Round;
  /** The votes that stand at the round. */
  readonly votes: number;
  readonly isJobRunning: boolean;
};

/** may this round be postponed to that metropolitan date? No vote is carried to another day. */
export function mayPostpone(changing: Changing, to: Day, today: Day): Verdict<Refusal> {
  const { election, round } = changing;
  const moved = postponed(round, to);
  const rounds = election.rounds.map((known) => (known.id === round.id ? moved : known));
  return verdict([...unchangeable(changing), ...begun(changing), ...disorder(rounds), ...past([moved], today)]);
}

/** may this round be called off? */
export function mayCallOff(changing: Changing): Verdict<Refusal> {
  return verdict(unchangeable(changing));
}

function unchangeable({ election, round, isJobRunning }: Changing): readonly Refusal[] {
  return [
    ...(isJobRunning ? [{ code: 'job-running' } as const] : []),
    ...(round.isCalledOff ? [{ code: 'round-called-off', round: factOf(election, round) } as const] : []),
  ];
}

function begun({ election, round, votes }: Changing): readonly Refusal[] {
  return votes > 0 ? [{ code: 'round-voted', round: factOf(election, round), votes }] : [];
}

function factOf({ name }: Election, { number, day }: Round): RoundFact {
  return { election: name, number, day };
}

/**
 * The places where the second round would not come after the first. The metropolitan dates stand for every
 * place without its own.
 */
function disorder([first, second]: readonly Planned[]): readonly Refusal[] {
  if (first === undefined || second === undefined) return [];
  const places = new Set([...Object.keys(first.dates), ...Object.keys(second.dates)]);
  const pairs = [...places].map(
    (place) => [first.dates[place] ?? first.day, second.dates[place] ?? second.day] as const,
  );
  const wrong = [[first.day, second.day] as const, ...pairs].find(([earlier, later]) => later <= earlier);
  return wrong ? [{ code: 'rounds-out-of-order', first: wrong[0], second: wrong[1] }] : [];
}

/** no procuration could cover a round whose every date is over. */
function past(rounds: readonly Planned[], today: Day): readonly Refusal[] {
  const over = rounds.find(({ day, dates }) => [day, ...Object.values(dates)].every((date) => date < today));
  return over ? [{ code: 'date-past', day: over.day, today }] : [];
}

/** The first and the last day on which rounds poll, wherever. */
export function spanOf(rounds: readonly Planned[]): { readonly first: Day; readonly last: Day } {
  const days = rounds.flatMap(({ day, dates }) => [day, ...Object.values(dates)]).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) throw new Error('an election without rounds');
  return { first, last };
}

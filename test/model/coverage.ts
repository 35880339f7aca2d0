import { allRounds, isOver, pollOf, refuseToGuess } from '#test/model/dates.ts';
import type { Day } from '#test/model/days.ts';
import { isHeldAt, isOfAge, mandantFaults, mandataireFaults, today, typesOf } from '#test/model/rolls.ts';
import type { Code, Covers, Election, Elector, Round, RoundKey, World } from '#test/model/world.ts';

/** Who gives what to whom; the days are those that a period holds. */
export type Giving = {
  readonly mandant: Elector;
  readonly mandataire: Elector;
  readonly covers: Covers;
  readonly days: ReadonlySet<Day>;
};
type Held = { readonly election: Election; readonly round: Round };
/** What a procuration covers, or why it may not be made at all. */
export type Covered = { readonly rounds: readonly RoundKey[]; readonly faults: readonly Code[] };

export function covered(world: World, giving: Giving): Covered {
  return 'until' in giving.covers ? ofPeriod(world, giving) : ofElection(world, giving, giving.covers);
}

/** a round called off, or over when the act is controlled, is not covered. */
function roundFaults(world: World, round: Round, { place }: Elector): readonly Code[] {
  return round.isCalledOff || isOver(world, round, place) ? ['round-not-covered'] : [];
}

/** What keeps a round from being covered: of the round, of the mandant, of the mandataire. */
export function faultsAt(world: World, giving: Giving, { election, round }: Held): readonly Code[] {
  return [...mandantSide(world, giving, { election, round }), ...mandataireSide(giving, { election, round })];
}

export function mandantSide(world: World, { mandant }: Giving, { election, round }: Held): readonly Code[] {
  refuseToGuess(mandant, round);
  const poll = pollOf(round, mandant.place);
  const cameLater = mandant.movedOn.some((day) => day > poll) ? ['mandant-not-elector'] : [];
  return [...roundFaults(world, round, mandant), ...mandantFaults(mandant, election, poll), ...cameLater];
}

/** the date that counts is the local one of the round, where the mandant votes. */
export function mandataireSide({ mandant, mandataire }: Giving, { election, round }: Held): readonly Code[] {
  return mandataireFaults(mandataire, election.type, pollOf(round, mandant.place));
}

/** the rounds named, and with each all that the mandant votes at on its date. */
function ofElection(world: World, giving: Giving, covers: Extract<Covers, { election: string }>): Covered {
  const keys = covers.rounds.map((number) => `${covers.election}/${number}`);
  const named = allRounds(world).filter(({ round }) => keys.includes(round.key));
  const good = named.filter((one) => faultsAt(world, giving, one).length === 0);
  if (good.length === 0) return { rounds: [], faults: named.flatMap((one) => faultsAt(world, giving, one)) };

  const dates = good.map(({ round }) => pollOf(round, giving.mandant.place));
  const sameDay = onDates(world, giving, dates).filter(({ round }) => !keys.includes(round.key));
  const isRefused = sameDay.some((one) => mandataireSide(giving, one).length > 0);
  const rounds = [...good, ...sameDay].map(({ round }) => round.key);
  return { rounds, faults: isRefused ? ['same-day-elections'] : [] };
}

/** all where the mandant is an elector, at these dates of his. */
export function onDates(world: World, giving: Giving, dates: readonly Day[]): readonly Held[] {
  return allRounds(world).filter(
    (one) => dates.includes(pollOf(one.round, giving.mandant.place)) && mandantSide(world, giving, one).length === 0,
  );
}

/** every round whose date is inside; refused when the period is past, or none could ever be covered. */
function ofPeriod(world: World, giving: Giving): Covered {
  const rounds = inDays(world, giving).filter((one) => faultsAt(world, giving, one).length === 0);
  if (rounds.length > 0) return { rounds: rounds.map(({ round }) => round.key), faults: [] };
  return { rounds: [], faults: neverCovers(world, giving) };
}

export function inDays(world: World, { mandant, days }: Giving): readonly Held[] {
  return allRounds(world).filter(({ round }) => days.has(pollOf(round, mandant.place)));
}

function neverCovers(world: World, { mandant, mandataire, days }: Giving): readonly Code[] {
  const last = [...days].at(-1) ?? '';
  if (last < today(world, mandant)) return ['round-not-covered'];
  const minors = [mandant, mandataire].filter((elector) => !isOfAge(elector, last));
  const types = typesOf(mandant).filter((type) => isHeldAt(aBallot(type), mandant.place));
  const isCallable = types.some((type) => typesOf(mandataire).includes(type));
  const codes: Code[] = [];
  if (minors.length > 0) codes.push('under-age');
  if (!isCallable) {
    codes.push(mandant.eu || mandataire.eu ? 'eu-not-entitled' : 'mandataire-not-elector');
    codes.push('mandataire-not-elector');
  }
  return codes.length > 0 ? [...codes, 'round-not-covered'] : [];
}

function aBallot(type: string): Election {
  return { name: type, type, isDissolution: false, places: undefined, calledAt: undefined, rounds: [] };
}

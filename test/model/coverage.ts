import { allRounds, isOver, pollOf, refuseToGuess } from '#test/model/dates.ts';
import type { Day } from '#test/model/days.ts';
import { isHeldAt, isOfAge, mandantFaults, mandataireFaults, today, typesOf } from '#test/model/rolls.ts';
import type { Code, Covers, Election, Elector, Round, RoundKey, World } from '#test/model/world.ts';

/** The people of a procuration and its validity; `days` are those of a period. */
export type Terms = {
  readonly mandant: Elector;
  readonly mandataire: Elector;
  readonly covers: Covers;
  readonly days: ReadonlySet<Day>;
};
type ElectionRound = { readonly election: Election; readonly round: Round };
/** What a procuration covers, or why it may not be made at all. */
export type Coverage = { readonly rounds: readonly RoundKey[]; readonly faults: readonly Code[] };

export function coveredRounds(world: World, terms: Terms): Coverage {
  return 'until' in terms.covers ? coveredOfPeriod(world, terms) : coveredOfElection(world, terms, terms.covers);
}

/** a round called off, or over when the act is controlled, is not covered. */
function roundFaults(world: World, round: Round, { place }: Elector): readonly Code[] {
  return round.isCalledOff || isOver(world, round, place) ? ['round-not-covered'] : [];
}

/** The reasons why a round is not covered: the round's, the mandant's, the mandataire's. */
export function faultsAt(world: World, terms: Terms, { election, round }: ElectionRound): readonly Code[] {
  return [...mandantSide(world, terms, { election, round }), ...mandataireSide(terms, { election, round })];
}

export function mandantSide(world: World, { mandant }: Terms, { election, round }: ElectionRound): readonly Code[] {
  refuseToGuess(mandant, round);
  const poll = pollOf(round, mandant.place);
  const cameLater = mandant.movedOn.some((day) => day > poll) ? ['mandant-not-elector'] : [];
  return [...roundFaults(world, round, mandant), ...mandantFaults(mandant, election, poll), ...cameLater];
}

/** the date that counts is the local one of the round, where the mandant votes. */
export function mandataireSide({ mandant, mandataire }: Terms, { election, round }: ElectionRound): readonly Code[] {
  return mandataireFaults(mandataire, election.type, pollOf(round, mandant.place));
}

/** the rounds named, and every other round of the mandant on the same dates. */
function coveredOfElection(world: World, terms: Terms, covers: Extract<Covers, { election: string }>): Coverage {
  const keys = covers.rounds.map((number) => `${covers.election}/${number}`);
  const named = allRounds(world).filter(({ round }) => keys.includes(round.key));
  const good = named.filter((one) => faultsAt(world, terms, one).length === 0);
  if (good.length === 0) return { rounds: [], faults: named.flatMap((one) => faultsAt(world, terms, one)) };

  const dates = good.map(({ round }) => pollOf(round, terms.mandant.place));
  const sameDay = roundsOnDates(world, terms, dates).filter(({ round }) => !keys.includes(round.key));
  const isRefused = sameDay.some((electionRound) => mandataireSide(terms, electionRound).length > 0);
  const rounds = [...good, ...sameDay].map(({ round }) => round.key);
  return { rounds, faults: isRefused ? ['same-day-elections'] : [] };
}

/** every round on these local dates where the mandant has a vote. */
export function roundsOnDates(world: World, terms: Terms, dates: readonly Day[]): readonly ElectionRound[] {
  return allRounds(world).filter(
    (one) => dates.includes(pollOf(one.round, terms.mandant.place)) && mandantSide(world, terms, one).length === 0,
  );
}

/** every round whose date is inside; refused when the period is past, or none could ever be covered. */
function coveredOfPeriod(world: World, terms: Terms): Coverage {
  const rounds = roundsInPeriod(world, terms).filter(
    (electionRound) => faultsAt(world, terms, electionRound).length === 0,
  );
  if (rounds.length > 0) return { rounds: rounds.map(({ round }) => round.key), faults: [] };
  return { rounds: [], faults: neverCoveredFaults(world, terms) };
}

export function roundsInPeriod(world: World, { mandant, days }: Terms): readonly ElectionRound[] {
  return allRounds(world).filter(({ round }) => days.has(pollOf(round, mandant.place)));
}

function neverCoveredFaults(world: World, { mandant, mandataire, days }: Terms): readonly Code[] {
  const last = [...days].at(-1) ?? '';
  if (last < today(world, mandant)) return ['round-not-covered'];
  const minors = [mandant, mandataire].filter((elector) => !isOfAge(elector, last));
  const types = typesOf(mandant).filter((type) => isHeldAt(electionOfType(type), mandant.place));
  const isCallable = types.some((type) => typesOf(mandataire).includes(type));
  const codes: Code[] = [];
  if (minors.length > 0) codes.push('under-age');
  if (!isCallable) {
    codes.push(mandant.eu || mandataire.eu ? 'eu-not-entitled' : 'mandataire-not-elector');
    codes.push('mandataire-not-elector');
  }
  return codes.length > 0 ? [...codes, 'round-not-covered'] : [];
}

function electionOfType(type: string): Election {
  return { name: type, type, isDissolution: false, places: undefined, calledAt: undefined, rounds: [] };
}

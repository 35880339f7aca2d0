import { coveredRounds, type Terms } from '#test/model/coverage.ts';
import { localPoll } from '#test/model/dates.ts';
import { type Day, daysOf, plusMonths } from '#test/model/days.ts';
import { doMeet } from '#test/model/overlap-control.ts';
import { electorOf, goneFaults, kindOf, today } from '#test/model/rolls.ts';
import { longestYears, POLLED_ONLINE_FROM, ROUNDS_OF_2024, versionOn } from '#test/model/versions.ts';
import { type Code, type Covers, type Elector, type Procuration, required, type World } from '#test/model/world.ts';

/** What an elector asks for online. */
export type Requested = {
  readonly mandant: string;
  readonly mandataire: string;
  readonly covers: Covers;
  readonly link: string;
};

/** the request checks what concerns the mandant, and the entitlement of the mandataire. */
export function requestFaults(world: World, requested: Requested): readonly Code[] {
  const mandant = electorOf(world, requested.mandant);
  const mandataire = electorOf(world, requested.mandataire);
  const day = today(world, mandant);
  const terms: Terms = { mandant, mandataire, covers: requested.covers, days: periodDays(requested.covers, day) };
  const codes: Code[] = [
    ...personFaults(mandant, mandataire, requested.link),
    ...placeFaults(mandant, mandataire, day),
  ];
  codes.push(...channelFaults(world, mandant, requested.covers));
  if (kindOf(mandataire) === 'new-caledonia' && kindOf(mandant) !== 'new-caledonia') codes.push('paper-only');
  if (mandant.gone !== undefined) return [...codes, 'mandant-not-elector'];
  if (mandataire.gone !== undefined)
    codes.push(...goneFaults(mandataire), 'mandataire-unknown', 'mandataire-not-elector');

  codes.push(...periodFaults(requested.covers, day, longestYears(day, { kind: kindOf(mandant), establishedIn: 'F' })));
  const coverage = coveredRounds(world, terms);
  codes.push(...coverage.faults);
  if (overlapsActive(world, terms, coverage.rounds)) codes.push('overlap');
  return codes;
}

/** */
export function personFaults(mandant: Elector, mandataire: Elector, link: string): readonly Code[] {
  const codes: Code[] = [];
  if (mandant.name === mandataire.name) codes.push('self');
  if (mandant.isProtected && link !== 'none') codes.push('guardianship');
  return codes;
}

/** */
export function placeFaults(mandant: Elector, mandataire: Elector, day: Day): readonly Code[] {
  return versionOn(day).sameCommune && mandant.place !== mandataire.place ? ['other-commune'] : [];
}

/** the day of the act counts as the first. */
export function periodFaults(covers: Covers, day: Day, years: number): readonly Code[] {
  return 'until' in covers && covers.until > plusMonths(day, 12 * years) ? ['period-too-long'] : [];
}

export function periodDays(covers: Covers, day: Day): Set<Day> {
  return 'until' in covers ? daysOf(day, covers.until) : new Set();
}

/**
 * Section 13: no online request before its first day, nor for rounds polled before the first date allowed.
 */
function channelFaults(world: World, mandant: Elector, covers: Covers): readonly Code[] {
  const { online } = versionOn(today(world, mandant));
  if (online === 'everybody') return [];
  if (online === 'nobody' || kindOf(mandant) !== 'communal') return ['paper-only'];
  if ('until' in covers) return covers.until < POLLED_ONLINE_FROM ? ['paper-only'] : [];
  const polls = covers.rounds.map((number) => localPoll(world, `${covers.election}/${number}`, mandant));
  return polls.some((poll) => poll < POLLED_ONLINE_FROM) ? ['paper-only'] : [];
}

/** without a counter from 8 November 2025; in 2024 for the rounds of that year. */
export function whollyOnlineFaults(world: World, mandant: Elector, covers: Covers): readonly Code[] {
  const { whollyOnline } = versionOn(today(world, mandant));
  if (whollyOnline === 'always') return [];
  if (whollyOnline === 'never' || 'until' in covers) return ['counter-required'];
  const { type, rounds } = required(world.elections.get(covers.election), covers.election);
  const named = rounds.filter(({ number }) => covers.rounds.includes(number));
  return named.every(({ sunday }) => ROUNDS_OF_2024.includes(`${type} ${sunday}`)) ? [] : ['counter-required'];
}

/** the request is refused when an active procuration overlaps. */
function overlapsActive(world: World, { mandant, covers, days }: Terms, rounds: readonly string[]): boolean {
  const procuration = {
    rounds: new Map(rounds.map((key) => [key, 'usable'])),
    days: new Set(days),
    covers,
  } as Procuration;
  return world.procurations.some(
    (other) => other.mandant === mandant.name && other.status === 'active' && doMeet(other, procuration),
  );
}

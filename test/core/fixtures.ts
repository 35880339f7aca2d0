import { day } from '#core/calendar/day.ts';
import { type Instant, instant, localTime, timeZone } from '#core/calendar/instant.ts';
import type { Holding } from '#core/law/cap/allocation.ts';
import type { Competitors } from '#core/law/cap/conflicts.ts';
import { pollingDay } from '#core/law/elections/polling-date.ts';
import { METROPOLE, POSTS, POSTS_OF_THE_AMERICAS, territoryDates } from '#core/law/elections/territories.ts';
import type { CoverageFacts } from '#core/law/validity/coverage.ts';
import type { Authority } from '#core/model/authority.ts';
import type { Commune, Election, ElectionType, Hours, Round } from '#core/model/election.ts';
import type { Elector, List, Registration } from '#core/model/elector.ts';
import type {
  AccountId,
  CommuneCode,
  ElectionId,
  ElectorId,
  MarkId,
  ProcurationId,
  RoundId,
  StationId,
} from '#core/model/ids.ts';
import type { Active, CoveredRound, RoundNumber } from '#core/model/procuration.ts';
import type { RoundFact } from '#core/model/refusal.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';

type Place = readonly [code: string, kind: Commune['kind'], territory: string, zone: string];

const PLACES = {
  denain: ['59172', 'communal', METROPOLE, 'Europe/Paris'],
  marly: ['59383', 'communal', METROPOLE, 'Europe/Paris'],
  nantes: ['44109', 'communal', METROPOLE, 'Europe/Paris'],
  'pointe-a-pitre': ['97120', 'communal', '971', 'America/Guadeloupe'],
  papeete: ['98735', 'communal', '987', 'Pacific/Tahiti'],
  noumea: ['98818', 'new-caledonia', '988', 'Pacific/Noumea'],
  londres: ['londres', 'consular', POSTS, 'Europe/London'],
  montreal: ['montreal', 'consular', POSTS_OF_THE_AMERICAS, 'America/Toronto'],
  santiago: ['santiago', 'consular', POSTS_OF_THE_AMERICAS, 'America/Santiago'],
} as const satisfies { readonly [name: string]: Place };
export type PlaceName = keyof typeof PLACES;

export function commune(name: PlaceName): Commune {
  const [code, kind, territory, zone] = PLACES[name];
  return { code: code as CommuneCode, name, kind, territory, zone: timeZone(zone) };
}

const names = Object.keys(PLACES).filter((name): name is PlaceName => name in PLACES);
export const communes = new Map(names.map((name) => [commune(name).code, commune(name)]));

/** The station of that number in its commune: `station('denain', 2)`. */
export function station(name: PlaceName, number = 1): StationId {
  return `${commune(name).code}/000${number}` as StationId;
}

export const eightToSeven: Hours = { opens: localTime('08:00'), closes: localTime('19:00') };
export const hours = new Map(names.map((name) => [station(name), eightToSeven]));

/** A line of the roll; its list is the commune's kind unless another is named. */
export function roll(name: PlaceName, changes: Partial<Registration> = {}): Registration {
  const { code, kind } = commune(name);
  return {
    list: kind,
    commune: code,
    station: station(name),
    number: 1,
    isSpecial: false,
    from: day('2000-01-01'),
    to: undefined,
    ...changes,
  };
}

/** An elector of 1980, in Denain unless another place, list or life is given. */
export function elector(
  name: string,
  life: {
    readonly on?: PlaceName;
    readonly list?: List;
    readonly born?: string;
    readonly to?: string;
    readonly isSpecial?: boolean;
  } = {},
): Elector {
  const { on = 'denain', born = '1980-01-01', isSpecial = false } = life;
  const changes = { isSpecial, ...(life.list && { list: life.list }), ...(life.to && { to: day(life.to) }) };
  return {
    id: name as ElectorId,
    nne: undefined,
    lastName: name.toUpperCase(),
    usageName: undefined,
    firstNames: name,
    sex: 'F',
    born: day(born),
    isProtected: false,
    lost: undefined,
    registrations: [roll(on, changes)],
  };
}

/**
 * An election of these Sundays, its dates overseas by R-61; a by-election when held in some communes only.
 */
export function election(
  name: string,
  type: ElectionType,
  held: {
    readonly rounds: readonly [string, string?];
    readonly in?: readonly PlaceName[];
    readonly afterDissolution?: boolean;
  },
): Election {
  const [first, second] = held.rounds;
  const communes = held.in?.map((place) => commune(place).code);
  const facts = { type, communes, afterDissolution: held.afterDissolution ?? false };
  const round = (number: RoundNumber, sunday: string) => ({
    id: roundId(name, number),
    number,
    day: day(sunday),
    dates: territoryDates({ ...facts, first: day(first) }, number, day(sunday)),
    isCalledOff: false,
  });
  return {
    id: name as ElectionId,
    name,
    ...facts,
    calledOn: undefined,
    rounds: [round(1, first), ...(second ? [round(2, second)] : [])],
  };
}

export function roundId(name: string, number: RoundNumber): RoundId {
  return `${name}/${number}` as RoundId;
}

export const presidential = election('pres', 'presidential', { rounds: ['2027-04-11', '2027-04-25'] });

export function roundOf(of: Election, number: RoundNumber): Round {
  const round = of.rounds.find((round) => round.number === number);
  if (round === undefined) throw new RangeError(`${of.name} has no round ${number}`);
  return round;
}

/** A round as an act covers it, in Denain. */
export function covered(of: Election, number: RoundNumber, changes: Partial<CoveredRound> = {}): CoveredRound {
  const round = roundOf(of, number);
  const polls = pollingDay(round, commune('denain'));
  return { round: round.id, election: of.id, number, day: polls, coverage: 'covered', reason: undefined, ...changes };
}

export function fact(of: Election, number: RoundNumber): RoundFact {
  return { election: of.name, number, day: covered(of, number).day };
}

/** Ana, of Denain, asks Zoe, of Marly, on 1 March 2027, before the presidential election. */
export function facts(changes: Partial<CoverageFacts> = {}): CoverageFacts {
  return {
    mandant: elector('ana'),
    mandataire: elector('zoe', { on: 'marly' }),
    elections: [presidential],
    communes,
    hours,
    at: instant('2027-03-01T09:00:00Z'),
    ...changes,
  };
}

export const officer: Authority & { readonly account: AccountId } = {
  account: 'officer' as AccountId,
  lastName: 'LEROY',
  firstName: 'Anne',
  capacity: 'opj',
  unit: 'Commissariat de Denain',
  placeName: 'Denain',
};

/** Established at 10:00 in Paris on that day, in France. */
export function established(
  on: string,
  recordedNo = 1,
): Active['establishment'] & { readonly authority: Authority & { readonly account: AccountId } } {
  return {
    at: instant(`${on}T10:00:00+01:00`),
    day: day(on),
    localDay: day(on),
    way: 'counter',
    place: 'france',
    homeVisit: false,
    authority: officer,
    recordedNo,
  };
}

/** Ana's procuration to Zoe for both rounds of the presidential election, active. */
export function active(name = 'p1', changes: Partial<Active> = {}): Active {
  return {
    status: 'active',
    id: name as ProcurationId,
    request: undefined,
    mandant: 'ana' as ElectorId,
    mandataire: 'zoe' as ElectorId,
    commune: commune('denain').code,
    mandantList: 'communal',
    validity: { kind: 'election', election: presidential.id, rounds: [1, 2] },
    establishment: established('2027-03-01'),
    heldFrom: (changes.establishment ?? established('2027-03-01')).localDay,
    flags: [],
    effectiveAt: instant('2027-03-01T09:00:00Z'),
    rounds: [covered(presidential, 1), covered(presidential, 2)],
    ...changes,
  };
}

/** What an act competes with, when nothing has ended since. */
export function competitorsOf(holdings: readonly Holding[] = []): Competitors {
  return { holdings, ended: [], endedGiven: [] };
}

type Marked = { readonly id?: string; readonly at?: Instant; readonly corrected?: boolean };

function markOf({ id = 'm1', at = instant('2027-04-11T07:05:00Z'), corrected = false }: Marked) {
  const elector = 'ana' as ElectorId;
  return { id: id as MarkId, elector, round: roundId('pres', 1), station: station('denain'), at, corrected };
}

/** Ana's vote at the first round, at 9:05 in Denain, by Zoe. */
export function proxyMark(procuration: Pick<Active, 'id' | 'mandataire'> = active(), marked: Marked = {}): VoteMark {
  return { ...markOf(marked), kind: 'proxy', procuration: procuration.id, mandataire: procuration.mandataire };
}

/** Ana's vote at the first round, at 9:05 in Denain, by herself. */
export function ownMark(marked: Marked = {}): VoteMark {
  return { ...markOf(marked), kind: 'in-person', courtDecision: undefined };
}

export function remoteMark(marked: Marked = {}): VoteMark {
  return { ...markOf(marked), kind: 'remote', fromPrison: false };
}

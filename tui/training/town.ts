import { type Day, day } from '#core/calendar/day.ts';
import { type Instant, instant, instantOf, localTime, PARIS } from '#core/calendar/instant.ts';
import type { CommuneCode, ElectionId, ElectorId, ProcurationId, RoundId, StationId } from '#core/model/ids.ts';
import type { Active, Procuration } from '#core/model/procuration.ts';
import type { Account, RoundView } from '#tui/answers.ts';

/** A commune that is nowhere: its code is none that the INSEE gives. */
export const COMMUNE = { code: '00000' as CommuneCode, name: 'Exercice-sur-Mer' };
export const STATION = '00000/0001' as StationId;
export const OTHER_STATION = '00000/0002' as StationId;
/** Open at every hour: exercises are done at any. */
export const HOURS = { opens: localTime('00:00'), closes: localTime('23:59') };
const ELECTION = 'exercice' as ElectionId;

/** An account without a sign-in: its session lasts until the program ends. */
export const ACCOUNT: Account = {
  expiresAt: instant('9999-12-31T00:00:00Z'),
  name: 'exercice',
  role: 'presiding-officer',
  who: 'Exercice',
  unit: undefined,
  act: undefined,
  leavesUnit: false,
  zone: PARIS,
  commune: undefined,
  station: { id: STATION, commune: COMMUNE.name, zone: PARIS, hours: HOURS },
};

export function roundOn(today: Day): RoundView {
  const round = {
    id: 'exercice-1' as RoundId,
    election: ELECTION,
    name: 'Scrutin d’exercice',
    type: 'municipal',
  } as const;
  return { ...round, number: 1, day: today, coverage: 'covered' };
}

export type Villager = {
  readonly elector: ElectorId;
  readonly number: number;
  /** The national number, as in the code of an elector's card. */
  readonly nne: string;
  readonly sex: 'F' | 'M';
  readonly lastName: string;
  readonly usageName: string | undefined;
  readonly firstNames: string;
  readonly born: Day;
  readonly station: StationId;
};

type Line = readonly [lastName: string, firstNames: string, sex: 'F' | 'M', born: string];

/** The people of the exercises, by their place in the list. */
const PEOPLE: readonly Line[] = [
  ['Abeille', 'Anne', 'F', '1971-03-02'],
  ['Bouleau', 'Jean', 'M', '1966-09-14'],
  ['Cerise', 'Léa', 'F', '1994-12-01'],
  ['Dahlia', 'Luc', 'M', '1959-05-23'],
  ['Églantine', 'Marie', 'F', '1984-03-12'],
  ['Églantine', 'Marie', 'F', '1948-07-30'],
  ['Fougère', 'Hugo', 'M', '1990-01-17'],
  ['Genêt', 'Inès', 'F', '1988-10-08'],
];
const STRANGER: Line = ['Noisette', 'Julie', 'F', '1975-06-21'];
const PLANTS = ['Houx', 'Iris', 'Jonquille', 'Lavande', 'Mimosa', 'Olivier', 'Pivoine', 'Romarin', 'Sureau', 'Tilleul'];
const FIRST_NAMES = ['Zoé', 'Noé', 'Rose', 'Paul', 'Nina', 'Louis'];

const CROWD: readonly Line[] = PLANTS.flatMap((lastName, row) =>
  FIRST_NAMES.map((firstNames, place): Line => {
    const year = 1940 + ((row * FIRST_NAMES.length + place) % 60);
    return [lastName, firstNames, place % 2 === 0 ? 'F' : 'M', `${year}-0${1 + (place % 9)}-1${row}`];
  }),
);

/** National numbers are invented, as the people are. */
const FIRST_NNE = 100_000_000;

export const VILLAGERS: readonly Villager[] = [
  ...[...PEOPLE, ...CROWD].map((line, place) => villager(line, place + 1, STATION)),
  villager(STRANGER, 900, OTHER_STATION),
];

function villager([lastName, firstNames, sex, born]: Line, number: number, station: StationId): Villager {
  const elector = `exercice-${number}` as ElectorId;
  const nne = String(FIRST_NNE + number);
  return { elector, number, nne, sex, lastName, usageName: undefined, firstNames, born: day(born), station };
}

/** Anne gave to Jean, Léa to Luc, Inès to Jean too from abroad; Hugo revoked what he gave to Luc. */
const GIVEN = [
  { mandant: 1, mandataire: 2, place: 'france', isRevoked: false },
  { mandant: 3, mandataire: 4, place: 'france', isRevoked: false },
  { mandant: 7, mandataire: 4, place: 'france', isRevoked: true },
  { mandant: 8, mandataire: 2, place: 'abroad', isRevoked: false },
] as const;

export function procurationsFor(round: RoundView): readonly Procuration[] {
  return GIVEN.map((given, place) => {
    const active = activeFor(round, { ...given, id: `exercice-${place + 1}` as ProcurationId });
    return given.isRevoked ? { ...active, status: 'revoked', endedAt: dawnOf(round), endedOn: round.day } : active;
  });
}

type GivenFacts = Pick<Active['establishment'], 'place'> & {
  readonly id: ProcurationId;
  readonly mandant: number;
  readonly mandataire: number;
};

function activeFor(round: RoundView, { id, mandant, mandataire, place }: GivenFacts): Active {
  const at = dawnOf(round);
  const act = { at, day: round.day, localDay: round.day, authority: undefined, recordedNo: mandant, homeVisit: false };
  return {
    id,
    request: undefined,
    mandant: `exercice-${mandant}` as ElectorId,
    mandataire: `exercice-${mandataire}` as ElectorId,
    commune: COMMUNE.code,
    mandantList: 'communal',
    validity: { kind: 'election', election: ELECTION, rounds: [1] },
    establishment: { ...act, way: 'counter', place },
    heldFrom: round.day,
    flags: [],
    effectiveAt: at,
    rounds: [
      { round: round.id, election: ELECTION, number: 1, day: round.day, coverage: 'covered', reason: undefined },
    ],
    status: 'active',
  };
}

function dawnOf({ day: on }: RoundView): Instant {
  return instantOf(on, HOURS.opens, PARIS);
}

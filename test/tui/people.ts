import { day } from '#core/calendar/day.ts';
import { instant, localTime, timeZone } from '#core/calendar/instant.ts';
import type { Role } from '#core/law/access/permissions.ts';
import type { ElectionId, ElectorId, MarkId, ProcurationId, RoundId, StationId } from '#core/model/ids.ts';
import { type Reference, readReference } from '#core/text/reference.ts';
import type {
  Account,
  Card,
  Established,
  FoundRequest,
  Health,
  ListedProcuration,
  ListLine,
  Mark,
  RoundView,
} from '#tui/answers.ts';

export const REFERENCE = known(readReference('XBQ7V3'));

export const AT = instant('2027-04-11T07:05:00Z');
export const ROUND: RoundView = {
  id: 'round-1' as RoundId,
  election: 'election' as ElectionId,
  name: 'Élection présidentielle 2027',
  type: 'presidential',
  number: 1,
  day: day('2027-04-11'),
  coverage: 'covered',
};

export const HEALTH: Health = {
  status: 'ok',
  version: '0.1.0',
  at: AT,
  isClockOff: false,
  demonstration: {
    loadedOn: day('2027-04-11'),
    replaced: false,
    accounts: [
      { name: 'opj', password: 'marianne vote', role: 'officer', who: 'Claire Dubois, OPJ, commissariat de Denain' },
      { name: 'assesseur', password: 'marianne vote', role: 'assessor', who: 'Inès Vandenbroucke, Denain 0001' },
    ],
    references: [REFERENCE],
  },
};

export function account(role: Role): Account {
  const station = { id: '59172/0001' as StationId, commune: 'Denain', zone: timeZone('Europe/Paris') };
  return {
    name: 'opj',
    role,
    who: 'Claire Dubois, OPJ, commissariat de Denain',
    unit: undefined,
    act: role === 'officer' ? 'establish' : undefined,
    leavesUnit: role === 'officer',
    zone: timeZone('Europe/Paris'),
    commune: undefined,
    station: { ...station, hours: { opens: localTime('08:00'), closes: localTime('19:00') } },
    expiresAt: AT,
  };
}

const MANDANT = {
  elector: 'mandant' as ElectorId,
  lastName: 'd’Ormesson',
  usageName: 'Lefèvre',
  firstNames: 'Amélie Jeanne',
  sex: 'F',
  born: day('1991-05-17'),
  commune: 'Denain',
} as const;

export const FOUND: FoundRequest = {
  reference: REFERENCE,
  kind: 'procuration',
  status: 'requested',
  mandant: MANDANT,
  mustDeclare: false,
  mandataire: {
    elector: 'mandataire' as ElectorId,
    lastName: 'Martin',
    usageName: undefined,
    firstNames: 'Jean',
    sex: 'M',
    born: day('1961-07-14'),
    commune: 'Marly',
  },
  validity: { kind: 'election', election: ROUND.election, rounds: [1] },
  rounds: [ROUND],
  requestedOn: day('2027-03-01'),
  lastDay: day('2027-05-01'),
  gives: [],
  longest: day('2028-04-11'),
  warnings: [],
  late: false,
  bouncedOn: undefined,
};

export const ESTABLISHED: Established = {
  status: 'active',
  procuration: 'procuration-1' as ProcurationId,
  at: AT,
  day: day('2027-04-11'),
  recordedNo: 1042,
  revocation: undefined,
  reference: REFERENCE,
  rounds: [ROUND],
  until: undefined,
  reasons: [],
  warnings: [],
};

type Line = readonly [
  number: number,
  lastName: string,
  firstNames: string,
  born: string,
  usageName?: string | undefined,
];

export function listed(
  [number, lastName, firstNames, born, usageName]: Line,
  gives: readonly ListedProcuration[] = [],
): ListLine {
  const elector = `elector-${number}` as ElectorId;
  return { elector, number, lastName, usageName, firstNames, born: day(born), sex: 'F', gives, mark: undefined };
}

export function given(
  name: string,
  [, lastName, firstNames, born]: Line,
  changes: Partial<ListedProcuration> = {},
): ListedProcuration {
  return {
    procuration: name as ProcurationId,
    mandataire: {
      elector: `mandataire-${name}` as ElectorId,
      lastName,
      usageName: undefined,
      firstNames,
      born: day(born),
    },
    status: 'active',
    state: 'usable',
    reasons: [],
    ...changes,
  };
}

export function cardOf(person: ListLine, changes: Partial<Card> = {}): Card {
  return { person: { ...person, commune: 'Denain' }, history: [], holds: [], elsewhere: [], ...changes };
}

export function mark(kind: Mark['kind'], mandataire?: ElectorId): Mark {
  return { id: 'mark-1' as MarkId, kind, at: AT, mandataire };
}

function known(reference: Reference | undefined): Reference {
  if (reference === undefined) throw new Error('not a reference');
  return reference;
}

import { day } from '#core/calendar/day.ts';
import type { Receipt } from '#core/messages/receipt/receipt.ts';
import type { CommuneCode, ProcurationId } from '#core/model/ids.ts';
import { AT, ESTABLISHED, FOUND, REFERENCE, ROUND } from '#test/tui/people.ts';
import type {
  CollectedRequest,
  Commune,
  Elections,
  GivenProcuration,
  KnownPerson,
  LogEntry,
  Person,
  ProcurationPreview,
} from '#tui/answers.ts';

export const MANDANT: Person = FOUND.mandant;
const MANDATAIRE: Person = { ...FOUND.mandant, ...FOUND.mandataire };
export const PROCURATION = 'procuration-1' as ProcurationId;

export const DENAIN: Commune = { code: '59172' as CommuneCode, name: 'Denain' };

export const GIVEN: GivenProcuration = {
  procuration: PROCURATION,
  status: 'active',
  mandataire: MANDATAIRE,
  validity: { kind: 'election', election: ROUND.election, rounds: [1] },
  rounds: [{ ...ROUND, state: 'used' }],
  until: undefined,
  at: AT,
  day: day('2027-03-01'),
  authority: { lastName: 'Dubois', firstName: 'Claire', capacity: 'opj', unit: 'commissariat de Denain' },
  reasons: [],
};

export const KNOWN: KnownPerson = {
  person: MANDANT,
  station: undefined,
  isNewCaledonia: false,
  isProtected: false,
  longest: day('2028-04-11'),
  gives: [],
  requests: [],
};

export const REQUEST: KnownPerson['requests'][number] = {
  reference: REFERENCE,
  kind: 'procuration',
  status: 'requested',
  mandataire: MANDATAIRE,
  validity: undefined,
  requestedOn: day('2027-03-01'),
  lastDay: day('2027-05-01'),
};

export const ELECTIONS: Elections = [
  {
    id: ROUND.election,
    name: 'Élection présidentielle 2027',
    type: 'presidential',
    rounds: [
      { number: 1, day: day('2027-04-11') },
      { number: 2, day: day('2027-04-25') },
    ],
  },
];

export const PREVIEW: ProcurationPreview = {
  would: 'active',
  reasons: [],
  mandataire: MANDATAIRE,
  rounds: [ROUND],
  until: undefined,
  warnings: [],
  late: true,
};

export function collectedRequest(reference: string, changes: Partial<CollectedRequest> = {}): CollectedRequest {
  return {
    reference: reference as CollectedRequest['reference'],
    kind: 'procuration',
    mandant: MANDANT,
    mandataire: MANDATAIRE,
    validity: undefined,
    collectedBy: { lastName: 'Prévost', firstName: 'Odile' },
    requestedOn: day('2027-03-01'),
    lastDay: undefined,
    ...changes,
  };
}

export function entry(changes: Partial<LogEntry> = {}): LogEntry {
  return {
    act: { procuration: PROCURATION },
    recordedNo: 403,
    at: ESTABLISHED.at,
    mandant: MANDANT,
    mandataire: MANDATAIRE,
    status: 'active',
    validity: undefined,
    homeVisit: false,
    reference: undefined,
    mayAnnulUntil: undefined,
    refusals: [],
    ...changes,
  };
}

export const RECEIPT: Receipt = {
  kind: 'procuration',
  id: PROCURATION,
  recordedNo: 1042,
  mandant: MANDANT,
  mandataire: MANDATAIRE,
  at: AT,
  authority: {
    lastName: 'Dubois',
    firstName: 'Claire',
    capacity: 'opj',
    unit: 'Commissariat de Denain',
    placeName: 'Denain',
  },
  homeVisit: false,
  status: 'active',
  revoking: 'online-or-counter',
  reasons: [],
  period: undefined,
  rounds: [{ election: ROUND.name, number: 1, day: ROUND.day, coverage: 'covered' }],
};

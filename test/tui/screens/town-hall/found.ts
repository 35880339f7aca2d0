import { day } from '#core/calendar/day.ts';
import type { ElectorId, ProcurationId, StationId } from '#core/model/ids.ts';
import { FOUND } from '#test/tui/people.ts';
import type { FoundPerson } from '#tui/answers.ts';

/** A person whom the search of the town hall found. */
export function foundPerson(id: string, changes: Partial<FoundPerson> = {}): FoundPerson {
  return {
    person: {
      ...FOUND.mandant,
      elector: id as ElectorId,
      lastName: 'D’Ormesson',
      usageName: 'Le Goff',
      firstNames: 'Amélie',
      sex: 'F',
      born: day('1991-05-17'),
    },
    nne: '123456789',
    station: '59172/0002' as StationId,
    reasons: ['usage-name'],
    hasNamesake: false,
    gives: [
      {
        procuration: 'given' as ProcurationId,
        recordedNo: 404,
        status: 'active',
        day: day('2027-03-01'),
        other: { lastName: 'Roux', usageName: undefined, firstNames: 'Paul' },
      },
    ],
    holds: [],
    ...changes,
  };
}

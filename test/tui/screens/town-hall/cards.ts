import { day } from '#core/calendar/day.ts';
import type { ElectorId, ProcurationId } from '#core/model/ids.ts';
import { AT, FOUND, ROUND } from '#test/tui/people.ts';
import type { ControlCard, Person, WaitingProcuration } from '#tui/answers.ts';

const MANDATAIRE: Person = { ...FOUND.mandant, elector: 'to' as ElectorId, lastName: 'Wema', usageName: undefined };

export function waiting(id: string, lastName: string, openAt?: string): WaitingProcuration {
  return {
    procuration: id as ProcurationId,
    mandant: { ...FOUND.mandant, elector: id as ElectorId, lastName },
    mandataire: MANDATAIRE,
    since: AT,
    day: day('2027-03-01'),
    way: 'counter',
    rounds: [ROUND],
    until: undefined,
    flags: [],
    openAt,
  };
}

export const WAITING = waiting('first', 'Naisseline');

export function cardOf(id: string, checks: Partial<ControlCard['checks']> = {}): ControlCard {
  const { openAt: _, ...view } = waiting(id, 'Naisseline');
  return {
    ...view,
    recordedNo: 403,
    authority: {
      lastName: 'Dubois',
      firstName: 'Claire',
      capacity: 'opj',
      unit: 'commissariat de Nouméa',
      placeName: 'Nouméa',
    },
    homeVisit: false,
    checks: { would: 'active', reasons: [], warnings: [], rounds: [ROUND], ...checks },
  };
}

export const CARD = cardOf('first');

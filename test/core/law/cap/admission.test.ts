import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import type { Holding } from '#core/law/cap/allocation.ts';
import { type ControlFacts, control } from '#core/law/establishment/control.ts';
import type { ElectorId, ProcurationId } from '#core/model/ids.ts';
import type { Validity } from '#core/model/procuration.ts';
import {
  active,
  competitorsOf,
  covered,
  elector,
  established,
  fact,
  facts,
  presidential,
  roundId,
} from '#test/core/fixtures.ts';

const bothRounds: Validity = { kind: 'election', election: presidential.id, rounds: [1, 2] };
const LATE = 'late' as ProcurationId;
const OTHER = 'other' as ProcurationId;

/** A form of 1 February, recorded on 1 March after everything else. */
function lateForm(changes: Partial<ControlFacts> = {}): ControlFacts {
  return {
    ...facts(),
    validity: bothRounds,
    given: [],
    act: { id: LATE, place: 'france', day: day('2027-02-01'), recordedNo: 9, onPaper: true },
    mandantList: 'communal',
    competitors: competitorsOf([held()]),
    ...changes,
  };
}

/** What Zoe holds for Ben since 15 February, at both rounds. */
function held(changes: Partial<Holding> = {}, usedAt: readonly (1 | 2)[] = []): Holding {
  const at = ([1, 2] as const).map((number) => ({
    ...fact(presidential, number),
    round: roundId('pres', number),
    capLaw: 'usual' as const,
    isUsed: usedAt.includes(number),
  }));
  return {
    id: OTHER,
    mandant: 'ben' as ElectorId,
    mandataire: 'zoe' as ElectorId,
    mandantList: 'communal',
    place: 'france',
    day: day('2027-02-15'),
    recordedNo: 1,
    onPaper: false,
    isInControl: false,
    isEnded: false,
    rounds: at,
    ...changes,
  };
}

/** The status, the rounds where the act is void, and those that it takes from the other. */
function outcome(answer: ReturnType<typeof control>) {
  if (answer.status === 'rejected') return { status: answer.status, codes: answer.reasons.map(({ code }) => code) };
  const taken = answer.displaced.voided.get(OTHER) ?? new Map();
  return { status: answer.status, voidAt: [...answer.voided.keys()], taken: [...taken.keys()] };
}

describe('A paper form established earlier and recorded late (R-26)', () => {
  test('takes the places of the later one, by the date of the form', () => {
    expect(outcome(control(lateForm()))).toEqual({ status: 'active', voidAt: [], taken: ['pres/1', 'pres/2'] });
  });

  test('established later is rejected, and takes nothing', () => {
    const { act } = lateForm();
    expect(outcome(control(lateForm({ act: { ...act, day: day('2027-02-16') } })))).toEqual({
      status: 'rejected',
      codes: ['cap-france'],
    });
  });

  test('leaves a vote already cast, and is void for that round alone', () => {
    expect(outcome(control(lateForm({ competitors: competitorsOf([held({}, [1])]) })))).toEqual({
      status: 'active',
      voidAt: ['pres/1'],
      taken: ['pres/2'],
    });
  });

  test('takes as well what its own mandant gave another (R-32)', () => {
    const toAnother = held({ mandant: 'ana' as ElectorId, mandataire: 'lou' as ElectorId });
    expect(outcome(control(lateForm({ competitors: competitorsOf([toAnother]) })))).toEqual({
      status: 'active',
      voidAt: [],
      taken: ['pres/1', 'pres/2'],
    });
  });

  test('takes nothing while it waits in control, nor what waits there, and takes it once accepted', () => {
    const there = { mandant: elector('ana', { on: 'noumea' }), mandantList: 'new-caledonia' } as const;
    expect(outcome(control(lateForm(there)))).toEqual({ status: 'in-control', voidAt: [], taken: [] });
    expect(outcome(control(lateForm({ competitors: competitorsOf([held({ isInControl: true })]) })))).toEqual({
      status: 'active',
      voidAt: [],
      taken: [],
    });
    expect(
      outcome(control(lateForm({ ...there, acceptedRounds: [covered(presidential, 1), covered(presidential, 2)] }))),
    ).toEqual({
      status: 'active',
      voidAt: [],
      taken: ['pres/1', 'pres/2'],
    });
  });

  test('of a period takes the shared days from a later period of its mandant (R-33)', () => {
    const later = active('p1', {
      validity: { kind: 'period', until: day('2027-12-31') },
      establishment: established('2027-02-15'),
    });
    const until = day('2027-06-30');
    const answer = control(
      lateForm({
        given: [later],
        competitors: competitorsOf(),
        validity: { kind: 'period', until },
        from: day('2027-02-01'),
      }),
    );

    expect(answer).toMatchObject({ status: 'active' });
    expect('displaced' in answer && answer.displaced.heldFrom).toEqual(new Map([[later.id, '2027-07-01']]));
  });
});

describe('Two of one date (R-25)', () => {
  const ofOneDate = held({ day: day('2027-02-01') });

  test('one of them on paper, are decided by their recording, and both flagged', () => {
    const { status, uncertain } = control(lateForm({ competitors: competitorsOf([ofOneDate]) }));
    expect({ status, uncertain }).toEqual({ status: 'rejected', uncertain: [LATE, OTHER] });
  });

  test('neither on paper, are in their order', () => {
    const { act } = lateForm();
    const { status, uncertain } = control(
      lateForm({ competitors: competitorsOf([ofOneDate]), act: { ...act, onPaper: false } }),
    );
    expect({ status, uncertain }).toEqual({ status: 'rejected', uncertain: [] });
  });

  test('with a place for each, are not uncertain', () => {
    const abroad = { ...ofOneDate, place: 'abroad' } as const;
    expect(control(lateForm({ competitors: competitorsOf([abroad]) }))).toMatchObject({
      status: 'active',
      uncertain: [],
    });
  });
});

describe('Two acts of two places whose dates are in another order than their instants (R-25)', () => {
  const abroad = { place: 'abroad' } as const;
  const first = held({ ...abroad, id: 'first' as ProcurationId, recordedNo: 1, day: day('2027-02-02') });
  const second = held({ ...abroad, mandant: 'cy' as ElectorId, recordedNo: 2, day: day('2027-02-01') });

  test('are in the order of their recording, and both flagged', () => {
    const act = { id: LATE, place: 'france', day: day('2027-02-01'), recordedNo: 9, onPaper: false } as const;
    const inFrance = held({ day: day('2027-02-02') });
    const { status, uncertain } = control(lateForm({ competitors: competitorsOf([inFrance]), act }));
    expect({ status, uncertain }).toEqual({ status: 'rejected', uncertain: [LATE, OTHER] });
  });

  test('leave the cap whole when a form of the earlier date comes between them', () => {
    const act = { ...lateForm().act, ...abroad };
    const answer = control(lateForm({ competitors: competitorsOf([first, second]), act }));
    const lost = answer.status === 'rejected' ? [LATE] : [...answer.displaced.voided.keys()];
    expect(lost).toHaveLength(1);
  });
});

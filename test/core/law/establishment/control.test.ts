import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { instant } from '#core/calendar/instant.ts';
import type { Holding } from '#core/law/cap/allocation.ts';
import { checkRequest } from '#core/law/establishment/check-request.ts';
import { type ControlFacts, control } from '#core/law/establishment/control.ts';
import type { ElectorId, ProcurationId } from '#core/model/ids.ts';
import type { Procuration, Validity } from '#core/model/procuration.ts';
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
const secondRound: Validity = { kind: 'election', election: presidential.id, rounds: [2] };
const period = (until: string): Validity => ({ kind: 'period', until: day(until) });
const inControl: Procuration = { ...active(), status: 'in-control' };

/** What Zoe already holds at both rounds: made in France for another mandant. */
const heldInFrance: Holding = {
  mandant: 'ben' as ElectorId,
  mandataire: 'zoe' as ElectorId,
  onPaper: false,
  isInControl: false,
  isEnded: false,
  id: 'other' as ProcurationId,
  place: 'france',
  mandantList: 'communal',
  day: day('2027-02-01'),
  recordedNo: 1,
  rounds: [
    { ...fact(presidential, 1), round: roundId('pres', 1), capLaw: 'usual' as const, isUsed: false },
    { ...fact(presidential, 2), round: roundId('pres', 2), capLaw: 'usual' as const, isUsed: false },
  ],
};

/** What the mandant's own procuration holds at its covered rounds. */
function holdingOf({ id, mandant, mandataire, mandantList, establishment, rounds, status }: Procuration): Holding {
  const { place, day: on, recordedNo, way } = establishment;
  const act = { id, mandant, mandataire, mandantList, place, day: on, recordedNo, onPaper: way === 'paper' };
  const held = rounds.map(({ round, number, day: polls }) => ({
    round,
    number,
    day: polls,
    election: 'pres',
    capLaw: 'usual' as const,
    isUsed: false,
  }));
  return { ...act, isInControl: status === 'in-control', isEnded: false, rounds: held };
}

function asking(changes: Partial<ControlFacts> = {}): ControlFacts {
  return {
    ...facts(),
    validity: bothRounds,
    given: [],
    act: { id: 'new' as ProcurationId, place: 'france', day: day('2027-03-01'), recordedNo: 2, onPaper: false },
    mandantList: 'communal',
    competitors: competitorsOf(),
    ...changes,
  };
}

function codes(answer: ReturnType<typeof checkRequest> | ReturnType<typeof control>): readonly string[] {
  return 'reasons' in answer ? answer.reasons.map(({ code }) => code) : [];
}

describe('A request (R-21)', () => {
  test('says what it would cover', () => {
    expect(checkRequest(asking())).toMatchObject({ ok: true, rounds: [{ round: 'pres/1' }, { round: 'pres/2' }] });
  });

  test('is not refused for what the mandataire holds for others', () => {
    expect(checkRequest(asking({ competitors: competitorsOf([heldInFrance]) })).ok).toBe(true);
  });

  test('is refused beside an active one for the same round (R-32), not beside one in control', () => {
    expect(codes(checkRequest(asking({ given: [active()] })))).toEqual(['overlap']);
    expect(codes(checkRequest(asking({ given: [inControl] })))).toEqual([]);
  });

  test('is refused to who names himself (R-07), and two may name each other', () => {
    const ana = elector('ana');
    expect(codes(checkRequest(asking({ mandant: ana, mandataire: ana })))).toEqual(['self']);
    const toAna = active('p0', { mandant: 'zoe' as ElectorId, mandataire: ana.id });
    expect(checkRequest(asking({ competitors: competitorsOf([{ ...heldInFrance, id: toAna.id }]) })).ok).toBe(true);
  });

  test('is refused for a mandataire of another commune until the end of 2021 (R-03)', () => {
    const before = instant('2021-12-31T22:30:00Z');
    const after = instant('2021-12-31T23:30:00Z');
    expect(codes(checkRequest(asking({ at: before })))).toEqual(['other-commune']);
    expect(codes(checkRequest(asking({ at: after })))).toEqual([]);
  });

  test('is refused with every reason, not the first', () => {
    const ana = elector('ana');
    const given = [active('p1', { validity: period('2027-12-31'), establishment: established('2027-01-01') })];
    const asked = asking({ mandant: ana, mandataire: ana, given, validity: period('2028-03-02') });
    expect(codes(checkRequest(asked))).toEqual(['self', 'period-too-long', 'overlap']);
  });
});

describe('Control (R-72)', () => {
  test('is automatic and makes the act active', () => {
    expect(control(asking())).toMatchObject({ status: 'active', warnings: [], rounds: [{ coverage: 'covered' }, {}] });
  });

  test('is left to the town hall on a New Caledonia roll, and for acts until the end of 2021', () => {
    expect(control(asking({ mandantList: 'new-caledonia' })).status).toBe('in-control');
    const neighbour = elector('zoe');
    expect(control(asking({ mandataire: neighbour, from: day('2021-12-31') })).status).toBe('in-control');
    expect(control(asking({ mandataire: neighbour, from: day('2022-01-01') })).status).toBe('active');
  });

  test('rejects a mandataire of another commune for acts until the end of 2021 (R-03)', () => {
    expect(codes(control(asking({ from: day('2021-12-31') })))).toEqual(['other-commune']);
    expect(codes(control(asking({ from: day('2022-01-01') })))).toEqual([]);
  });

  test('rejects a mandataire who is on a New Caledonia roll by now, save on paper or for a mandant of there (R-55)', () => {
    const there = elector('zoe', { on: 'noumea' });
    const { act } = asking();
    expect(codes(control(asking({ mandataire: there })))).toEqual(['paper-only']);
    expect(codes(control(asking({ mandataire: there, act: { ...act, onPaper: true } })))).toEqual([]);
    expect(codes(control(asking({ mandataire: there, mandant: elector('ana', { on: 'noumea' }) })))).toEqual([]);
  });

  test('by hand too rejects first what the rules forbid', () => {
    const answer = control(asking({ mandantList: 'new-caledonia', competitors: competitorsOf([heldInFrance]) }));
    expect(answer.status).toBe('rejected');
  });

  test('rejects whole an act over the cap at one of its rounds, and names no single one (R-28)', () => {
    const [first] = heldInFrance.rounds;
    const answer = control(asking({ competitors: competitorsOf([{ ...heldInFrance, rounds: first ? [first] : [] }]) }));
    expect(answer).toMatchObject({
      status: 'rejected',
      reasons: [{ code: 'cap-france', held: 2, max: 1, rounds: undefined }],
      rounds: [
        { round: 'pres/1', coverage: 'not-covered', reason: { code: 'cap-france', rounds: undefined } },
        { round: 'pres/2', coverage: 'not-covered', reason: { code: 'cap-france', rounds: undefined } },
      ],
    });
  });

  test('rejects a period over the cap at a scheduled round (R-28)', () => {
    expect(
      codes(control(asking({ validity: period('2028-03-01'), competitors: competitorsOf([heldInFrance]) }))),
    ).toEqual(['cap-france']);
  });

  test('rejects what overlaps another, active or in control (R-32)', () => {
    const given = active('p1', { rounds: [covered(presidential, 1)] });
    const waiting: Procuration = { ...given, status: 'in-control' };
    expect(codes(control(asking({ given: [given], competitors: competitorsOf([holdingOf(given)]) })))).toContain(
      'overlap',
    );
    expect(codes(control(asking({ given: [waiting], competitors: competitorsOf([holdingOf(waiting)]) })))).toContain(
      'overlap',
    );
    const apart = asking({ given: [given], competitors: competitorsOf([holdingOf(given)]), validity: secondRound });
    expect(control(apart).status).toBe('active');
  });

  test('counts no round that the act does not cover', () => {
    const ana = elector('ana', { born: '2009-04-15' });
    const [first] = heldInFrance.rounds;
    const answer = control(
      asking({ mandant: ana, competitors: competitorsOf([{ ...heldInFrance, rounds: first ? [first] : [] }]) }),
    );
    expect(answer).toMatchObject({ status: 'active', warnings: [{ code: 'under-age' }] });
  });

  test('rejects what changed since the request (R-75)', () => {
    const gone = asking({ mandataire: elector('zoe', { to: '2027-03-01' }) });
    expect(codes(control(gone))).toEqual(['mandataire-not-elector']);
    const late = asking({ at: instant('2027-04-25T18:00:00Z') });
    expect(codes(control(late))).toEqual(['round-not-covered', 'round-not-covered']);
  });

  test('rejects with every reason, not the first', () => {
    const given = [active('p1', { establishment: { ...established('2027-02-02'), place: 'abroad' } })];
    const holdings = [heldInFrance, ...given.map(holdingOf)];
    const caps = ['cap-france', 'cap-total'];
    expect(codes(control(asking({ given, competitors: competitorsOf(holdings) })))).toEqual(['overlap', ...caps]);
    const tooLong = asking({
      given: [active('p1', { validity: period('2027-12-31') })],
      validity: period('2028-03-02'),
    });
    expect(codes(control(tooLong))).toEqual(['period-too-long', 'overlap']);
  });
});

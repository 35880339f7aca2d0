import { describe, expect, test } from 'vitest';
import { addDays, day } from '#core/calendar/day.ts';
import { instant } from '#core/calendar/instant.ts';
import { type ConsequenceFacts, consequences } from '#core/law/ending/consequences.ts';
import type { Election } from '#core/model/election.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Active, CoveredRound, Living, Procuration, Way } from '#core/model/procuration.ts';
import {
  active,
  communes,
  covered,
  election,
  elector,
  established,
  hours,
  presidential,
  proxyMark,
  roundId,
  roundOf,
} from '#test/core/fixtures.ts';

const NOW = instant('2027-03-20T09:00:00Z');
const TODAY = day('2027-03-20');
const legislative = election('leg', 'legislative', { rounds: ['2027-04-25', '2027-05-02'] });
const consular = election('con', 'consular', { rounds: ['2027-04-11'] });
const PEOPLE = ['ana', 'bea', 'cy', 'zoe', 'yan'].map((name) => elector(name));

function facts(procurations: readonly Procuration[], changes: Partial<ConsequenceFacts> = {}): ConsequenceFacts {
  return {
    procurations,
    electors: new Map(PEOPLE.map((person) => [person.id, person])),
    elections: [presidential],
    called: [],
    communes,
    hours,
    marks: [],
    at: NOW,
    since: changes.at ?? NOW,
    ...changes,
  };
}

type Choices = Partial<Active> & {
  readonly from?: string;
  readonly to?: string;
  readonly on?: string;
  readonly way?: Way;
};

/** Ana gives Zoe both rounds of the presidential election, or those of `rounds`, unless it says otherwise. */
function given(id: string, choices: Choices = {}): Active {
  const { from = 'ana', to = 'zoe', on = '2027-03-01', way = 'counter', ...changes } = choices;
  const establishment = { ...established(on), way, recordedNo: Number(id.slice(1)) };
  const rounds = changes.rounds ?? [covered(presidential, 1), covered(presidential, 2)];
  const named = rounds.map(({ number }) => number);
  return active(id, {
    mandant: from as ElectorId,
    mandataire: to as ElectorId,
    validity: { kind: 'election', election: presidential.id, rounds: named },
    establishment,
    rounds,
    ...changes,
  });
}

function period(id: string, until: string, changes: Choices = {}): Active {
  return given(id, { validity: { kind: 'period', until: day(until) }, ...changes });
}

function postponed(of: Election, number: 1 | 2, to: string): Election {
  const rounds = of.rounds.map((round) => (round.number === number ? { ...round, day: day(to), dates: {} } : round));
  return { ...of, rounds };
}

function calledOff(of: Election, number: 1 | 2): Election {
  return { ...of, rounds: of.rounds.map((round) => ({ ...round, isCalledOff: round.number === number })) };
}

/** Each round that changed, as `pres/1: covered`, by procuration. */
function told(found: ReturnType<typeof consequences>) {
  const say = ({ round, coverage, reason }: CoveredRound) =>
    `${round}: ${coverage}${reason ? ` (${reason.code})` : ''}`;
  return Object.fromEntries(found.map(({ after, changed }) => [`${after.id} ${after.status}`, changed.map(say)]));
}

/** Of each round that changed, the cause that its reason gives. */
function causes(found: ReturnType<typeof consequences>) {
  return found.flatMap(({ changed }) =>
    changed.map(({ round, reason }) => `${round}: ${reason && 'cause' in reason ? reason.cause : reason?.code}`),
  );
}

/** The same people once what follows has been saved. */
function after(of: ConsequenceFacts): ConsequenceFacts {
  const became = new Map(consequences(of).map((its) => [its.after.id, its.after]));
  return { ...of, procurations: of.procurations.map((its) => became.get(its.id) ?? its) };
}

describe('Nothing new', () => {
  test('changes nothing', () => {
    const people = [given('p1'), period('p2', '2027-12-31', { from: 'bea', to: 'yan' })];
    expect(consequences(facts(people))).toEqual([]);
  });
});

describe('A period (art. R74, R-18, R-19)', () => {
  test('covers the rounds of an election called inside it', () => {
    const called = facts([period('p1', '2027-12-31')], { elections: [presidential, legislative], called: [] });
    expect(told(consequences(called))).toEqual({ 'p1 active': ['leg/1: covered', 'leg/2: covered'] });
  });

  test('covers only the rounds up to its last day', () => {
    const called = facts([period('p1', '2027-04-25')], { elections: [presidential, legislative] });
    expect(told(consequences(called))).toEqual({ 'p1 active': ['leg/1: covered'] });
  });

  test('has no row for a round where its mandant is no elector', () => {
    expect(consequences(facts([period('p1', '2027-12-31')], { elections: [presidential, consular] }))).toEqual([]);
  });

  test('does not cover a round where the mandataire is not entitled, and the mandant is told', () => {
    const electors = new Map(facts([]).electors).set(
      'zoe' as ElectorId,
      elector('zoe', { on: 'marly', list: 'eu-municipal' }),
    );
    const [found] = consequences(
      facts([period('p1', '2027-12-31', { rounds: [] })], { electors, elections: [legislative] }),
    );
    expect(found?.uncovered.map(({ round, reason }) => [round, reason?.code])).toEqual([
      ['leg/1', 'eu-not-entitled'],
      ['leg/2', 'eu-not-entitled'],
    ]);
  });

  test('loses a round postponed out of it, and gains one postponed into it', () => {
    const out = postponed(presidential, 2, '2028-01-09');
    expect(told(consequences(facts([period('p1', '2027-12-31')], { elections: [out] })))).toEqual({
      'p1 active': ['pres/2: not-covered (round-not-covered)'],
    });
    const into = facts([period('p1', '2027-06-30', { rounds: [] })], {
      elections: [postponed(postponed(legislative, 2, '2028-01-09'), 1, '2027-06-06')],
    });
    expect(told(consequences(into))).toEqual({ 'p1 active': ['leg/1: covered'] });
  });

  test('says why it does not cover a round, and says it anew when another cause takes its place', () => {
    const called = facts([period('p1', '2027-12-31')], { elections: [calledOff(presidential, 2)] });
    expect(causes(consequences(called))).toEqual(['pres/2: called-off']);

    const out = { ...after(called), elections: [postponed(presidential, 2, '2028-01-09')] };
    expect(causes(consequences(out))).toEqual(['pres/2: outside-period']);

    const lost = period('p1', '2027-12-31', { heldFrom: day('2027-04-12') });
    expect(causes(consequences(facts([lost])))).toEqual(['pres/1: other-period']);
  });

  test('holds only from the day a late form left to it', () => {
    const running = period('p1', '2027-12-31', { rounds: [], heldFrom: day('2027-04-26') });
    expect(told(consequences(facts([running], { elections: [legislative] })))).toEqual({
      'p1 active': ['leg/2: covered'],
    });
  });
});

describe('A procuration for an election', () => {
  test('keeps a postponed round, on its new date (R-18)', () => {
    const [found] = consequences(facts([given('p1')], { elections: [postponed(presidential, 2, '2027-06-27')] }));
    expect(found?.changed).toEqual([{ ...covered(presidential, 2), day: day('2027-06-27') }]);
    expect([...(found?.voided ?? []), ...(found?.uncovered ?? [])]).toEqual([]);
  });

  test('covers an election called for a date that it covers, and no other of its rounds (R-16)', () => {
    const called = facts([given('p1')], { elections: [presidential, legislative], called: [legislative.id] });
    expect(told(consequences(called))).toEqual({ 'p1 active': ['leg/1: covered'] });
  });

  test('does not cover one that was only postponed onto its date (R-16, R-32)', () => {
    const moved = postponed(election('mun', 'municipal', { rounds: ['2027-03-21'] }), 1, '2027-04-25');
    expect(consequences(facts([given('p1')], { elections: [presidential, moved] }))).toEqual([]);
  });

  test('is not covered at one called where the mandataire is not entitled, and the mandant is told (R-16)', () => {
    const electors = new Map(facts([]).electors).set('zoe' as ElectorId, elector('zoe', { list: 'consular' }));
    const municipal = election('mun', 'municipal', { rounds: ['2027-04-25'] });
    const called = facts([given('p1')], { electors, elections: [presidential, municipal], called: [municipal.id] });
    expect(consequences(called)[0]?.uncovered.map(({ reason }) => reason?.code)).toEqual(['mandataire-not-elector']);
  });

  test('keeps what R-16 gave it when one of the two rounds is postponed', () => {
    const called = facts([given('p1')], { elections: [presidential, legislative], called: [legislative.id] });
    const moved = { ...after(called), called: [], elections: [presidential, postponed(legislative, 1, '2027-05-01')] };
    expect(told(consequences(moved))).toEqual({ 'p1 active': ['leg/1: covered'] });
  });

  test('is not covered at a round called off, and the mandant is told (R-20)', () => {
    const [found] = consequences(facts([given('p1')], { elections: [calledOff(presidential, 2)] }));
    expect(found?.uncovered.map(({ round, reason }) => [round, reason?.code])).toEqual([
      ['pres/2', 'round-not-covered'],
    ]);
    expect(found?.after.status).toBe('active');
  });
});

describe('What is settled already', () => {
  test('stays void (R-24)', () => {
    const reason = { code: 'overlap', rounds: [], until: undefined } as const;
    const partlyVoid = given('p1', {
      rounds: [covered(presidential, 1), covered(presidential, 2, { coverage: 'void', reason })],
    });
    expect(consequences(facts([partlyVoid]))).toEqual([]);
  });

  test('stays as it is once the round is over', () => {
    const pastRound = given('p1', { rounds: [covered(presidential, 1)] });
    const at = instant('2027-04-12T09:00:00Z');
    expect(consequences(facts([pastRound], { at, elections: [calledOff(presidential, 1)] }))).toEqual([]);
  });

  test('stays as it is where the mandant or the mandataire has voted', () => {
    const used = given('p1', { rounds: [covered(presidential, 1)] });
    const at = instant('2027-04-11T09:00:00Z');
    const marks = [proxyMark(used)];
    expect(consequences(facts([used], { at, marks, elections: [calledOff(presidential, 1)] }))).toEqual([]);
  });

  test.each(['revoked', 'annulled', 'rejected', 'void', 'expired'] as const)('gains nothing when %s', (status) => {
    const ended = { ...period('p1', '2027-12-31'), status, endedAt: NOW, endedOn: TODAY, reasons: [], lastDay: TODAY };
    const called = facts([ended as unknown as Procuration], { elections: [presidential, legislative] });
    expect(consequences(called)).toEqual([]);
  });
});

describe('Places at a round called later (art. L73, R-23, R-27, R-28)', () => {
  const two = [
    period('p1', '2027-12-31', { on: '2027-03-02', rounds: [] }),
    period('p2', '2027-12-31', { on: '2027-03-01', way: 'paper', from: 'bea', rounds: [] }),
  ];

  test('go to the first established; the other is void there alone, and its mandant is told', () => {
    const called = facts(two, { elections: [legislative] });
    expect(told(consequences(called))).toEqual({
      'p1 active': ['leg/1: void (cap-france)', 'leg/2: void (cap-france)'],
      'p2 active': ['leg/1: covered', 'leg/2: covered'],
    });
    const lost = consequences(called).find(({ after: { id } }) => id === 'p1');
    expect(lost?.voided).toHaveLength(2);
  });

  test('stay taken by the one that was used, whenever it was made', () => {
    const ofOne = election('one', 'legislative', { rounds: ['2027-03-21', '2027-03-28'], in: ['denain'] });
    const [late, early] = [two[0], two[1]] as const;
    const used = { ...late, rounds: [covered(ofOne, 1)] } as Active;
    const mark = { ...proxyMark(used), round: roundId('one', 1) };
    const at = instant('2027-03-21T09:00:00Z');
    const called = facts([used, early as Active], { elections: [ofOne], marks: [mark], at });
    expect(told(consequences(called))).toEqual({
      'p1 active': ['one/2: void (cap-france)'],
      'p2 active': ['one/1: void (cap-france)', 'one/2: covered'],
    });
  });

  test('count together on one date: of two elections brought there, the later established is void', () => {
    const municipal = election('mun', 'municipal', { rounds: ['2027-05-09'] });
    const people = [
      given('p1', { rounds: [covered(presidential, 2)] }),
      given('p2', {
        from: 'bea',
        on: '2027-03-05',
        validity: { kind: 'election', election: municipal.id, rounds: [1] },
        rounds: [covered(municipal, 1)],
      }),
    ];
    const moved = facts(people, { elections: [presidential, postponed(municipal, 1, '2027-04-25')] });
    expect(told(consequences(moved))).toEqual({ 'p2 void': ['mun/1: void (cap-france)'] });
  });

  test('leave nothing to one whose only round is void: it is void itself (R-28)', () => {
    const later = given('p1', { rounds: [covered(presidential, 2)] });
    const late = { on: '2027-02-01', way: 'paper', from: 'bea', rounds: [covered(presidential, 2)] } as const;
    const earlier = period('p2', '2027-12-31', late);
    const [found] = consequences(facts([later, earlier]));
    expect(found?.after).toMatchObject({ id: 'p1', status: 'void', endedAt: NOW });
  });
});

describe('Two procurations of one mandant that meet at a round called later (art. L75, R-32)', () => {
  const forElection = given('p1', { on: '2027-03-01', rounds: [covered(presidential, 2)], to: 'yan' });
  const forPeriod = period('p2', '2027-12-31', { on: '2027-03-02', rounds: [], heldFrom: day('2027-05-01') });

  test('leave it to the first established', () => {
    const elections = [presidential, postponed(legislative, 2, '2027-05-02')];
    const called = facts([forElection, { ...forPeriod, heldFrom: day('2027-04-25'), rounds: [] }], {
      elections: elections.map((its) =>
        its === presidential ? { ...presidential, rounds: [roundOf(presidential, 2)] } : its,
      ),
      called: [legislative.id],
    });
    expect(told(consequences(called))).toMatchObject({
      'p1 active': ['leg/1: covered'],
      'p2 active': expect.arrayContaining(['leg/1: void (overlap)', 'leg/2: covered']),
    });
  });

  test('waiting in control, are kept apart from each other and displace nobody', () => {
    const waiting = (its: Active): Living => ({ ...its, status: 'in-control' });
    const called = facts(
      [
        waiting(period('p1', '2027-12-31', { rounds: [], on: '2027-03-01' })),
        waiting(period('p2', '2027-12-31', { rounds: [], on: '2027-03-02', to: 'yan' })),
        period('p3', '2027-12-31', { rounds: [], on: '2027-03-03', to: 'cy' }),
      ],
      { elections: [legislative] },
    );
    expect(told(consequences(called))).toEqual({
      'p1 in-control': ['leg/1: covered', 'leg/2: covered'],
      'p2 in-control': ['leg/1: void (overlap)', 'leg/2: void (overlap)'],
      'p3 active': ['leg/1: covered', 'leg/2: covered'],
    });
  });
});

describe('What follows, followed again', () => {
  test.each([
    ['a call', { elections: [presidential, legislative], called: [legislative.id] }],
    ['a postponement', { elections: [postponed(presidential, 2, '2027-06-27'), legislative] }],
    ['a call-off', { elections: [calledOff(presidential, 2), legislative] }],
  ] as const)('changes nothing more after %s', (_, changes) => {
    const people = [
      given('p1'),
      period('p2', '2027-12-31', { from: 'bea', rounds: [], on: '2027-03-02' }),
      period('p3', addDays(day('2027-12-31'), 1), { from: 'cy', to: 'yan', rounds: [], on: '2027-03-03' }),
      given('p4', { from: 'cy', to: 'zoe', on: '2027-03-04', rounds: [covered(presidential, 1)] }),
    ];
    const once = after(facts(people, changes));
    expect(consequences(once)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { type Instant, instant } from '#core/calendar/instant.ts';
import { afterDisplacement, type LostRounds } from '#core/law/ending/displacement.ts';
import { reassess } from '#core/law/validity/reassess.ts';
import type { Active } from '#core/model/procuration.ts';
import {
  active,
  communes,
  covered,
  election,
  elector,
  established,
  fact,
  hours,
  presidential,
  roundId,
} from '#test/core/fixtures.ts';

const legislative = election('leg', 'legislative', { rounds: ['2027-06-13', '2027-06-20'] });
const people = [elector('ana'), elector('zoe', { on: 'marly' })];

/** Of Ana to Zoe from 1 March to the end of the year, over both elections. */
const running: Active = active('p1', {
  validity: { kind: 'period', until: day('2027-12-31') },
  establishment: established('2027-03-01'),
  heldFrom: day('2027-03-01'),
  rounds: [presidential, legislative].flatMap((election) => [covered(election, 1), covered(election, 2)]),
});

function around(at: Instant, marked = [] as readonly ReturnType<typeof roundId>[]) {
  const electors = new Map(people.map((person) => [person.id, person]));
  const facts = { electors, elections: [presidential, legislative], called: [], communes, hours, at };
  return { facts, marked };
}

const IN_MARCH = around(instant('2027-03-20T09:00:00Z'));
const until = (text: string, places: LostRounds['rounds'] = new Map()): LostRounds => ({
  heldFrom: day(text),
  rounds: places,
});
const said = ({ rounds }: Pick<Active, 'rounds'>) => rounds.map(({ round, coverage }) => `${round}: ${coverage}`);

describe('A period whose first days a form established before takes (R-33)', () => {
  test('covers the rounds on the days that are left, and no other', () => {
    const left = afterDisplacement(running, until('2027-06-14'), IN_MARCH);

    expect(left.status).toBe('active');
    expect(said(left)).toEqual(['pres/1: not-covered', 'pres/2: not-covered', 'leg/1: not-covered', 'leg/2: covered']);
    expect(left.rounds[0]?.reason).toEqual({
      code: 'round-not-covered',
      cause: 'other-period',
      round: fact(presidential, 1),
      until: undefined,
    });
  });

  test('is counted the same whenever it is counted again', () => {
    const left = afterDisplacement(running, until('2027-06-14'), IN_MARCH);
    if (left.status !== 'active') throw new Error('it runs on');

    expect(reassess(left, [], IN_MARCH.facts).procuration).toEqual(left);
  });

  test('is void where the form covers the round too', () => {
    const overlap = { code: 'overlap', rounds: [fact(presidential, 1)], until: undefined } as const;
    const left = afterDisplacement(running, until('2027-06-14', new Map([[roundId('pres', 1), [overlap]]])), IN_MARCH);

    expect(said(left).slice(0, 2)).toEqual(['pres/1: void', 'pres/2: not-covered']);
  });

  test('keeps the rounds that are over, and those where the mandant’s vote is marked', () => {
    const between = around(instant('2027-04-25T09:00:00Z'), [roundId('pres', 2)]);

    expect(said(afterDisplacement(running, until('2027-06-14'), between))).toEqual([
      'pres/1: covered',
      'pres/2: covered',
      'leg/1: not-covered',
      'leg/2: covered',
    ]);
  });

  test('is void at all when none is left', () => {
    expect(afterDisplacement(running, until('2028-01-01'), IN_MARCH)).toMatchObject({
      status: 'void',
      reasons: [{ code: 'overlap', until: '2027-12-31' }],
    });
  });
});

test('One for an election loses the rounds that are taken, and is not counted again', () => {
  const overlap = { code: 'overlap', rounds: [fact(presidential, 1)], until: undefined } as const;
  const named = active('p2', { rounds: [covered(presidential, 1), covered(presidential, 2)] });
  const places = new Map([[roundId('pres', 1), [overlap]]]);

  expect(said(afterDisplacement(named, { rounds: places, heldFrom: undefined }, IN_MARCH))).toEqual([
    'pres/1: void',
    'pres/2: covered',
  ]);
});

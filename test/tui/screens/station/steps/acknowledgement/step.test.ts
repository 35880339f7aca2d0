import { describe, expect, test } from 'vitest';
import type { ListPrint } from '#core/model/list-print.ts';
import { AT, listed, ROUND } from '#test/tui/people.ts';
import { key, typed } from '#test/tui/presses.ts';
import { type Event, type State, start } from '#tui/screens/station/state.ts';
import { next } from '#tui/screens/station/station.ts';
import { withPeople } from '#tui/screens/station/voter-list/voter-list.ts';
import type { Press } from '#tui/terminal/press.ts';

const TWO: ListPrint = {
  no: 2,
  added: 3,
  struck: 1,
  digest: `28deea${'0'.repeat(58)}`,
  printedAt: AT,
  acknowledgedAt: undefined,
};
const DONE = { ...TWO, acknowledgedAt: AT };
const amelie = listed([14, 'd’Ormesson', 'Amélie', '1991-05-17'], []);
const then = (state: State, ...events: readonly Event[]) => events.reduce(next, state);
const pressing = (state: State, ...presses: readonly Press[]) =>
  then(state, ...presses.map((press) => ({ kind: 'press', press }) as const));
const told = (print: ListPrint): Event => ({ kind: 'changed', people: [], gone: [], print });
const bureau = (print?: ListPrint) =>
  then(start({ round: ROUND, isToday: true, mayCorrect: false, accountName: 'assesseur' }), {
    kind: 'loaded',
    voterList: withPeople(new Map(), [amelie]),
    print,
  });
const asking = pressing(bureau(TWO), key('f9'));

describe('The paper of the town hall, at a station (R-44)', () => {
  test('is acknowledged by F9, once it is printed and until it is acknowledged', () => {
    expect(pressing(bureau(), key('f9')).step.kind).toBe('search');
    expect(pressing(bureau(DONE), key('f9')).step.kind).toBe('search');
    expect(asking.step).toMatchObject({ kind: 'acknowledgement', print: TWO });
    expect(pressing(then(bureau(), told(TWO)), key('f9')).step).toMatchObject({ print: TWO });
    expect(pressing(asking, key('escape')).step.kind).toBe('search');
  });

  test('takes the count of its lines, digits alone, and sends it with the digest that was compared', () => {
    expect(pressing(asking, key('enter')).step).toMatchObject({ notice: { kind: 'missing' }, pending: undefined });
    const sent = pressing(asking, ...typed('x4'), key('enter'));
    expect(sent.step).toMatchObject({ pending: { call: { no: 2, count: 4, digest: '28deea' } } });
    const after = then(sent, { kind: 'acknowledged', print: DONE });
    expect(after).toMatchObject({ print: DONE, step: { kind: 'search' } });
  });

  test('stays to be counted again when it is refused', () => {
    const refusals = [{ code: 'paper-differs', last: 2 }] as const;
    const sent = pressing(asking, ...typed('5'), key('enter'));
    expect(then(sent, { kind: 'failed', failure: { kind: 'refused', refusals } }).step).toMatchObject({
      kind: 'acknowledgement',
      notice: { kind: 'failed' },
      pending: undefined,
    });
  });

  test('gives way to a newer one, and to the search once another terminal has acknowledged it', () => {
    const counted = pressing(asking, ...typed('4'));
    expect(then(counted, told(TWO)).step).toEqual(counted.step);
    const three = { ...TWO, no: 3 };
    expect(then(counted, told(three)).step).toEqual(pressing(bureau(three), key('f9')).step);
    expect(then(counted, told(DONE)).step.kind).toBe('search');
  });

  test('is kept when a change of the list says nothing of it', () => {
    expect(then(bureau(TWO), { kind: 'changed', people: [] }).print).toEqual(TWO);
  });
});

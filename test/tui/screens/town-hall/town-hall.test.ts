import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import { AT } from '#test/tui/people.ts';
import { ctrl, key, typed } from '#test/tui/presses.ts';
import { CARD, WAITING } from '#test/tui/screens/town-hall/cards.ts';
import { type Event, type State, start } from '#tui/screens/town-hall/state.ts';
import { bindingsOf, next } from '#tui/screens/town-hall/town-hall.ts';
import type { Press } from '#tui/terminal/press.ts';

const AT_HOME = start('mairie', { today: day('2027-03-01'), now: AT, ownCommune: 'Nouméa (98818)' });
const LOOK_AGAIN = { kind: 'look-again', today: day('2027-03-02') } as const;
const RECEIVED_TODAY = { fields: { receivedOn: { text: '02/03/2027' } } };
const given = (state: State, ...events: readonly Event[]) => events.reduce(next, state);
const pressing = (state: State, presses: readonly Press[]) =>
  given(state, ...presses.map((press) => ({ kind: 'press', press }) as const));
const failure = { kind: 'refused', refusals: [{ code: 'control-claimed', who: 'Léa Wema' }] } as const;

const AT_INBOX = given(pressing(AT_HOME, [key('f5')]), { kind: 'inbox', waiting: [WAITING], more: 0 });
const AT_CARD = given(pressing(AT_INBOX, [key('enter')]), { kind: 'card', card: CARD }, { kind: 'painted' });

describe('The counts of the first screen', () => {
  test('stay while they are read again, and nothing is asked twice', () => {
    const known = given(AT_HOME, { kind: 'overview', overview: { waiting: 9, oldest: day('2027-03-01') } });
    const again = next(known, LOOK_AGAIN);
    expect(again.step).toMatchObject({ overview: { waiting: 9 }, pending: { attempts: 0 } });
    expect(next(again, LOOK_AGAIN).step).toBe(again.step);
  });
});

describe('The day of a screen left open overnight', () => {
  test('is the new one on the next form', () => {
    const step = pressing(next(AT_HOME, LOOK_AGAIN), [key('f3')]).step;
    expect(step).toMatchObject({ paper: { today: '2027-03-02', pages: { mandant: RECEIVED_TODAY } } });
  });
});

describe('The list of what waits', () => {
  test('read again keeps the one pointed at, wherever it now is', () => {
    const other = { ...WAITING, procuration: 'older' as ProcurationId };
    const again = given(AT_INBOX, LOOK_AGAIN, { kind: 'inbox', waiting: [other, WAITING], more: 0 });
    expect(again.step).toMatchObject({ pointed: 1 });
    const gone = given(again, LOOK_AGAIN, { kind: 'inbox', waiting: [other], more: 0 });
    expect(gone.step).toMatchObject({ pointed: 0 });
  });
});

describe('What an agent has open', () => {
  test('is left, with the reason, once another one has taken it over', () => {
    const lost = next(AT_CARD, { kind: 'claim-lost', procuration: CARD.procuration, failure });
    expect(lost.step).toMatchObject({ kind: 'inbox', notice: { failure } });
    const other = 'other' as ProcurationId;
    expect(next(AT_CARD, { kind: 'claim-lost', procuration: other, failure })).toBe(AT_CARD);
  });

  test('is not left while its decision is on the way: the server says what it came to', () => {
    const deciding = pressing(AT_CARD, [...typed('a'), key('enter')]);
    expect(deciding.step.pending).toBeDefined();
    expect(next(deciding, { kind: 'claim-lost', procuration: CARD.procuration, failure })).toBe(deciding);
    expect(pressing(deciding, [ctrl('k'), key('escape')]).step).toMatchObject({ kind: 'card' });
  });

  test('shows no name behind the lock, and keeps no reason that was typed', () => {
    const typing = pressing(AT_CARD, [...typed('r'), ...typed('Illisible'), key('escape'), ctrl('k')]);
    expect(typing.lock).toBeDefined();
    expect(typing.drafts).toEqual({});
    expect(bindingsOf(typing).map(({ keys }) => keys[0])).not.toContain('a');
  });
});

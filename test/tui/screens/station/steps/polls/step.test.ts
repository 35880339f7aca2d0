import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addMinutes, instant, localTime } from '#core/calendar/instant.ts';
import { countLines, packText } from '#core/law/polling-day/pack.ts';
import type { StationId } from '#core/model/ids.ts';
import type { Polls } from '#core/model/polls.ts';
import { given, listed, ROUND } from '#test/tui/people.ts';
import { ctrl, key, typed } from '#test/tui/presses.ts';
import type { Pack } from '#tui/answers.ts';
import { type Event, type State, start } from '#tui/screens/station/state.ts';
import { next } from '#tui/screens/station/station.ts';
import { withPeople } from '#tui/screens/station/voter-list/voter-list.ts';
import type { Press } from '#tui/terminal/press.ts';

const jean = given('p1', [0, 'Petit', 'Jean', '1961-07-14']);
const ROLL = withPeople(new Map(), [
  listed([14, 'd’Ormesson', 'Amélie', '1991-05-17'], [jean]),
  listed([15, 'Martin', 'Marie', '1984-03-12']),
]);
const CLOCK = instant('2027-04-11T07:45:00+02:00');

const then = (state: State, ...events: readonly Event[]) => events.reduce(next, state);
const pressing = (state: State, ...presses: readonly Press[]) =>
  then(state, ...presses.map((press) => ({ kind: 'press', press }) as const));

const sitting = { round: ROUND, isToday: true, mayCorrect: true, accountName: 'president' };
const loaded = (changes: Partial<typeof sitting> = {}) =>
  then(start({ ...sitting, ...changes }), { kind: 'loaded', voterList: ROLL });
const declared = (polls: Polls, state = loaded()) => then(state, { kind: 'declared', polls });
const UNDECLARED: Polls = { kind: 'undeclared' };
const OPEN: Polls = { kind: 'open', openedAt: CLOCK };
const CLOSED: Polls = { ...OPEN, kind: 'closed', closedAt: CLOCK, inside: { counted: 2, voted: 0 } };

/** What the server numbers for this very list. */
function pack(changes: Partial<Pack['facts']> = {}): Pack {
  const { name: election, number, day } = ROUND;
  const of = { election, number, day, station: '59172/0001' as StationId };
  const hours = { opens: localTime('08:00'), closes: localTime('19:00') };
  const lines = [...ROLL.values()];
  const digest = createHash('sha256')
    .update(packText({ ...of, ...hours }, lines))
    .digest('hex');
  const facts = { ...of, digest, ...countLines(lines), clock: CLOCK, terminals: 2, ...changes };
  return { no: 3, cursor: '0', ...hours, rules: '2025-11-08', facts };
}
const callOf = ({ step }: State) => (step.kind === 'polls' ? step.pending?.call : undefined);
const checked = (changes: Partial<Pack['facts']> = {}, clock = CLOCK) => {
  const asking = pressing(declared(UNDECLARED), ...typed('2'), key('enter'));
  return then(asking, { kind: 'packed', pack: pack(changes), clock });
};

describe('A presiding officer', () => {
  test('sits down to the checklist of a station that declared nothing', () => {
    expect(declared(UNDECLARED).step).toMatchObject({ kind: 'polls', act: 'check', form: { focus: 'terminals' } });
    expect(pressing(declared(UNDECLARED), key('escape')).step.kind).toBe('search');
  });

  test('sits down to the search of a station that is open or closed, as an assessor does, or on another day', () => {
    for (const polls of [OPEN, CLOSED]) expect(declared(polls).step.kind).toBe('search');
    expect(declared(UNDECLARED, loaded({ mayCorrect: false })).step.kind).toBe('search');
    expect(declared(UNDECLARED, loaded({ isToday: false })).step.kind).toBe('search');
  });

  test('stays at a search that has begun', () => {
    const searching = pressing(loaded(), ...typed('mar'));
    expect(declared(UNDECLARED, searching).step).toBe(searching.step);
  });

  test.each([
    [UNDECLARED, 'check'],
    [OPEN, 'close'],
    [CLOSED, 'more'],
  ] as const)('of a station that is %o comes with one key to: %s', (polls, act) => {
    const searching = { ...declared(polls), step: loaded().step };
    expect(pressing(searching, ctrl('o')).step).toMatchObject({ kind: 'polls', act });
  });
});

test('An assessor declares nothing', () => {
  const searching = declared(OPEN, loaded({ mayCorrect: false }));
  expect(pressing(searching, ctrl('o')).step).toBe(searching.step);
});

describe('The checklist', () => {
  test('asks how many terminals there are before the pack', () => {
    expect(pressing(declared(UNDECLARED), key('enter')).step).toMatchObject({ notice: { kind: 'missing' } });
    expect(pressing(declared(UNDECLARED), ...typed('deux'), key('enter')).step).toMatchObject({
      notice: { kind: 'missing' },
    });
    for (const typing of ['2', 'é']) {
      const sent = pressing(declared(UNDECLARED), ...typed(typing), key('enter'));
      expect(callOf(sent)).toEqual({ kind: 'pack', terminals: 2 });
    }
  });

  test('asks for one terminal at least', () => {
    const none = pressing(declared(UNDECLARED), ...typed('0'), key('enter'));
    expect(none.step).toMatchObject({
      notice: { kind: 'no-terminal' },
      form: { focus: 'terminals' },
      pending: undefined,
    });
  });

  test('that differs is begun again by Escape', () => {
    const again = pressing(checked({ electors: 3 }), key('escape'));
    expect(again.step).toMatchObject({ kind: 'polls', act: 'check', form: { focus: 'terminals' } });
  });

  test('on which all agrees opens with Enter, and nothing else is asked', () => {
    const ready = checked();
    expect(ready.step).toMatchObject({ act: 'open', form: undefined });
    expect(ready.step.kind === 'polls' && ready.step.checked?.checks.every(({ agrees }) => agrees)).toBe(true);
    const call = callOf(pressing(ready, key('enter')));
    expect(call).toMatchObject({ kind: 'open', checked: { no: 3 } });
    expect(call).not.toHaveProperty('reason');
  });

  test.each<[string, Partial<Pack['facts']>]>([
    ['digest', { digest: 'f'.repeat(64) }],
    ['electors', { electors: 3 }],
    ['terminals', { terminals: 1 }],
  ])('with another %s asks for a reason and a second person', (what, changes) => {
    const differing = checked(changes);
    expect(differing.step).toMatchObject({ act: 'open', form: { focus: 'reason' } });
    const wrong = differing.step.kind === 'polls' && differing.step.checked?.checks.filter(({ agrees }) => !agrees);
    expect(wrong).toMatchObject([{ what }]);
    expect(callOf(pressing(differing, key('enter'), key('enter'), key('enter')))).toBeUndefined();

    const fields = [...typed('vu'), key('enter'), ...typed('assesseur'), key('enter'), ...typed('secret')];
    expect(callOf(pressing(differing, ...fields, key('enter')))).toMatchObject({
      kind: 'open',
      reason: 'vu',
      second: { name: 'assesseur', password: 'secret' },
    });
  });

  test('shows a clock that is an hour off', () => {
    const { step } = checked({}, addMinutes(CLOCK, 60));
    const wrong = step.kind === 'polls' && step.checked?.checks.filter(({ agrees }) => !agrees);
    expect(wrong).toMatchObject([{ what: 'clock' }]);
  });

  test('once opened offers the whole list on paper, and is left for the search', () => {
    const opened = declared(OPEN, pressing(checked(), key('enter')));
    expect(opened.step).toMatchObject({ act: 'opened' });
    const printing = pressing(opened, key('enter'));
    expect(callOf(printing)).toEqual({ kind: 'print' });
    const printed = then(printing, { kind: 'printed', outcome: 'printed' });
    expect(printed.step).toMatchObject({ outcome: 'printed', pending: undefined });
    expect(pressing(printed, key('escape')).step.kind).toBe('search');
  });

  test('keeps what was typed when the server refuses', () => {
    const pending = pressing(
      checked({ electors: 3 }),
      ...typed('vu'),
      key('enter'),
      ...typed('x'),
      key('enter'),
      ...typed('y'),
      key('enter'),
    );
    const failure = { kind: 'refused', refusals: [{ code: 'second-person-required' }] } as const;
    const { step } = then(pending, { kind: 'failed', failure });
    expect(step).toMatchObject({
      kind: 'polls',
      pending: undefined,
      notice: { kind: 'failed' },
      form: { focus: 'password', fields: { reason: { text: 'vu' }, name: { text: 'x' }, password: { text: '' } } },
    });
  });
});

describe('A close', () => {
  const closing = pressing({ ...declared(OPEN), step: loaded().step }, ctrl('o'));

  test.each(['FERMER', 'fermer', 'close'])('is declared with a number and the word %s', (word) => {
    expect(callOf(pressing(closing, ...typed('2'), key('enter'), ...typed(word), key('enter')))).toEqual({
      kind: 'close',
      inside: 2,
    });
  });

  test('counts what is typed without Shift on a French keyboard', () => {
    const typing = pressing(closing, ...typed('&éà'));
    expect(typing.step).toMatchObject({ form: { fields: { inside: { text: '120', cursor: 3 } } } });
  });

  test('is not declared by Enter alone, nor by another word', () => {
    expect(callOf(pressing(closing, ...typed('2'), key('enter'), key('enter')))).toBeUndefined();
    const wrong = pressing(closing, ...typed('2'), key('enter'), ...typed('oui'), key('enter'));
    expect(wrong.step).toMatchObject({ notice: { kind: 'wrong-word' }, pending: undefined });
  });

  test('goes back to the search once declared, here or at another terminal', () => {
    const sent = pressing(closing, ...typed('2'), key('enter'), ...typed('fermer'), key('enter'));
    for (const state of [sent, closing]) {
      const closed = then(state, { kind: 'changed', people: [], polls: CLOSED });
      expect(closed).toMatchObject({ polls: CLOSED, step: { kind: 'search' } });
    }
  });

  test.each([
    ['0', 'have-voted'],
    ['2', 'as-declared'],
    ['3', 'too-many'],
    ['x', 'missing'],
  ])('is followed by no count of %s inside: it is said at that field', (count, fault) => {
    const oneVoted = { ...CLOSED, inside: { counted: 2, voted: 1 } } as Polls;
    const more = pressing({ ...declared(oneVoted), step: loaded().step }, ctrl('o'));
    const wrong = pressing(more, ...typed(count), key('enter'));
    expect(wrong.step).toMatchObject({ form: { focus: 'inside' }, notice: { kind: fault } });
    const skipped = pressing(more, ...typed(count), key('tab'), ...typed('isoloir'), key('enter'));
    expect(skipped.step).toMatchObject({ form: { focus: 'inside' }, notice: { kind: fault }, pending: undefined });
  });

  test('that the server leaves without an answer can be given up by Escape, and is declared again with Enter', () => {
    const sent = pressing(closing, ...typed('2'), key('enter'), ...typed('fermer'), key('enter'));
    expect(pressing(sent, key('escape')).step).toBe(sent.step);
    const left = pressing(then(sent, { kind: 'away', attempts: 1 }), key('escape'));
    expect(left.step).toMatchObject({ pending: undefined, notice: { failure: { kind: 'away', why: 'given-up' } } });
    expect(callOf(pressing(left, key('enter')))).toEqual({ kind: 'close', inside: 2 });
  });

  test('is followed by fewer people inside where too many were counted, with a reason', () => {
    const more = pressing({ ...declared(CLOSED), step: loaded().step }, ctrl('o'));
    const sent = pressing(more, ...typed('1'), key('enter'), ...typed('erreur'), key('enter'));
    expect(callOf(sent)).toEqual({ kind: 'more', inside: 1, reason: 'erreur' });
  });

  test('is followed by more people inside, with a reason', () => {
    const one = { ...CLOSED, inside: { counted: 1, voted: 0 } } as Polls;
    const more = pressing({ ...declared(one), step: loaded().step }, ctrl('o'));
    const sent = pressing(more, ...typed('2'), key('enter'), ...typed('isoloir'), key('enter'));
    expect(callOf(sent)).toEqual({ kind: 'more', inside: 2, reason: 'isoloir' });
    const after = declared({ ...CLOSED, inside: { counted: 2, voted: 1 } } as Polls, sent);
    expect(after.step.kind).toBe('search');
  });
});

test('A clock that is off is told, and stops no vote', () => {
  const off = then(loaded(), { kind: 'clock', here: addMinutes(CLOCK, 60), server: CLOCK });
  expect(off).toMatchObject({ isClockOff: true, step: { kind: 'search' } });
  expect(then(off, { kind: 'clock', here: CLOCK, server: CLOCK }).isClockOff).toBe(false);
});

import { describe, expect, test } from 'vitest';
import { cardOf, given, listed, mark, ROUND } from '#test/tui/people.ts';
import { burst, ctrl, key, typed } from '#test/tui/presses.ts';
import { fieldOf } from '#tui/forms/form.ts';
import { LOCKS_AFTER } from '#tui/screens/lock/idle.ts';
import { type Event, type State, start } from '#tui/screens/station/state.ts';
import { next } from '#tui/screens/station/station.ts';
import { withPeople } from '#tui/screens/station/voter-list/voter-list.ts';
import type { Press } from '#tui/terminal/press.ts';

const SECOND = 1_000;
const jean = given('p1', [0, 'Petit', 'Jean', '1961-07-14']);
const amelie = listed([14, 'd’Ormesson', 'Amélie', '1991-05-17'], [jean]);
const sitting = { round: ROUND, isToday: true, mayCorrect: true, accountName: 'assesseur' };

const then = (state: State, ...events: readonly Event[]) => events.reduce(next, state);
const pressing = (state: State, ...presses: readonly Press[]) =>
  then(state, ...presses.map((press) => ({ kind: 'press', press }) as const));
const at = (state: State, ...times: readonly number[]) =>
  then(state, ...times.map((time) => ({ kind: 'tick', at: time }) as const));

const ready = at(then(start(sitting), { kind: 'loaded', voterList: withPeople(new Map(), [amelie]) }), 0);
const onCard = then(
  pressing(ready, ...typed('orm'), key('enter')),
  { kind: 'opened', card: cardOf(amelie) },
  { kind: 'painted' },
);
const marking = pressing(onCard, ...typed('p'), key('enter'));
const locked = pressing(onCard, ctrl('k'));
const WARNED = LOCKS_AFTER - 30 * SECOND;
const isLocked = (state: State) => state.lock !== undefined;

describe('A screen that nobody touches', () => {
  test('says so for 30 seconds, then locks after 10 minutes', () => {
    expect(at(ready, WARNED - 1)).toBe(ready);
    expect(at(ready, WARNED).idle.left).toBe(30);
    expect(at(ready, WARNED, LOCKS_AFTER - 1)).toMatchObject({ idle: { left: 1 }, lock: undefined });
    expect(isLocked(at(ready, WARNED, LOCKS_AFTER))).toBe(true);
  });

  test('locks at once when the machine slept all that time', () => {
    expect(isLocked(at(ready, 5 * LOCKS_AFTER))).toBe(true);
  });

  test('counts again from the last key, and from a clock set back', () => {
    const pressed = then(at(ready, WARNED), { kind: 'activity', at: WARNED });
    expect(pressed.idle.left).toBeUndefined();
    expect(isLocked(at(pressed, LOCKS_AFTER))).toBe(false);
    expect(isLocked(at(pressed, WARNED + LOCKS_AFTER))).toBe(true);
    expect(at(pressed, 5).idle.since).toBe(5);
  });

  test('never locks over an answer about to come, nor before there is a list', () => {
    expect(isLocked(at(marking, 3 * LOCKS_AFTER))).toBe(false);
    const recorded = then(at(marking, 3 * LOCKS_AFTER), { kind: 'marked', mark: mark('proxy') });
    expect(isLocked(at(recorded, 3 * LOCKS_AFTER + SECOND))).toBe(false);
    expect(isLocked(at(recorded, 4 * LOCKS_AFTER))).toBe(true);
    expect(isLocked(at(start(sitting), 0, 3 * LOCKS_AFTER))).toBe(false);
  });

  test('locks though the connection is lost, over an act that waits for it too, and keeps that act', () => {
    const lost = then(ready, { kind: 'lost' });
    expect(isLocked(at(lost, LOCKS_AFTER))).toBe(true);

    const waiting = then(marking, { kind: 'away', attempts: 1 });
    const shut = at(waiting, LOCKS_AFTER);
    expect(isLocked(shut)).toBe(true);
    expect(shut.step).toBe(waiting.step);
    expect(then(shut, { kind: 'marked', mark: mark('proxy') })).toMatchObject({ step: { kind: 'recorded' } });
  });

  test('takes a name typed at once, and records nothing by the key that wakes it', () => {
    expect(pressing(at(ready, WARNED), ...typed('o')).step).toMatchObject({ query: { text: 'o' } });
    const chosen = at(pressing(onCard, ...typed('m')), WARNED);
    const [first, ...others] = burst('\rp').map((press) =>
      press.kind === 'sign' && press.sign === '\r' ? { ...press, kind: 'key' as const, name: 'enter' as const } : press,
    );
    if (first === undefined) throw new Error('a burst has a first press');
    const woken = then(pressing(chosen, first), { kind: 'activity', at: WARNED });
    expect(woken.step).toMatchObject({ kind: 'card', choice: { kind: 'in-person' } });
    expect(pressing(woken, ...others).step).toMatchObject({ choice: { kind: 'in-person' } });
    expect(pressing(woken, key('enter')).step.kind).toBe('marking');
  });
});

describe('A locked screen', () => {
  test('asks for the password of the account that signed in, and no key reaches the step behind', () => {
    expect(locked.lock).toMatchObject({ form: { focus: 'password', fields: { name: { text: 'assesseur' } } } });
    expect(locked.lock && fieldOf(locked.lock.form, 'password').text).toBe('');
    const asked = pressing(locked, ...typed('p?secret'), key('enter'));
    expect(asked.step).toBe(locked.step);
    expect(asked.lock?.pending?.call).toEqual({ name: 'assesseur', password: 'p?secret' });
    expect(pressing(asked, ...typed('x'), key('enter'), key('escape'))).toBe(asked);
  });

  test('takes the presiding officer’s name and password too', () => {
    const byPresident = pressing(
      locked,
      key('tab'),
      ctrl('u'),
      ...typed('president'),
      key('enter'),
      ...typed('secret'),
      key('enter'),
    );
    expect(byPresident.lock?.pending?.call).toEqual({ name: 'president', password: 'secret' });
  });

  test('sends nothing without a password, and starts over with Escape', () => {
    expect(pressing(locked, key('enter')).lock?.pending).toBeUndefined();
    const started = pressing(locked, key('tab'), ...typed('x'), key('escape'));
    expect(started.lock).toEqual(locked.lock);
  });

  test('opens on what was there: the search, and a card that is drawn before keys act on it', () => {
    const open = (state: State) => then(pressing(state, ...typed('secret'), key('enter')), { kind: 'unlocked' });
    const search = pressing(ready, ...typed('orm'));
    expect(open(pressing(search, ctrl('k')))).toMatchObject({ lock: undefined, step: { query: { text: 'orm' } } });

    const chosen = pressing(onCard, ...typed('m'), ctrl('k'));
    const opened = open(then(chosen, { kind: 'painted' }));
    expect(opened.step).toMatchObject({ kind: 'card', choice: undefined, isPainted: false });
    expect(pressing(opened, key('enter'), ...typed('m'))).toBe(opened);
  });

  test('follows the list, and what was sent before is answered behind it', () => {
    const shut = pressing(marking, ctrl('k'));
    expect(shut.step).toBe(marking.step);
    const answered = then(
      shut,
      { kind: 'away', attempts: 1 },
      { kind: 'marked', mark: mark('proxy', jean.mandataire.elector) },
    );
    expect(answered).toMatchObject({ step: { kind: 'recorded' }, lock: { form: { focus: 'password' } } });
    const changed = then(locked, { kind: 'changed', people: [{ ...amelie, mark: mark('in-person') }] });
    expect(changed.voterList.get(amelie.elector)?.mark?.kind).toBe('in-person');
    expect(changed.lock).toBe(locked.lock);
  });

  test('stays shut to a wrong password, and says what became of the try', () => {
    const asked = pressing(locked, ...typed('wrong'), key('enter'));
    expect(then(asked, { kind: 'not-unlocked' }).lock).toMatchObject({
      form: { fields: { password: { text: '' } } },
      notice: { kind: 'wrong' },
      pending: undefined,
    });
    const slowed = { kind: 'failed', failure: { kind: 'too-often', seconds: 4 } } as const;
    expect(then(asked, { kind: 'unlock-trouble', trouble: slowed }).lock).toMatchObject({
      notice: slowed,
      pending: undefined,
    });
    const away = then(asked, { kind: 'unlock-trouble', trouble: { kind: 'away', attempts: 2 } });
    expect(away.lock?.pending?.attempts).toBe(2);
    expect(pressing(away, key('escape')).lock).toEqual(locked.lock);
    expect(then(pressing(away, key('escape')), { kind: 'unlocked' }).lock).toBeDefined();
  });

  test('opens once the server answers, unless nobody has touched it for 10 minutes: the password is forgotten', () => {
    const asked = pressing(locked, ...typed('secret'), key('enter'));
    const away = then(
      asked,
      { kind: 'unlock-trouble', trouble: { kind: 'away', attempts: 9 } },
      { kind: 'activity', at: SECOND },
    );
    const soon = at(away, LOCKS_AFTER);
    expect(soon.lock).toBe(away.lock);
    expect(then(soon, { kind: 'unlocked' }).lock).toBeUndefined();

    const late = at(away, SECOND + LOCKS_AFTER);
    expect(late.lock).toEqual(locked.lock);
    expect(then(late, { kind: 'unlocked' }).lock).toBeDefined();
    expect(at(pressing(locked, ...typed('secret')), 0, LOCKS_AFTER).lock).toEqual(locked.lock);
  });

  test('keeps no password that a second person was typing', () => {
    const voted = { ...amelie, mark: mark('in-person') };
    const correcting = then(
      pressing(ready, ...typed('orm'), key('enter')),
      { kind: 'opened', card: cardOf(voted) },
      { kind: 'painted' },
    );
    const typing = pressing(
      correcting,
      ...typed('c'),
      ...typed('slip'),
      key('enter'),
      ...typed('rene'),
      key('enter'),
      ...typed('secret'),
    );
    expect(pressing(typing, ctrl('k')).step).toMatchObject({
      form: { fields: { reason: { text: 'slip' }, password: { text: '' } } },
    });
  });

  test('is not asked for before the list is there', () => {
    expect(isLocked(pressing(start(sitting), ctrl('k')))).toBe(false);
  });
});

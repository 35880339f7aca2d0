import { describe, expect, test } from 'vitest';
import type { MarkId } from '#core/ids.ts';
import { POLLING_TEN } from '#test/make/places.ts';
import { ROUND } from '#test/tui/people.ts';
import { key, line, typed } from '#test/tui/presses.ts';
import type { Mark } from '#tui/answers.ts';
import { next } from '#tui/screens/station/next.ts';
import { type Event, type State, start } from '#tui/screens/station/state.ts';
import type { Press } from '#tui/terminal/press.ts';

const then = (state: State, ...events: readonly Event[]) => events.reduce(next, state);
const pressing = (state: State, ...presses: readonly Press[]) =>
  then(state, ...presses.map((press) => ({ kind: 'press', press }) as const));
const bureau = (mayCorrect: boolean) =>
  then(start({ round: ROUND, isToday: true, mayCorrect, accountName: 'president' }), {
    kind: 'loaded',
    roll: new Map(),
  });
const mark: Mark = { id: 'm' as MarkId, kind: 'in-person', at: POLLING_TEN, mandataire: undefined };
const filled = (from = pressing(bureau(true), ...typed('Dupré'), key('f7'))) =>
  pressing(from, ...line('Aimée'), ...line('f'), ...line('06/05/1990'), ...line('9/4/2027'), ...typed('TJ n° 42'));
const asked = () => pressing(filled(), key('enter'));
const vote = {
  inside: false,
  bearer: { lastName: 'Dupré', firstNames: 'Aimée', sex: 'F', born: '1990-05-06', nne: undefined },
  decision: { on: '2027-04-09', court: 'TJ n° 42' },
};
const refusedFor = (code: 'mandant-ambiguous' | 'not-on-roll'): Event => ({
  kind: 'failed',
  failure: { kind: 'refused', refusals: [{ code }] },
});

describe('A vote by court decision (R-49)', () => {
  test('begins at F7, with the name that was searched, for the presiding officer alone', () => {
    const begun = pressing(bureau(true), ...typed('Dupré'), key('f7'));
    expect(begun.step).toMatchObject({ kind: 'bearing', focus: 'firstNames', fields: { lastName: { text: 'Dupré' } } });
    expect(pressing(bureau(false), ...typed('Dupré'), key('f7')).step.kind).toBe('searching');
  });

  test('begins from "your station is…" with the birth date too', () => {
    const elsewhere = pressing(bureau(true), ...line('Dupré 06/05/1990'));
    expect(elsewhere.step.kind).toBe('elsewhere');
    expect(pressing(elsewhere, key('f7')).step).toMatchObject({
      fields: { lastName: { text: 'Dupré' }, born: { text: '06/05/1990' } },
    });
  });

  test('is asked about before it is sent, and not by the Enter that asked', () => {
    expect(asked().step).toMatchObject({ asked: { vote }, sending: undefined });
    const sent = pressing(asked(), { ...key('enter'), chunk: 9_999 });
    expect(sent.step).toMatchObject({ asked: undefined, sending: { call: vote } });
    expect(pressing(asked(), key('escape')).step).toMatchObject({ asked: undefined, fields: { sex: { text: 'f' } } });
  });

  test('is recorded, and a name typed is the next person’s', () => {
    const sent = pressing(asked(), { ...key('enter'), chunk: 9_999 });
    const done = then(sent, { kind: 'borne', mark });
    expect(done.step).toMatchObject({ recorded: { vote, mark } });
    expect(pressing(done, ...typed('ro')).step).toMatchObject({ kind: 'searching', query: { text: 'ro' } });
  });

  test('says what is missing, and keeps what was typed', () => {
    const bare = pressing(bureau(true), key('f7'), ...line('Dupré'), ...line('Aimée'), ...line('x'));
    const sent = pressing(bare, ...line('06/05/1990'), ...line('9/4/2027'), ...line('TJ'));
    expect(sent.step).toMatchObject({ remark: { kind: 'missing' }, asked: undefined, fields: { sex: { text: 'x' } } });
  });

  test('asks for the national number of homonyms', () => {
    const sent = pressing(asked(), { ...key('enter'), chunk: 9_999 });
    const several = then(sent, refusedFor('mandant-ambiguous'));
    expect(several.step).toMatchObject({ focus: 'nne', sending: undefined });
    expect(pressing(several, ...line('71000002')).step).toMatchObject({
      asked: { vote: { bearer: { nne: '71000002' } } },
    });
  });

  test('past the close, is sent again for who was inside, by F8 and Enter', () => {
    const sent = pressing(asked(), { ...key('enter'), chunk: 9_999 });
    const closed = {
      code: 'station-closed',
      day: ROUND.day,
      opens: '08:00' as never,
      closes: '19:00' as never,
    } as const;
    const late = then(sent, { kind: 'failed', failure: { kind: 'refused', refusals: [closed] } });
    const inside = pressing(late, key('f8'));
    expect(inside.step).toMatchObject({ asked: { vote: { inside: true } } });
    expect(pressing(then(sent, refusedFor('not-on-roll')), key('f8')).step).toMatchObject({ asked: undefined });
  });

  test('is asked about again after the terminal was locked', () => {
    expect(pressing(asked(), { kind: 'ctrl', letter: 'k', chunk: 10_000 }).step).toMatchObject({ asked: undefined });
  });
});

import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import type { ElectorId, MarkId } from '#core/model/ids.ts';
import { POLLING_TEN } from '#test/database/places.ts';
import { ROUND } from '#test/tui/people.ts';
import { ctrl, key, line, typed } from '#test/tui/presses.ts';
import type { Mark } from '#tui/answers.ts';
import { type Event, type State, start } from '#tui/screens/station/state.ts';
import { next } from '#tui/screens/station/station.ts';
import { markCounts } from '#tui/screens/station/voter-list/voter-list.ts';
import type { Press } from '#tui/terminal/press.ts';

const then = (state: State, ...events: readonly Event[]) => events.reduce(next, state);
const pressing = (state: State, ...presses: readonly Press[]) =>
  then(state, ...presses.map((press) => ({ kind: 'press', press }) as const));
const bureau = (mayCorrect: boolean) =>
  then(start({ round: ROUND, isToday: true, mayCorrect, accountName: 'president' }), {
    kind: 'loaded',
    voterList: new Map(),
  });
const mark: Mark = { id: 'm' as MarkId, kind: 'in-person', at: POLLING_TEN, mandataire: undefined };
const filled = (from = pressing(bureau(true), ...typed('Dupré'), key('f7'))) =>
  pressing(from, ...line('Aimée'), ...line('f'), ...line('06/05/1990'), ...line('9/4/2027'), ...typed('TJ n° 42'));
const asked = () => pressing(filled(), key('enter'));
const vote = {
  inside: false,
  bearer: { lastName: 'Dupré', firstNames: 'Aimée', sex: 'F', born: '1990-05-06', nne: undefined, isAnother: false },
  decision: { on: '2027-04-09', court: 'TJ n° 42' },
};
const refusedFor = (code: 'mandant-ambiguous' | 'not-on-roll'): Event => ({
  kind: 'failed',
  failure: { kind: 'refused', refusals: [{ code }] },
});

const paul = { elector: 'paul' as ElectorId, lastName: 'Inconnu', usageName: undefined, firstNames: 'Paul', mark };
const bearers = [{ ...paul, born: day('1970-03-12') }];
const seated = (mayCorrect: boolean) => then(bureau(mayCorrect), { kind: 'court-decision-voters', voters: bearers });

describe('A voter by court decision', () => {
  test('is found by name or birth, and counted as in person', () => {
    for (const words of ['inconnu', 'paul 12/03/1970', '1970']) {
      const { step } = pressing(seated(false), ...typed(words));
      expect(step).toMatchObject({ results: [{ kind: 'court-decision', person: { elector: 'paul' } }] });
    }
    expect(pressing(seated(true), ...typed('autre')).step).toMatchObject({ results: [] });
    expect(markCounts(seated(true).voterList, seated(true).courtDecisionVoters)).toMatchObject({ 'in-person': 1 });
  });

  test('is corrected from the search, by the presiding officer alone, and it is in the minutes', () => {
    const correcting = pressing(seated(true), ...line('inconnu'));
    expect(correcting.step).toMatchObject({ kind: 'correction', mark: { id: 'm' }, person: { lastName: 'Inconnu' } });
    expect(pressing(correcting, key('escape')).step.kind).toBe('search');
    const sent = pressing(correcting, ...line('erreur'), ...line('rene'), ...line('secret'));
    expect(sent.step).toMatchObject({ pending: { call: { mark: 'm', reason: 'erreur' } } });
    const done = then(sent, { kind: 'corrected' });
    expect(done.step).toMatchObject({ kind: 'minutes', notice: { kind: 'written' } });
    expect(done.courtDecisionVotersQuery).not.toBe(sent.courtDecisionVotersQuery);
  });

  test('keeps what was typed when Escape leaves, unless another name was searched; a lock throws it away', () => {
    const left = pressing(filled(), key('escape'));
    expect(left.step.kind).toBe('search');
    const again = pressing(left, key('f7'));
    expect(again.step).toMatchObject({
      notice: { kind: 'kept' },
      form: { fields: { lastName: { text: 'Dupré' }, court: { text: 'TJ n° 42' } } },
    });
    expect(pressing(left, ...typed('Martin'), key('f7')).step).toMatchObject({
      form: { fields: { lastName: { text: 'Martin' } } },
      notice: undefined,
    });
    expect(pressing(again, ctrl('n')).step).toMatchObject({ kind: 'court-decision', form: { fields: {} } });
    expect(pressing(left, ctrl('k')).drafts).toEqual({});
  });

  test('is opened by no assessor: the search names the presiding officer until the next key', () => {
    const told = pressing(seated(false), ...line('inconnu'));
    expect(told.step).toMatchObject({ kind: 'search', query: { text: 'inconnu' }, notice: { kind: 'for-president' } });
    expect(pressing(told, key('down')).step).toMatchObject({ notice: undefined });
    expect(pressing(told, ...typed('x')).step).toMatchObject({ notice: undefined });
  });

  test('is loaded again when a voter on no line voted, or was corrected, elsewhere', () => {
    const before = seated(true);
    expect(then(before, { kind: 'changed', people: [], gone: [paul.elector] }).courtDecisionVotersQuery).not.toBe(
      before.courtDecisionVotersQuery,
    );
    expect(then(before, { kind: 'changed', people: [], gone: [] }).courtDecisionVotersQuery).toBe(
      before.courtDecisionVotersQuery,
    );
  });
});

describe('A vote by court decision (R-49)', () => {
  test('begins at F7, with the name that was searched, for the presiding officer alone', () => {
    const begun = pressing(bureau(true), ...typed('Dupré'), key('f7'));
    expect(begun.step).toMatchObject({
      kind: 'court-decision',
      form: { focus: 'firstNames', fields: { lastName: { text: 'Dupré' } } },
    });
    expect(pressing(bureau(false), ...typed('Dupré'), key('f7')).step.kind).toBe('search');
  });

  test('begins from "your station is…" with the birth date too', () => {
    const elsewhere = pressing(bureau(true), ...line('Dupré 06/05/1990'));
    expect(elsewhere.step.kind).toBe('elsewhere');
    expect(pressing(elsewhere, key('f7')).step).toMatchObject({
      form: { fields: { lastName: { text: 'Dupré' }, born: { text: '06/05/1990' } } },
    });
  });

  test('is asked about before it is sent, and not by the Enter that asked', () => {
    expect(asked().step).toMatchObject({ confirming: { vote }, pending: undefined });
    const sent = pressing(asked(), { ...key('enter'), burst: 9_999 });
    expect(sent.step).toMatchObject({ confirming: undefined, pending: { call: vote } });
    expect(pressing(asked(), key('escape')).step).toMatchObject({
      confirming: undefined,
      form: { fields: { sex: { text: 'F' } } },
    });
  });

  test('is recorded, and a name typed is the next person’s', () => {
    const sent = pressing(asked(), { ...key('enter'), burst: 9_999 });
    const done = then(sent, { kind: 'court-decision-marked', mark });
    expect(done.step).toMatchObject({ recorded: { vote, mark } });
    expect(pressing(done, ...typed('ro')).step).toMatchObject({ kind: 'search', query: { text: 'ro' } });
  });

  test.each([
    ['firstNames', ['Aim3e'], 'name'],
    ['sex', ['Aimée', ''], 'sex'],
    ['sex', ['Aimée', '0'], 'sex'],
    ['born', ['Aimée', 'f', '31/02/1990'], 'date'],
    ['born', ['Aimée', 'f', '06/05/2030'], 'future'],
    ['decidedOn', ['Aimée', 'f', '06/05/1990', '12/04/2027'], 'future'],
    ['court', ['Aimée', 'f', '06/05/1990', '09/04/27', ''], 'missing'],
  ] as const)('says at %s what is wrong there, and asks the server nothing', (field, lines, why) => {
    const begun = pressing(bureau(true), ...typed('Dupré'), key('f7'));
    const wrong = pressing(begun, ...lines.flatMap((text) => line(text)));
    expect(wrong.step).toMatchObject({ form: { focus: field }, fault: { field, why }, confirming: undefined });
    expect(pressing(wrong, key('tab')).step).toMatchObject({ fault: undefined });
  });

  test('goes back to a field that was left wrong, and keeps what was typed', () => {
    const left = pressing(bureau(true), key('f7'), ...line('Dupré'), ...typed('4'), key('tab'), ...line('f'));
    const sent = pressing(left, ...line('06/05/1990'), ...line('9/4/2027'), ...line('TJ'));
    expect(sent.step).toMatchObject({
      fault: { field: 'firstNames', why: 'name' },
      form: { focus: 'firstNames', fields: { court: { text: 'TJ' } } },
      confirming: undefined,
    });
  });

  test('reads a year of two digits, and a national number by threes', () => {
    const begun = pressing(bureau(true), ...typed('Dupré'), key('f7'), ...line('Aimée'), ...line('f'));
    const whole = pressing(begun, ...line('060590'), ...line('9/4/27'), ...typed('TJ'), key('tab'));
    expect(pressing(whole, ...line('770 821 009')).step).toMatchObject({
      confirming: { vote: { bearer: { born: '1990-05-06', nne: '770821009' }, decision: { on: '2027-04-09' } } },
    });
  });

  test('left without an answer can be given up, and sent again as it was', () => {
    const sent = pressing(asked(), { ...key('enter'), burst: 9_999 });
    const away = then(sent, { kind: 'away', attempts: 1 });
    expect(pressing(away, key('escape')).step).toMatchObject({
      pending: undefined,
      notice: { kind: 'failed', failure: { kind: 'away', why: 'given-up' } },
      form: { fields: { court: { text: 'TJ n° 42' } } },
    });
  });

  test('asks for the national number of homonyms', () => {
    const sent = pressing(asked(), { ...key('enter'), burst: 9_999 });
    const several = then(sent, refusedFor('mandant-ambiguous'));
    expect(several.step).toMatchObject({ form: { focus: 'nne' }, pending: undefined });
    for (const typing of ['71000002', 'è&ààààà2']) {
      expect(pressing(several, ...line(typing)).step).toMatchObject({
        confirming: { vote: { bearer: { nne: '71000002' } } },
      });
    }
  });

  test('is sent again for another person than the homonym known, by F7 and Enter, until the form changes', () => {
    const sent = pressing(asked(), { ...key('enter'), burst: 9_999 });
    const several = then(sent, refusedFor('mandant-ambiguous'));
    const another = pressing(several, key('f7'));
    expect(another.step).toMatchObject({ confirming: { vote: { bearer: { nne: undefined, isAnother: true } } } });
    const changed = pressing(another, key('escape'), ...typed('7'), key('enter'));
    expect(changed.step).toMatchObject({ confirming: { vote: { bearer: { nne: '7', isAnother: false } } } });
    expect(pressing(then(sent, refusedFor('not-on-roll')), key('f7')).step).toMatchObject({ confirming: undefined });
  });

  test('past the close, is sent again for a voter who was inside, by F8 and Enter', () => {
    const sent = pressing(asked(), { ...key('enter'), burst: 9_999 });
    const closed = {
      code: 'station-closed',
      day: ROUND.day,
      opens: '08:00' as never,
      closes: '19:00' as never,
    } as const;
    const late = then(sent, { kind: 'failed', failure: { kind: 'refused', refusals: [closed] } });
    const inside = pressing(late, key('f8'));
    expect(inside.step).toMatchObject({ confirming: { vote: { inside: true } } });
    expect(pressing(then(sent, refusedFor('not-on-roll')), key('f8')).step).toMatchObject({ confirming: undefined });
  });

  test('is asked about again after the terminal was locked', () => {
    expect(pressing(asked(), { kind: 'ctrl', letter: 'k', burst: 10_000 }).step).toMatchObject({
      confirming: undefined,
    });
  });
});

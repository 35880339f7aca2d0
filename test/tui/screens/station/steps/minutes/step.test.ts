import { describe, expect, test } from 'vitest';
import type { ElectorId } from '#core/model/ids.ts';
import type { Refusal } from '#core/model/refusal.ts';
import { AT, cardOf as card, given, listed, ROUND } from '#test/tui/people.ts';
import { ctrl, key, line, typed } from '#test/tui/presses.ts';
import { type Event, type State, start } from '#tui/screens/station/state.ts';
import { next } from '#tui/screens/station/station.ts';
import { withPeople } from '#tui/screens/station/voter-list/voter-list.ts';
import type { Press } from '#tui/terminal/press.ts';

const jean = given('p1', [0, 'Petit', 'Jean', '1961-07-14']);
const amelie = listed([14, 'd’Ormesson', 'Amélie', '1991-05-17'], [jean]);
const then = (state: State, ...events: readonly Event[]) => events.reduce(next, state);
const pressing = (state: State, ...presses: readonly Press[]) =>
  then(state, ...presses.map((press) => ({ kind: 'press', press }) as const));
const bureau = (mayCorrect: boolean) =>
  then(start({ round: ROUND, isToday: true, mayCorrect, accountName: 'president' }), {
    kind: 'loaded',
    voterList: withPeople(new Map(), [amelie]),
  });
const president = bureau(true);
const refusals: readonly Refusal[] = [{ code: 'not-received' }];
const refused = (from: State) =>
  then(
    pressing(
      then(pressing(from, ...line('ormesson')), { kind: 'opened', card: card(amelie) }, { kind: 'painted' }),
      ...typed('p'),
      key('enter'),
    ),
    { kind: 'failed', failure: { kind: 'refused', refusals } },
    { kind: 'painted' },
  );
const reading = (from: State) => then(pressing(from, key('f6')), { kind: 'minutes', entries: [] });

describe('The minutes', () => {
  test('are asked for by F6 from the search, and left by Escape', () => {
    expect(pressing(president, key('f6')).step).toMatchObject({ kind: 'minutes', pending: { call: { kind: 'read' } } });
    expect(reading(president).step).toMatchObject({ kind: 'minutes', entries: [], pending: undefined });
    expect(pressing(reading(president), key('escape')).step.kind).toBe('search');
  });

  test('are narrowed by a slash, whose letters are text', () => {
    const typing = pressing(reading(president), ...typed('/dip'));
    expect(typing.step).toMatchObject({ kind: 'minutes', filter: { typed: { text: 'dip' }, isOpen: true } });
    const narrow = pressing(typing, key('enter'));
    expect(pressing(narrow, key('escape')).step).toMatchObject({ kind: 'minutes', filter: { typed: { text: '' } } });
    expect(pressing(narrow, key('escape'), key('escape')).step.kind).toBe('search');
  });

  test('take no writing from an assessor, who reads and prints them', () => {
    expect(pressing(reading(bureau(false)), ...typed('d')).step).toMatchObject({ notice: { kind: 'not-alone' } });
    const printing = pressing(reading(bureau(false)), ...typed('p'));
    expect(printing.step).toMatchObject({ pending: { call: { kind: 'print' } } });
    expect(then(printing, { kind: 'printed', outcome: 'no-printer' }).step).toMatchObject({
      notice: { kind: 'printed', outcome: 'no-printer' },
      pending: undefined,
    });
  });

  test('take a decision with its reasons, an incident without', () => {
    const decision = pressing(reading(president), ...typed('d'), ...typed('Vote admis'), key('enter'), key('enter'));
    expect(decision.step).toMatchObject({ kind: 'minutes-entry', notice: { kind: 'missing' }, pending: undefined });
    const sent = pressing(decision, ...typed('Pièce lisible'), key('enter'));
    expect(sent.step).toMatchObject({
      pending: { call: { what: 'decision', text: 'Vote admis', reasons: 'Pièce lisible' } },
    });
    expect(then(sent, { kind: 'written' }).step).toMatchObject({ kind: 'minutes', notice: { kind: 'written' } });
    const incident = pressing(reading(president), ...typed('i'), ...typed('Panne'), key('enter'), key('enter'));
    expect(incident.step).toMatchObject({ pending: { call: { what: 'incident', text: 'Panne', reasons: undefined } } });
    expect(then(incident, { kind: 'failed', failure: { kind: 'bad-input' } }).step).toMatchObject({
      kind: 'minutes-entry',
      form: { fields: { text: { text: 'Panne' } } },
      notice: { kind: 'failed' },
    });
  });

  test('hold the last refusal, in words, by one key from where it is read', () => {
    const writing = pressing(refused(president), key('f6'));
    expect(writing.step).toMatchObject({
      kind: 'minutes-entry',
      what: 'refusal',
      form: {
        fields: {
          text: { text: 'D’ORMESSON Amélie, n° 14, n’a pas pu voter. ' },
          reasons: { text: expect.stringMatching(/La mairie n’a reçu aucune procuration.*art\..R76-1/) },
        },
      },
    });
    expect(pressing(refused(bureau(false)), key('f6')).step).toMatchObject({ kind: 'minutes-entry', what: 'refusal' });
    const later = reading(
      pressing(then(pressing(refused(president), key('escape')), { kind: 'painted' }), key('escape')),
    );
    expect(pressing(later, ...typed('r')).step).toMatchObject({ kind: 'minutes-entry', what: 'refusal' });
    expect(pressing(reading(president), ...typed('r')).step).toMatchObject({ notice: { kind: 'no-refusal' } });
  });

  const told = (no: number, { elector }: { readonly elector: ElectorId | undefined }): Event => {
    const refused = [{ no, at: AT, elector, refusals }];
    return { kind: 'changed', people: [], gone: [], refused };
  };

  test('hold the last refusal of another terminal too, without asking for it', () => {
    const later = reading(then(president, told(7, amelie)));

    expect(pressing(later, ...typed('r')).step).toMatchObject({
      kind: 'minutes-entry',
      form: { fields: { text: { text: 'D’ORMESSON Amélie, n° 14, n’a pas pu voter. ' } } },
    });
    expect(pressing(then(reading(president), told(7, amelie)), ...typed('r')).step).toMatchObject({
      kind: 'minutes-entry',
    });
  });

  test('hold each refusal once, that of this terminal as the station tells it', () => {
    const own = refused(president);
    const all = then(own, told(7, amelie), told(8, { elector: undefined }));
    expect(own.refused).toMatchObject([{ elector: amelie.elector }]);
    expect(all.refused.map(({ no }) => no)).toEqual([7, 8]);
    expect(then(all, told(8, { elector: undefined })).refused).toHaveLength(2);
    const loaded = then(own, { kind: 'loaded', voterList: own.voterList, refused: [] });
    expect(loaded.refused).toEqual([]);
  });

  test('have a list of all refusals, the newest pointed at; one that comes moves no pointer', () => {
    const two = then(president, told(7, amelie), told(8, { elector: undefined }));
    const list = pressing(reading(two), ...typed('l'));
    expect(list.step).toMatchObject({ kind: 'refused-votes', pointed: 1 });
    expect(pressing(list, key('enter')).step).toMatchObject({
      form: { fields: { text: { text: 'Une personne qui n’est pas sur la liste n’a pas pu voter. ' } } },
    });

    const first = then(pressing(list, key('up')), told(9, { elector: undefined }));
    expect(pressing(first, key('enter')).step).toMatchObject({
      form: { fields: { text: { text: 'D’ORMESSON Amélie, n° 14, n’a pas pu voter. ' } } },
    });
    expect(pressing(first, key('escape')).step).toMatchObject({ kind: 'minutes', pending: { call: { kind: 'read' } } });
  });

  test('narrow the list of refusals to a voter, whose refusal is then the one written', () => {
    const two = then(president, told(7, amelie), told(8, { elector: undefined }));
    const narrow = pressing(reading(two), ...typed('l/amelie'), key('enter'));
    expect(narrow.step).toMatchObject({ kind: 'refused-votes', pointed: 0 });
    expect(pressing(narrow, key('enter')).step).toMatchObject({
      form: { fields: { text: { text: 'D’ORMESSON Amélie, n° 14, n’a pas pu voter. ' } } },
    });
  });

  test('keep what was added to a refusal, apart from what is typed of another', () => {
    const two = then(president, told(7, amelie), told(8, { elector: undefined }));
    const left = pressing(reading(two), ...typed('l'), key('up'), key('enter'), ...typed('Ce jour'), key('escape'));
    const list = pressing(then(left, { kind: 'minutes', entries: [] }), ...typed('l'));
    const textIn = (state: State) => state.step.kind === 'minutes-entry' && state.step.form.fields.text?.text;
    expect(textIn(pressing(list, key('up'), key('enter')))).toMatch(/pas pu voter\. Ce jour$/);
    expect(textIn(pressing(list, key('enter')))).toMatch(/n’a pas pu voter\. $/);
  });

  test('keep what was typed when Escape leaves it, until it is written', () => {
    const left = pressing(reading(president), ...typed('d'), ...typed('Vote admis'), key('escape'));
    expect(left.step.kind).toBe('minutes');
    const again = pressing(then(left, { kind: 'minutes', entries: [] }), ...typed('d'));
    expect(again.step).toMatchObject({ what: 'decision', form: { fields: { text: { text: 'Vote admis' } } } });
    expect(pressing(left, ctrl('k')).drafts).toEqual(left.drafts);
    const other = pressing(then(left, { kind: 'minutes', entries: [] }), ...typed('i'));
    expect(other.step).toMatchObject({ what: 'incident', form: { fields: {} } });

    const sent = pressing(again, key('enter'), ...typed('Pièce lisible'), key('enter'));
    const written = then(sent, { kind: 'written' }, { kind: 'minutes', entries: [] });
    expect(pressing(written, ...typed('d')).step).toMatchObject({ form: { fields: {} } });
  });
});

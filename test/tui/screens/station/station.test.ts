import { describe, expect, test } from 'vitest';
import { stationNumber } from '#core/messages/phrases.ts';
import type { MarkId, StationId } from '#core/model/ids.ts';
import { cardOf as card, given, listed, mark, ROUND } from '#test/tui/people.ts';
import { ctrl, key, line, pasted, typed } from '#test/tui/presses.ts';
import type { Failure } from '#tui/client.ts';
import { footerOf } from '#tui/keys/binding.ts';
import { type Event, type State, start } from '#tui/screens/station/state.ts';
import { bindingsOf, next } from '#tui/screens/station/station.ts';
import { nextMandant } from '#tui/screens/station/steps/card/further-mandants.ts';
import { withPeople } from '#tui/screens/station/voter-list/voter-list.ts';
import type { Press } from '#tui/terminal/press.ts';

const jean = given('p1', [0, 'Petit', 'Jean', '1961-07-14']);
const amelie = listed([14, 'd’Ormesson', 'Amélie', '1991-05-17'], [jean]);
const marie = listed([15, 'Martin', 'Marie', '1984-03-12']);
const older = listed([16, 'Martin', 'Marie', '1948-03-12']);
const ROLL = withPeople(new Map(), [amelie, marie, older]);

const then = (state: State, ...events: readonly Event[]) => events.reduce(next, state);
const pressing = (state: State, ...presses: readonly Press[]) =>
  then(state, ...presses.map((press) => ({ kind: 'press', press }) as const));

const footer = (state: State) => footerOf(bindingsOf(state), 'fr').map((label) => label.join(' '));

const sitting = { round: ROUND, isToday: true, mayCorrect: false, accountName: 'assesseur' };
const ready = then(start(sitting), { kind: 'loaded', voterList: ROLL });
const opened = (person = amelie, from = ready) =>
  then(
    pressing(from, ...typed(person.lastName), key('enter')),
    { kind: 'opened', card: card(person) },
    { kind: 'painted' },
  );

describe('The list', () => {
  test('takes no key before it is whole', () => {
    const loading = then(start(sitting), { kind: 'received', count: 500 });
    expect(pressing(loading, ...typed('martin'))).toBe(loading);
    expect(loading.loading.received).toBe(500);
  });

  test('keeps what is pointed at when it changes under the hand', () => {
    const pointing = pressing(ready, ...typed('martin'), key('down'));
    const before = pointing.step.kind === 'search' && pointing.step.results[pointing.step.pointed];
    const first = listed([1, 'Martin', 'Anne', '1970-01-01']);
    const { step } = then(pointing, { kind: 'changed', people: [first] });
    expect(step.kind === 'search' && step.results[step.pointed]).toEqual(before);
    expect(step.kind === 'search' && step.results).toHaveLength(3);
  });

  test('says when its connection is lost, and when it is back', () => {
    const lost = then(ready, { kind: 'lost' });
    expect(lost.link).toBe('lost');
    expect(then(lost, { kind: 'changed', people: [] })).toMatchObject({ link: 'following', voterList: ROLL });
  });
});

describe('Searching', () => {
  test('points within the results, and the row after them', () => {
    const results = pressing(ready, ...typed('martin'));
    const at = ({ step }: State) => (step.kind === 'search' ? step.pointed : undefined);
    expect([at(results), at(pressing(results, key('up'))), at(pressing(results, key('page-down')))]).toEqual([0, 0, 2]);
  });

  test('opens what is pointed at', () => {
    expect(pressing(ready, ...typed('ormesson'), key('enter')).step).toMatchObject({
      kind: 'card-loading',
      pending: { call: { elector: amelie.elector } },
    });
  });

  test('shows the awaited by Tab, and opens a card with no word typed', () => {
    const awaited = pressing(ready, key('tab'));
    expect(awaited.step).toMatchObject({ within: 'awaited', results: [{ person: { number: 14 } }] });
    expect(pressing(awaited, key('enter')).step).toMatchObject({
      kind: 'card-loading',
      pending: { call: { elector: amelie.elector } },
    });
    expect(pressing(awaited, key('tab')).step).toMatchObject({ within: 'list', results: [] });
    expect(pressing(awaited, key('escape')).step).toMatchObject({ within: 'list', results: [] });
  });

  test('goes on in the whole list, with the words typed, from the row after the awaited', () => {
    const { step } = pressing(ready, key('tab'), ...typed('martin'), key('enter'));
    expect(step).toMatchObject({ kind: 'search', within: 'list', query: { text: 'martin' }, pointed: 0 });
    expect(step.kind === 'search' && step.results).toHaveLength(2);
  });

  test('does nothing with Enter on an empty field, and clears with Escape', () => {
    expect(pressing(ready, key('enter'))).toBe(ready);
    expect(pressing(ready, ...typed('mar'), key('escape')).step).toMatchObject({
      kind: 'search',
      query: { text: '' },
      results: [],
    });
  });

  test('offers the other stations for a person who is not on the list', () => {
    const elsewhere = pressing(ready, ...typed('zola'), key('enter'));
    expect(elsewhere.step).toMatchObject({
      kind: 'elsewhere',
      form: { fields: { name: { text: 'zola' } }, focus: 'born' },
    });
    const asked = pressing(elsewhere, ...typed('02/04/1940'), key('enter'));
    expect(asked.step).toMatchObject({ pending: { call: { lastName: 'zola', born: '1940-04-02' } } });
    const station = '75056/0002' as StationId;
    const people = [{ lastName: 'Zola', firstNames: 'Émile', station, commune: 'Paris', phone: null }];
    expect(then(asked, { kind: 'elsewhere', people }).step).toMatchObject({ answer: people, pending: undefined });
    expect(stationNumber(station)).toBe(2);
  });

  test('asks again for a date that is none', () => {
    const elsewhere = pressing(ready, ...typed('zola'), key('enter'), ...typed('31/02/1980'), key('enter'));
    expect(elsewhere.step).toMatchObject({ pending: undefined, fault: { field: 'born', why: 'date' } });
    const misnamed = pressing(elsewhere, ctrl('u'), ...typed('02/04/40'), key('up'), ...typed('2'), key('enter'));
    expect(misnamed.step).toMatchObject({ pending: undefined, fault: { field: 'name', why: 'name' } });
    expect(pressing(misnamed, key('backspace'), key('enter')).step).toMatchObject({
      pending: { call: { lastName: 'zola', born: '1940-04-02' } },
    });
  });
});

describe('Printing', () => {
  const asked = pressing(ready, ...typed('mar'), ctrl('p'));

  test('is asked for by Ctrl+P, prints once by Enter, and goes back to the search as it was', () => {
    expect(asked.step).toMatchObject({ kind: 'print', isWhole: false, pending: undefined });
    const sent = pressing(asked, key('enter'), key('enter'), key('escape'));
    expect(sent.step).toMatchObject({ pending: { call: { isWhole: false } } });
    const printed = then(sent, { kind: 'printed', outcome: 'printed' });
    expect(printed.step).toMatchObject({ outcome: 'printed', pending: undefined });
    for (const name of ['enter', 'escape'] as const) {
      expect(pressing(printed, key(name)).step).toMatchObject({ kind: 'search', query: { text: 'mar' } });
    }
  });

  test('takes the whole list by an arrow, and may be tried again', () => {
    const sent = pressing(asked, key('down'), key('enter'));
    expect(sent.step).toMatchObject({ pending: { call: { isWhole: true } } });
    const failed = then(sent, { kind: 'printed', outcome: 'no-printer' });
    expect(pressing(failed, key('enter')).step).toMatchObject({
      pending: { call: { isWhole: true } },
      outcome: undefined,
    });
  });
});

describe('A card', () => {
  test('takes no key before it is painted', () => {
    const unseen = then(pressing(ready, ...typed('ormesson'), key('enter')), { kind: 'opened', card: card(amelie) });
    expect(pressing(unseen, ...typed('pm'), key('enter'), key('escape'))).toBe(unseen);
  });

  test('leads back by Escape to the list as it was, with what changed in it since', () => {
    const open = then(
      pressing(ready, ...typed('martin'), key('down'), key('enter')),
      { kind: 'opened', card: card(marie) },
      { kind: 'painted' },
    );
    const changed = then(
      open,
      { kind: 'changed', people: [{ ...marie, mark: mark('in-person') }] },
      { kind: 'painted' },
    );
    expect(pressing(changed, key('escape')).step).toMatchObject({
      kind: 'search',
      query: { text: 'martin' },
      results: [{}, {}],
      pointed: 1,
    });
    expect(pressing(changed, key('escape'), key('escape')).step).toMatchObject({ query: { text: '' }, results: [] });
    expect(pressing(changed, key('escape'), ...typed('orm')).step).toMatchObject({ query: { text: 'orm' } });
    expect(pressing(changed, key('escape'), key('backspace'), ...typed('e')).step).toMatchObject({
      query: { text: 'martie' },
    });
  });

  test('leads back by Escape to an empty search once a vote was recorded from the list', () => {
    const marking = pressing(opened(), ...typed('m'), key('enter'));
    const recorded = then(marking, { kind: 'marked', mark: mark('in-person') });
    const again = then({ ...recorded, step: opened().step }, { kind: 'painted' });
    expect(pressing(again, key('escape')).step).toMatchObject({ kind: 'search', query: { text: '' } });
  });

  test('marks the proxy with P and Enter', () => {
    const { step } = pressing(opened(), ...typed('p'), key('enter'));
    expect(step).toMatchObject({
      kind: 'marking',
      pending: {
        call: { mandant: amelie.elector, choice: { kind: 'proxy', given: jean }, inside: false },
        attempts: 0,
      },
    });
  });

  test('marks the mandant in person with M and Enter', () => {
    expect(pressing(opened(), ...typed('m'), key('enter')).step).toMatchObject({
      kind: 'marking',
      pending: { call: { choice: { kind: 'in-person' } } },
    });
  });

  test('marks the envelope of a prisoner with E and Enter, for the presiding officer alone (R-50)', () => {
    const presiding = then(start({ ...sitting, mayCorrect: true }), { kind: 'loaded', voterList: ROLL });
    const asked = opened(amelie, presiding);
    expect(pressing(asked, ...typed('e'), key('enter')).step).toMatchObject({
      kind: 'marking',
      pending: { call: { mandant: amelie.elector, choice: { kind: 'envelope' } } },
    });
    expect(pressing(asked, ...line('e')).step).toMatchObject({ kind: 'card' });
    expect(pressing(asked, ...line('Etienne')).step).toMatchObject({ kind: 'card', choice: undefined });
    expect(footer(asked)).toContain('E enveloppe');

    expect(pressing(opened(), ...typed('e')).step).toMatchObject({ choice: undefined, notice: { kind: 'stray' } });
    expect(footer(opened())).not.toContain('E enveloppe');
  });

  test('leads nobody on to another mandant after an envelope', () => {
    const presiding = then(start({ ...sitting, mayCorrect: true }), { kind: 'loaded', voterList: ROLL });
    const marking = pressing(opened(amelie, presiding), ...typed('e'), key('enter'));
    const { step, voterList } = then(marking, { kind: 'marked', mark: mark('remote') });
    expect(step.kind === 'recorded' && nextMandant(voterList, step.recorded)).toBeUndefined();
  });

  test.each([
    ['a reader', (word: string) => line(word)],
    ['fast fingers', (word: string) => [...typed(word), key('enter')]],
    ['a paste', (word: string) => [pasted(`${word}\n`), key('enter')]],
  ])('marks nobody when %s sends the next name over it', (_, presses) => {
    for (const word of ['Adam', 'Philip', 'Martin 12/03/1984', 'Petit', 'Pm\u00e9', '123456789', 'IDFRAPETIT<<<M']) {
      const { step } = pressing(opened(), ...presses(word));
      expect(step).toMatchObject({ kind: 'card', choice: undefined, isStray: false });
    }
    for (const word of ['m', 'p', 'mp']) expect(pressing(opened(), ...line(word)).step.kind).toBe('card');
    const after = pressing(opened(), ...presses('Adam'));
    expect(pressing(after, ...typed('m'), key('enter')).step.kind).toBe('marking');
    expect(pressing(after, key('escape')).step.kind).toBe('search');
  });

  test('marks nothing with Enter alone, or a choice taken back', () => {
    expect(pressing(opened(), key('enter')).step.kind).toBe('card');
    expect(pressing(opened(), ...typed('p'), key('escape'), key('enter')).step.kind).toBe('card');
  });

  test('has no proxy to mark for a person who gave no procuration', () => {
    const alone = listed([30, 'Seul', 'Paul', '1970-01-01']);
    const state = opened(alone, then(ready, { kind: 'changed', people: [alone] }));
    expect(pressing(state, ...typed('p')).step).toMatchObject({
      kind: 'card',
      choice: undefined,
      notice: { kind: 'no-procuration' },
    });
  });

  test('asks a homonym for the birth date before it marks', () => {
    const asked = pressing(
      then(
        pressing(ready, ...typed('martin'), key('enter')),
        { kind: 'opened', card: card(marie) },
        { kind: 'painted' },
      ),
      ...typed('m'),
    );
    expect(asked.step).toMatchObject({
      kind: 'card',
      proofPrompt: { proof: { kind: 'born', expected: '1984-03-12' } },
    });
    const wrong = pressing(asked, ...typed('12031948'), key('enter'));
    expect(wrong.step).toMatchObject({ kind: 'card', proofPrompt: { isWrong: true } });
    expect(pressing(wrong, ctrl('u'), ...typed('12/03/1984'), key('enter')).step.kind).toBe('marking');
    expect(pressing(wrong, key('escape')).step).toMatchObject({
      kind: 'card',
      proofPrompt: undefined,
      choice: undefined,
    });
  });

  test('is drawn again before keys act when another terminal marks', () => {
    const chosen = pressing(opened(), ...typed('m'));
    const changed = then(chosen, { kind: 'changed', people: [{ ...amelie, mark: mark('in-person') }] });
    expect(changed.step).toMatchObject({ kind: 'card', choice: undefined, isPainted: false });
    expect(pressing(changed, key('enter'), ...typed('m'))).toBe(changed);
    expect(then(chosen, { kind: 'changed', people: [marie] }).step).toBe(chosen.step);
  });

  test('keeps the choice when the list tells, later, what the card shows already', () => {
    const voted = { ...amelie, mark: mark('in-person') };
    const chosen = pressing(opened(voted, then(ready, { kind: 'changed', people: [voted] })), ...typed('m'));
    expect(chosen.step).toMatchObject({ choice: { kind: 'in-person' } });
    const told = then(chosen, { kind: 'changed', people: [structuredClone(voted)] });
    expect(told.step).toEqual(chosen.step);
    expect(pressing(told, key('enter')).step).toMatchObject({ kind: 'marking' });
  });

  test('says what came of a vote that got no answer, once the list tells', () => {
    const marking = pressing(opened(), ...typed('m'), key('enter'));
    const unknown = pressing(then(marking, { kind: 'away', attempts: 1 }), key('escape'));
    const told = then(unknown, { kind: 'changed', people: [{ ...amelie, mark: mark('in-person') }] });
    expect(told.step).toMatchObject({ kind: 'card', notice: undefined, card: { person: { mark: { id: 'mark-1' } } } });
    expect(then(unknown, { kind: 'changed', people: [amelie] }).step).toMatchObject({
      notice: { kind: 'unknown-outcome' },
    });
  });

  test('leads to the mandant for whom the person votes', () => {
    const held = {
      procuration: jean.procuration,
      mandant: amelie,
      station: '59172/0001' as StationId,
      state: 'usable',
    } as const;
    const state = then(
      pressing(ready, ...typed('martin'), key('enter')),
      { kind: 'opened', card: card(marie, { holds: [held] }) },
      { kind: 'painted' },
    );
    expect(pressing(state, key('enter')).step).toMatchObject({
      kind: 'card-loading',
      pending: { call: { elector: amelie.elector } },
    });
    const byProxy = pressing(state, ...typed('p'));
    expect(byProxy.step).toMatchObject({ choice: undefined, notice: { kind: 'holds-only' } });
    expect(pressing(byProxy, key('enter')).step.kind).toBe('card-loading');
  });
});

describe('While a vote is sent', () => {
  const marking = pressing(opened(), ...typed('p'), key('enter'));

  test('keys do not repeat it, and it may be given up once a connection is lost', () => {
    expect(pressing(marking, key('enter'), ...typed('pm'), key('escape'))).toBe(marking);
    const away = then(marking, { kind: 'away', attempts: 1 });
    expect(pressing(away, key('escape')).step).toMatchObject({ kind: 'card', notice: { kind: 'unknown-outcome' } });
  });

  test('it is recorded once the server says so, on the local list too', () => {
    const recorded = then(marking, { kind: 'marked', mark: mark('proxy', jean.mandataire.elector) });
    expect(recorded.step).toMatchObject({ kind: 'recorded' });
    expect(recorded.voterList.get(amelie.elector)).toMatchObject({
      mark: { kind: 'proxy' },
      gives: [{ state: 'used' }],
    });
    expect(pressing(recorded, key('enter'))).toBe(recorded);
    expect(pressing(recorded, key('tab')).step).toMatchObject({ kind: 'search', within: 'awaited' });
    expect(pressing(recorded, ...typed('du')).step).toMatchObject({ kind: 'search', query: { text: 'du' } });
  });

  test('a refusal says why; past the close, a voter who was inside still votes', () => {
    const failure: Failure = {
      kind: 'refused',
      refusals: [{ code: 'station-closed', day: ROUND.day, opens: '08:00' as never, closes: '19:00' as never }],
    };
    const refused = then(marking, { kind: 'failed', failure }, { kind: 'painted' });
    expect(refused.step).toMatchObject({ kind: 'refused', refusals: failure.refusals });
    expect(pressing(refused, ...typed('i'), key('enter')).step).toMatchObject({
      kind: 'marking',
      pending: { call: { inside: true } },
    });
    expect(pressing(refused, key('escape')).step.kind).toBe('card');
    for (const presses of [typed('i'), [...typed('i'), key('escape'), key('enter')], line('i'), line('Idrissi')]) {
      expect(pressing(refused, ...presses).step.kind).toBe('refused');
    }
  });

  test('what is no answer leaves the card there, to try again', () => {
    const failed = then(marking, { kind: 'failed', failure: { kind: 'bug', id: '7' } });
    expect(failed.step).toMatchObject({ kind: 'card', isPainted: false, notice: { failure: { id: '7' } } });
  });

  test('an answer that nobody waits for changes nothing', () => {
    expect(then(ready, { kind: 'marked', mark: mark('in-person') }, { kind: 'opened', card: card(amelie) })).toBe(
      ready,
    );
  });
});

describe('A correction', () => {
  const voted = { ...amelie, mark: mark('in-person') };
  const president = then(start({ ...sitting, mayCorrect: true }), {
    kind: 'loaded',
    voterList: withPeople(ROLL, [voted]),
  });

  test('is the presiding officer’s, of a mark that is there', () => {
    expect(pressing(opened(voted), ...typed('c')).step).toMatchObject({ kind: 'card', notice: { kind: 'not-alone' } });
    expect(pressing(opened(amelie, president), ...typed('c')).step.kind).toBe('card');
    expect(pressing(opened(voted, president), ...typed('c')).step).toMatchObject({
      kind: 'correction',
      mark: { id: 'mark-1' },
    });
  });

  test('keeps its reason when Escape leaves it, and no password, until the mark of another person or a lock', () => {
    const correcting = pressing(opened(voted, president), ...typed('c'));
    expect(pressing(correcting, key('escape'))).toMatchObject({ step: { kind: 'card' }, drafts: {} });
    const second = [key('enter'), ...typed('rene'), key('enter'), ...typed('secret')];
    const left = pressing(correcting, ...typed('erreur'), ...second, key('escape'));
    expect(left.step.kind).toBe('card');
    expect(JSON.stringify(left)).not.toContain('secret');

    const again = pressing(then(left, { kind: 'painted' }), ...typed('c'));
    expect(again.step).toMatchObject({ form: { fields: { reason: { text: 'erreur' }, name: { text: 'rene' } } } });
    const other = { ...marie, mark: { ...mark('in-person'), id: 'other' as MarkId } };
    expect(pressing(opened(other, left), ...typed('c')).step).toMatchObject({
      kind: 'correction',
      form: { fields: {} },
    });
    expect(pressing(left, ctrl('k')).drafts).toEqual({});
  });

  test('needs a reason and a second person, then opens the card again', () => {
    const correcting = pressing(opened(voted, president), ...typed('c'), ...typed('erreur ?'), key('enter'));
    expect(pressing(correcting, key('enter'), key('enter')).step).toMatchObject({
      notice: { kind: 'missing' },
      pending: undefined,
    });
    const sent = pressing(correcting, ...typed('rene'), key('enter'), ...typed('secret'), key('enter'));
    expect(sent.step).toMatchObject({
      pending: { call: { mark: 'mark-1', reason: 'erreur ?', second: { name: 'rene', password: 'secret' } } },
    });
    expect(pressing(sent, key('enter'), key('escape'))).toBe(sent);
    expect(then(sent, { kind: 'corrected' }).step).toMatchObject({
      kind: 'card-loading',
      notice: { kind: 'corrected' },
    });
    const failure: Failure = { kind: 'refused', refusals: [{ code: 'second-person-required' }] };
    expect(then(sent, { kind: 'failed', failure }).step).toMatchObject({
      kind: 'correction',
      notice: { failure },
      form: { focus: 'password', fields: { password: { text: '' }, reason: { text: 'erreur ?' } } },
    });
  });
});

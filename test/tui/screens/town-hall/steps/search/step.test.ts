import { describe, expect, test } from 'vitest';
import { dayAt, PARIS } from '#core/calendar/instant.ts';
import type { StationId } from '#core/model/ids.ts';
import { fakeClient } from '#test/tui/fake-client.ts';
import { AT } from '#test/tui/people.ts';
import { key, typed } from '#test/tui/presses.ts';
import { foundPerson } from '#test/tui/screens/town-hall/found.ts';
import { townHallOffers } from '#tui/screens/town-hall/offered.ts';
import { type Event, type State, type Step, start } from '#tui/screens/town-hall/state.ts';
import { sayBeside, sayFound } from '#tui/screens/town-hall/steps/search/say.ts';
import { SEARCH_STEP } from '#tui/screens/town-hall/steps/search/step.ts';
import { next } from '#tui/screens/town-hall/town-hall.ts';
import { makeKeyring } from '#tui/terminal/keyring.ts';
import type { Press } from '#tui/terminal/press.ts';

const PEOPLE = [foundPerson('amelie', { hasNamesake: true }), foundPerson('namesake', { reasons: ['part', 'born'] })];
const given = (state: State, ...events: readonly Event[]) => events.reduce(next, state);
const pressing = (state: State, ...presses: readonly Press[]) =>
  given(state, ...presses.map((press) => ({ kind: 'press', press }) as const));
const home = start('mairie', { today: dayAt(AT, PARIS), now: AT, ownCommune: 'Denain (59172)' });
const asked = pressing(home, key('f7'), ...typed('le goff'), key('enter'));
const found = given(asked, {
  kind: 'found',
  typed: 'le goff',
  found: { people: PEOPLE, isCut: false, station: undefined },
});

describe('The search of the town hall', () => {
  test('is opened by F7, and looks for what is typed once Enter is pressed', () => {
    expect(pressing(home, key('f7'), ...typed('le')).step).toMatchObject({ kind: 'search', pending: undefined });
    expect(asked.step).toMatchObject({ pending: { call: { typed: 'le goff' } } });
    expect(pressing(asked, key('escape')).step.kind).toBe('home');
  });

  test('looks for digits as the keys mean them, whatever the keyboard', async () => {
    const { client, sent } = fakeClient({ 'search.find': () => ({ people: [], isCut: false }) });
    const pending = { call: { typed: '&ç(çç' }, attempts: 0 };
    await SEARCH_STEP.send?.(pending, { client, keyring: makeKeyring() }, new AbortController().signal);
    expect(sent).toEqual([{ path: 'search.find', input: { typed: '19599' } }]);
  });

  test('opens the person pointed at by Enter, and Escape leads back to those found', () => {
    const second = pressing(found, key('down'), key('enter'));
    expect(second.step).toMatchObject({ kind: 'found-person', found: { person: { elector: 'namesake' } } });
    expect(pressing(second, key('escape')).step).toMatchObject({ kind: 'search', pointed: 1, foundFor: 'le goff' });
  });

  test('opens nobody while the box says something else than what was looked for', () => {
    const changed = pressing(found, ...typed(' y'));
    expect(pressing(changed, key('enter')).step).toMatchObject({
      kind: 'search',
      pending: { call: { typed: 'le goff y' } },
    });
  });

  test('opens the papers of stations from a station that was found', () => {
    const station = { station: '59172/0002' as StationId, phone: undefined };
    const bureau = pressing(home, key('f7'), ...typed('bureau 2'), key('enter'));
    const answered = given(bureau, { kind: 'found', typed: 'bureau 2', found: { people: [], isCut: false, station } });
    expect(pressing(answered, key('enter')).step.kind).toBe('list-prints');
  });

  test('has one use for Enter, where people and a station are found together', () => {
    const station = { station: '59172/0002' as StationId, phone: undefined };
    const both = given(asked, { kind: 'found', typed: 'le goff', found: { people: PEOPLE, isCut: false, station } });
    const { step } = both;
    if (step.kind !== 'search') throw new Error('the search is left');
    expect(SEARCH_STEP.bindings(both, step).filter(({ keys }) => keys.includes('enter'))).toHaveLength(1);
    expect(pressing(both, key('enter')).step.kind).toBe('found-person');
  });

  test('says of each person the date of birth, why, and whether there is a namesake', () => {
    expect(PEOPLE.map((person) => sayFound(person, 'fr'))).toEqual([
      'D’ORMESSON (LE GOFF) Amélie, née le 17/05/1991, homonyme (nom d’usage)',
      'D’ORMESSON (LE GOFF) Amélie, née le 17/05/1991 (contient, date de naissance)',
    ]);
    expect(PEOPLE.map((person) => sayBeside(person, 'en'))[0]).toBe('station 2, 1 procuration given, holds nothing');
  });

  test('is offered in the menu for what is typed there, and sent at once', () => {
    const opened: Step[] = [];
    const [line] =
      townHallOffers({ ...home, step: found.step }, (step) => opened.push(step)).find?.('le goff', 'fr') ?? [];
    expect(line?.text).toBe('chercher « le goff » parmi les personnes et les références');
    line?.open();
    expect(opened).toMatchObject([
      { kind: 'search', query: { text: 'le goff' }, pending: { call: { typed: 'le goff' } } },
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { cardOf, given, listed, ROUND } from '#test/tui/people.ts';
import { ctrl, key, typed } from '#test/tui/presses.ts';
import { linesOf } from '#tui/menu/lines.ts';
import { stationOffers } from '#tui/screens/station/offered.ts';
import { type Event, type State, type Step, start } from '#tui/screens/station/state.ts';
import { next } from '#tui/screens/station/station.ts';
import { withPeople } from '#tui/screens/station/voter-list/voter-list.ts';
import type { Press } from '#tui/terminal/press.ts';

const jean = given('p1', [0, 'Petit', 'Jean', '1961-07-14']);
const amelie = listed([14, 'd’Ormesson', 'Amélie', '1991-05-17'], [jean]);
const marie = listed([15, 'Martin', 'Marie', '1984-03-12']);

const then = (state: State, ...events: readonly Event[]) => events.reduce(next, state);
const pressing = (state: State, ...presses: readonly Press[]) =>
  then(state, ...presses.map((press) => ({ kind: 'press', press }) as const));
const session = { round: ROUND, isToday: true, mayCorrect: false, accountName: 'assesseur' };
const ready = then(start(session), { kind: 'loaded', voterList: withPeople(new Map(), [amelie, marie]) });
const onCard = then(
  pressing(ready, ...typed('martin'), key('enter')),
  { kind: 'opened', card: cardOf(marie) },
  { kind: 'painted' },
);

const offered = (state: State, onGo: (step: Step) => void = () => undefined) => stationOffers(state, onGo);
const said = (state: State, query = '') =>
  linesOf(offered(state), [], { query, lang: 'fr' }).map(({ text, whyNot }) => (whyNot ? `(${text})` : text));

/** Where choosing leads. */
function wentTo(state: State, choose: (of: ReturnType<typeof offered>) => void): State {
  let after = state;
  choose(
    offered(state, (step) => {
      after = next(state, { kind: 'go', step });
    }),
  );
  return after;
}

describe('The menu of the station', () => {
  test('has on a card its keys, those that do nothing now with the reason, and the screens', () => {
    const texts = said(onCard);
    expect(texts).toContain('vote en personne · l’électeur inscrit vote lui-même');
    expect(texts).toContain('(vote par procuration · le mandataire vote)');
    expect(texts).toContain('procès-verbal · les incidents, décisions et refus pour le procès-verbal');
    expect(texts).toContain('chercher une personne');
  });

  test('goes to a screen from a card, as from the empty search', () => {
    expect(wentTo(onCard, ({ go }) => go?.('f6')).step).toMatchObject({ kind: 'minutes', entries: undefined });
    expect(wentTo(onCard, ({ go }) => go?.('ctrl+p')).step).toMatchObject({
      kind: 'print',
      back: { query: { text: '' } },
    });
    expect(wentTo(onCard, ({ go }) => go?.('escape')).step).toMatchObject({ kind: 'search' });
  });

  test('finds people by the search of the list, and opens a card as the search does: the server logs it', () => {
    const [found, ...others] = offered(onCard).find?.('ormess', 'fr') ?? [];
    expect(others).toEqual([]);
    expect(found?.text).toBe('N° 14, D’ORMESSON Amélie, née le 17/05/1991, mandataire : PETIT Jean');
    const { step } = wentTo(onCard, ({ find }) => find?.('ormess', 'fr')[0]?.open());
    expect(step).toMatchObject({ kind: 'card-loading', pending: { call: { elector: amelie.elector } } });
    expect(offered(onCard).find?.('', 'fr')).toEqual([]);
  });

  test('names the first people found, says how many more there are, and searches for them', () => {
    const martins = Array.from({ length: 23 }, (_, place) => listed([20 + place, 'Martin', 'Luc', '1980-01-02']));
    const crowded = then(onCard, { kind: 'loaded', voterList: withPeople(new Map(), [amelie, ...martins]) });
    const found = offered(crowded).find?.('mart', 'fr') ?? [];
    expect([found.length, found.at(-1)?.text]).toEqual([21, 'et 3 autres personnes : chercher « mart »']);
    const { step } = wentTo(crowded, ({ find }) => find?.('mart', 'fr').at(-1)?.open());
    expect(step).toMatchObject({ kind: 'search', query: { text: 'mart' }, results: { length: 23 } });
  });

  test('leads nowhere and finds nobody while an act is on its way, nor before the list is there', () => {
    const marking = pressing(onCard, ...typed('m'), key('enter'));
    expect(marking.step).toMatchObject({ kind: 'marking', pending: { attempts: 0 } });
    for (const state of [marking, start(session)]) {
      const { places, find } = offered(state);
      expect([places, find]).toEqual([undefined, undefined]);
    }
  });

  test('changes nothing of a locked screen', () => {
    const locked = pressing(onCard, ctrl('k'));
    expect(next(locked, { kind: 'go', step: ready.step })).toBe(locked);
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import type { Instant } from '#core/calendar/instant.ts';
import { fakeClient } from '#test/tui/fake-client.ts';
import { signedInAs } from '#test/tui/linear/stories/signed-in.tsx';
import { closeListening, FOR_EYES, MOVES, saidTwice } from '#test/tui/listening.ts';
import { AT, account, HEALTH, listed, ROUND } from '#test/tui/people.ts';
import { entry, MANDANT } from '#test/tui/screens/officer/acts.ts';
import { atCounter } from '#test/tui/screens/officer/screen-context.tsx';
import { closeWindows, KEYS, openWindow } from '#test/tui/window.ts';
import { App } from '#tui/app.tsx';

afterEach(closeWindows);
afterEach(closeListening);

const ACTS = Array.from({ length: 40 }, (_, place) =>
  entry({
    act: { procuration: `p-${place}` as never },
    recordedNo: place,
    mandant: { ...MANDANT, lastName: place % 13 === 0 ? 'Étienne' : 'Martin', firstNames: `Zoé-${place}` },
  }),
);
const LOG = { 'counter.today': () => ({ day: ROUND.day, acts: ACTS }) };

async function atMinutes(size: readonly [number, number]) {
  const entries = Array.from({ length: 30 }, (_, place) => ({
    id: `entry-${place}`,
    at: AT as Instant,
    kind: 'written',
    what: 'incident',
    text: `Incident numéro ${place}, ${place === 17 ? 'clé perdue' : 'panne'}`,
    reasons: undefined,
    by: 'René Szymański',
  }));
  const { client } = fakeClient({
    health: () => HEALTH,
    'session.signIn': () => ({ token: 'token', account: account('assessor') }),
    'station.rounds': () => ({ rounds: [ROUND], isToday: true }),
    'station.list': () => ({ people: [listed([1, 'Martin', 'Marie', '1984-03-12'])], next: undefined, cursor: '1' }),
    'station.minutes': () => ({ entries }),
  });
  const window = openWindow(<App lang="fr" connect={() => client} clock={() => Date.parse(AT)} />, size);
  await window.shows('Démonstration');
  window.press('name\tsecret\r');
  await window.shows('Chercher');
  window.press('\x1b[17~');
  await window.shows('▼');
  return window;
}

describe('A slash', () => {
  test.each([
    [80, 24],
    [60, 16],
  ])('narrows the log of the day as one types, in %d by %d', async (columns, rows) => {
    const { window } = await atCounter(LOG, [columns, rows]);
    window.press('\x1b[17~');
    await window.shows('› 09:05');
    window.press('/');
    await window.shows('40 sur 40');
    window.press('etienn');
    const frame = await window.shows('4 sur 40');
    expect(frame).toContain('ÉTIENNE');
    expect(frame).not.toContain('MARTIN (');
    expect(frame).toContain('Entrée garder');
    window.press(KEYS.enter);
    window.press('n');
    await window.shows(/ÉTIENNE[^\n]*\n[^\n]*› 09:05/);
    window.press(KEYS.escape);
    await window.shows('40 actes');
  });

  test('narrows the help, whose keys go through it', async () => {
    const { window } = await atCounter({});
    window.press(KEYS.f1);
    await window.shows('▼');
    window.press('G');
    await window.shows('vider le champ');
    window.press('/recepisse');
    const frame = await window.shows(/recepisse +\d+ sur[\s\S]*F6[^\n]*récépissés/);
    expect(frame).toMatch(/F8[^\n]*récépissé/);
    expect(frame).not.toContain('Ctrl+U');
    window.press(KEYS.escape);
    expect(await window.shows('Ctrl+')).not.toContain(' sur ');
    window.press(KEYS.escape);
    await window.shows('Tapez la référence');
  });

  test('narrows the minutes of a station, which letters scroll', async () => {
    const window = await atMinutes([80, 24]);
    window.press('G');
    await window.shows('Incident numéro 29');
    window.press('k');
    window.press('g');
    await window.shows('Incident numéro 0,');
    window.press('/cle perd');
    expect(await window.shows('1 sur 30')).toContain('Incident numéro 17');
  });

  test('asks for the words where the screen is listened to, and Enter says what is left', async () => {
    const { heard } = await signedInAs('officer', LOG);
    await heard.says('Référence, 6 caractères : ');
    heard.press('\x1b[17~');
    await heard.says('Choisi, 8 : ');
    heard.press('/');
    await heard.says('Filtrer : ');
    heard.press('etienne');
    await heard.says('etienne');
    heard.press(KEYS.enter);
    expect(await heard.says('4 : 09:05, valable, ÉTIENNE')).toContain('1 : 09:05, valable, ÉTIENNE');
    expect(heard.written()).not.toMatch(MOVES);
    expect(heard.written()).not.toMatch(FOR_EYES);
    expect(saidTwice(heard.answers())).toEqual([]);
  });
});

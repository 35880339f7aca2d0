import { afterEach, describe, expect, test } from 'vitest';
import type { Role } from '#core/law/access/permissions.ts';
import { type Answers, fakeClient, later } from '#test/tui/fake-client.ts';
import { signedInAs } from '#test/tui/linear/stories/signed-in.tsx';
import { closeListening, FOR_EYES, MOVES, saidTwice } from '#test/tui/listening.ts';
import { AT, account, cardOf, FOUND, given, HEALTH, listed, ROUND } from '#test/tui/people.ts';
import { closeWindows, KEYS, openWindow } from '#test/tui/window.ts';
import { App } from '#tui/app.tsx';
import { LOCKS_AFTER } from '#tui/screens/lock/idle.ts';

afterEach(closeWindows);
afterEach(closeListening);

const jean = given('p1', [0, 'Petit', 'Jean', '1961-07-14']);
const amelie = listed([14, 'd’Ormesson', 'Amélie', '1991-05-17'], [jean]);
const marie = listed([15, 'Martin', 'Marie', '1984-03-12']);
const STATION: Answers = {
  'station.rounds': () => ({ rounds: [ROUND], isToday: true }),
  'station.list': () => ({ people: [amelie, marie], next: undefined, cursor: '1' }),
  'station.card': ({ elector }: { readonly elector: string }) => cardOf(elector === amelie.elector ? amelie : marie),
  'station.minutes': () => ({ entries: [] }),
};

async function signedIn(
  role: Role,
  answers: Answers,
  size: readonly [number, number] = [80, 24],
  clock = () => Date.parse(AT),
) {
  const { client, sent } = fakeClient({
    health: () => HEALTH,
    'session.signIn': () => ({ token: 'token', account: account(role) }),
    'counter.find': () => FOUND,
    ...answers,
  });
  const window = openWindow(<App lang="fr" connect={() => client} clock={clock} />, size);
  await window.shows('Démonstration');
  window.press('name\tsecret\r');
  const calls = (path: string) => sent.filter((call) => call.path === path).map(({ input }) => input);
  return { window, calls };
}

describe('The menu', () => {
  test('opens over sign-in too, whose password stays', async () => {
    const { client } = fakeClient({ health: () => HEALTH });
    const window = openWindow(<App lang="fr" connect={() => client} clock={() => Date.parse(AT)} />);
    await window.shows('Ctrl+F');
    window.press('opj\tsecret');
    await window.shows('••••••');
    window.press(KEYS.ctrlF);
    expect(await window.shows('Action, écran ou personne')).not.toContain('••••••');
    window.press('english\r');
    await window.shows('Password');
    expect(window.frame()).toMatch(/opj(.|\n)+••••••/);
  });

  test('does at the counter what its keys do, by a few letters', async () => {
    const { window, calls } = await signedIn('officer', { 'counter.today': () => ({ day: ROUND.day, acts: [] }) });
    await window.shows('Tapez la référence');
    window.press(KEYS.ctrlF);
    const menu = await window.shows('Action, écran ou personne');
    expect(menu).toContain('F3      sans demande · ');
    expect(menu).toContain('Ctrl+K  verrouiller');
    window.press('recep');
    expect(await window.shows(/› F6 {6}journal/)).not.toContain('F4');
    window.press(KEYS.enter);
    await window.shows('Journal du dimanche 11 avril 2027');
    expect(calls('counter.today')).toHaveLength(1);
  });

  test('closes with Escape, and what was typed behind it is there', async () => {
    const { window } = await signedIn('officer', {});
    await window.shows('Tapez la référence');
    window.press('xbq');
    await window.shows('│ X │ B │ Q │');
    window.press(KEYS.ctrlF);
    await window.shows('Action, écran ou personne');
    window.press('perrin');
    await window.shows('chercher la personne perrin');
    window.press(KEYS.escape);
    await window.shows('│ X │ B │ Q │');
  });

  test('finds a person of the list from the card of another, and the card is asked for', async () => {
    const { window, calls } = await signedIn('assessor', STATION);
    await window.shows('Chercher');
    window.press('martin\r');
    await window.shows('M vote en personne');
    window.press(KEYS.ctrlF);
    const menu = await window.shows('P       vote par procuration · le mandataire vote · pas maintenant');
    expect(menu).toMatch(/^ +procès-verbal/m);
    expect(menu).not.toContain('→');
    window.press('ormess');
    await window.shows('›         N° 14, D’ORMESSON Amélie');
    window.press(KEYS.enter);
    await window.shows('P vote par procuration');
    expect(calls('station.card')).toEqual([
      { round: ROUND.id, elector: marie.elector },
      { round: ROUND.id, elector: amelie.elector },
    ]);
  });

  test('never records: a line that Enter would confirm is pressed on the screen that shows it', async () => {
    const { window, calls } = await signedIn('assessor', STATION);
    await window.shows('Chercher');
    window.press('martin\r');
    await window.shows('M vote en personne');
    window.press('m');
    await window.shows('Entrée enregistre');
    window.press(KEYS.ctrlF);
    await window.shows('Action, écran ou personne');
    window.press('enregistrer\r');
    await window.shows('Aucun résultat');
    expect(calls('station.mandantVotes')).toEqual([]);
  });

  test('is closed by the lock, and names nobody over it', async () => {
    let now = Date.parse(AT);
    const { window } = await signedIn('assessor', STATION, [80, 24], () => now);
    await window.shows('Chercher');
    window.press(KEYS.ctrlF);
    await window.shows('Action, écran ou personne');
    window.press('martin');
    await window.shows('MARTIN Marie');
    now += LOCKS_AFTER;
    expect(await window.shows('Poste verrouillé')).not.toMatch(/martin/i);
    window.press(KEYS.ctrlF);
    window.press('x');
    expect(await window.shows('•')).toContain('Poste verrouillé');
  });

  test('follows the screen behind it: what has become impossible is not chosen', async () => {
    const news = later<object>();
    let asked = 0;
    const { window } = await signedIn('assessor', {
      ...STATION,
      'station.follow': () => {
        asked += 1;
        return asked === 1 ? news.answer : new Promise(() => undefined);
      },
    });
    await window.shows('Chercher');
    window.press(KEYS.ctrlF);
    window.press('ormess');
    await window.shows('D’ORMESSON Amélie');
    news.give({ cursor: '2', people: [], gone: [amelie.elector] });
    await window.shows('Aucun résultat');
  });

  test.each([
    [60, 16],
    [80, 24],
  ])('fits a terminal of %d by %d, and the page keys move in it', async (columns, rows) => {
    const { window } = await signedIn('officer', {}, [columns, rows]);
    await window.shows('Tapez la référence');
    window.press(KEYS.ctrlF);
    await window.shows(new RegExp(`^ {2}Procuration {2}Menu(?:[^\\n]*\\n){${rows - 1}} {2}Entrée valider[^\\n]*$`));
    window.press('\x1b[6~\x1b[6~\x1b[6~');
    await window.shows('› Ctrl+C  quitter');
  });

  test('leaves Node nothing to warn of, whatever is under it', async () => {
    const warnings: string[] = [];
    const onWarning = ({ name }: Error) => warnings.push(name);
    process.on('warning', onWarning);
    const { window } = await signedIn('assessor', STATION);
    await window.shows('Chercher');
    window.press('martin');
    await window.shows('1 ligne');
    window.press(KEYS.ctrlF);
    await window.shows('Action, écran ou personne');
    window.press(KEYS.escape);
    await window.shows('1 ligne');
    process.off('warning', onWarning);
    expect(warnings).toEqual([]);
  });

  test('is a question and numbered lines, where it is listened to', async () => {
    const { heard, calls } = await signedInAs('officer', { 'counter.today': () => ({ day: ROUND.day, acts: [] }) });
    await heard.says('Référence, 6 caractères : ');
    heard.press(KEYS.ctrlF);
    const menu = await heard.says('Action, écran ou personne : ');
    expect(menu).toContain('1 : F3, sans demande');
    heard.press('recep');
    await heard.says('recep');
    heard.press(KEYS.enter);
    await heard.says('1 : F6, journal');
    heard.press('1');
    await heard.says('Journal du dimanche 11 avril 2027');
    expect(calls('counter.today')).toHaveLength(1);
    expect(heard.written()).not.toMatch(MOVES);
    expect(heard.written()).not.toMatch(FOR_EYES);
    expect(saidTwice(heard.answers())).toEqual([]);
  });
});

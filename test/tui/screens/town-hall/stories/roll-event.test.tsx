import { afterEach, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { PARIS } from '#core/calendar/instant.ts';
import type { CommuneCode, ElectorId } from '#core/model/ids.ts';
import { type Answers, answeredWith, fakeClient } from '#test/tui/fake-client.ts';
import { AT, account, FOUND, HEALTH } from '#test/tui/people.ts';
import { closeWindows, KEYS, openWindow } from '#test/tui/window.ts';
import { App } from '#tui/app.tsx';

afterEach(closeWindows);

const person = { ...FOUND.mandant, elector: 'one' as ElectorId, lastName: 'Ormesson', usageName: undefined };
const ELECTOR = {
  person,
  nne: '123',
  matches: { nne: 'exact', born: 'exact' },
  isExact: true,
  isOfTownHall: true,
  isProtected: false,
  isNewCaledonia: false,
};
const procurations = [
  { procuration: 'kept', mandant: person, mandataire: { ...FOUND.mandataire, lastName: 'Martin' }, reason: undefined },
  {
    procuration: 'ended',
    mandant: { ...FOUND.mandant, lastName: 'Wamytan', usageName: undefined },
    mandataire: person,
    reason: { code: 'mandataire-dead' },
  },
];

async function atRoll(answers: Answers = {}) {
  const { client, sent } = fakeClient({
    health: () => HEALTH,
    'session.signIn': () => ({
      token: 'token',
      account: {
        ...account('town-hall'),
        commune: { code: '59172' as CommuneCode, name: 'Denain', zone: PARIS },
        station: undefined,
      },
    }),
    'procuration.overview': () => ({ waiting: 0, oldest: undefined }),
    'paper.find': () => ({ verdict: 'exact', used: [], people: [ELECTOR] }),
    'roll.previewEvent': () => ({ on: day('2027-04-11'), procurations }),
    'roll.record': () => ({ on: day('2027-04-11'), annulled: 1, kept: 1 }),
    ...answers,
  });
  const window = openWindow(<App lang="fr" connect={() => client} clock={() => Date.parse(AT)} />, [80, 24]);
  await window.shows('Mot de passe');
  window.press('mairie\tsecret\r');
  await window.shows(/ L {3}Liste électorale/);
  window.press('l');
  await window.shows('de qui s’agit-il');
  const calls = (path: string) => sent.filter((call) => call.path === path).map(({ input }) => input);
  return { window, calls };
}

async function atEvent(answers: Answers = {}) {
  const opened = await atRoll(answers);
  opened.window.press(`123${KEYS.enter}17051991${KEYS.enter}`);
  await opened.window.shows('› Décès');
  await opened.window.shows('Entrée voir ce qui prendra fin');
  return opened;
}

describe('An event on the roll, at the town hall (R-51 to R-53)', () => {
  test('shows what will end before it is recorded, then says what it came to and what is left to do', async () => {
    const { window, calls } = await atEvent();
    expect(window.frame()).toContain('ORMESSON Amélie Jeanne, née le 17/05/1991');
    window.press(KEYS.enter);
    const preview = await window.shows('Décès : prend effet le 11/04/2027.');
    expect(preview).toContain('1 procuration prendra fin, 1 restera valable.');
    expect(preview).toMatch(/prendra fin : WAMYTAN .* → ORMESSON.*reste valable : ORMESSON .* → MARTIN/s);
    expect(calls('roll.previewEvent')).toEqual([{ elector: { id: 'one' }, event: 'dies' }]);
    await window.shows('V inscrire');
    expect(calls('roll.record')).toEqual([]);

    window.press('v');
    const done = await window.shows('Inscrit : Décès, effet le 11/04/2027.');
    expect(done).toContain('1 procuration a pris fin. Un avis à chaque mandant vivant est préparé.');
    expect(done).toMatch(/imprimez son supplément \(F8\s+de\s+l’écran/);
    expect(calls('roll.record')).toMatchObject([{ elector: { id: 'one' }, event: 'dies' }]);
    await window.shows('Entrée autre personne');
    window.press(KEYS.enter);
    await window.shows('de qui s’agit-il');
  });

  test('is not recorded by Enter, nor by a key that came before its effects were on the screen', async () => {
    const { window, calls } = await atEvent();
    window.press(`${KEYS.enter}v${KEYS.enter}`);
    await window.shows('V inscrire');
    window.press(KEYS.enter);
    window.press(KEYS.escape);
    await window.shows('› Décès');
    expect(calls('roll.record')).toEqual([]);
  });

  test('that is a move asks where to: a station of the commune by its number, or another commune', async () => {
    const { window, calls } = await atEvent();
    window.press(KEYS.down + KEYS.down + KEYS.down);
    await window.shows('› Déménagement, ou changement de bureau');
    window.press(KEYS.enter);
    await window.shows('Tapez le numéro du nouveau bureau, ou la commune d’arrivée.');
    window.press(`2${KEYS.enter}`);
    await window.shows('V inscrire');
    window.press('v');
    await window.shows('Inscrit : Déménagement');
    const move = { elector: { id: 'one' }, event: 'moves', to: '59172/0002' };
    expect(calls('roll.previewEvent')).toEqual([move]);
    expect(calls('roll.record')).toMatchObject([move]);
  });

  test('that is a move to a station that is not there says so, and keeps what was typed', async () => {
    const { window } = await atEvent({ 'roll.previewEvent': () => Promise.reject(answeredWith(400)) });
    window.press(KEYS.down + KEYS.down + KEYS.down);
    await window.shows('› Déménagement');
    window.press(`77${KEYS.enter}`);
    expect(await window.shows('Ce bureau n’existe pas')).toContain('77');
  });

  test('gives back who was typed to Escape, and at the next L, until it is recorded or emptied', async () => {
    const { window } = await atEvent();
    window.press(KEYS.escape);
    expect(await window.shows('de qui s’agit-il')).toMatch(/› Date de naissance\s+17051991/);
    window.press(KEYS.escape);
    await window.shows(/ L {3}Liste électorale/);
    window.press('l');
    const kept = await window.shows('Votre saisie a été conservée. Ctrl+N vide le formulaire');
    expect(kept).toMatch(/Numéro d’électeur\s+123/);

    window.press(KEYS.enter);
    await window.shows('Entrée voir ce qui prendra fin');
    window.press(KEYS.enter);
    await window.shows('V inscrire');
    window.press('v');
    await window.shows('Entrée autre personne');
    window.press(KEYS.escape);
    await window.shows(/ L {3}Liste électorale/);
    window.press('l');
    expect(await window.shows('de qui s’agit-il')).not.toMatch(/123|conservée/);
  });

  test('of an elector of another commune is left to that town hall', async () => {
    const people = [{ ...ELECTOR, isOfTownHall: false }];
    const { window } = await atRoll({ 'paper.find': () => ({ verdict: 'exact', used: [], people }) });
    window.press(`123${KEYS.enter}17051991${KEYS.enter}`);
    expect(await window.shows('n’est pas inscrite ici')).toContain('R-77');
  });

  test('lists who may be meant where no one fits in every field', async () => {
    const people = [{ ...ELECTOR, isExact: false, matches: { nne: 'exact', born: 'partial' } }];
    const { window } = await atRoll({ 'paper.find': () => ({ verdict: 'partial', used: [], people }) });
    window.press(`123${KEYS.enter}17051991${KEYS.enter}`);
    expect(await window.shows('en partie')).toContain('Date de naissance : partiel');
    window.press(KEYS.enter);
    await window.shows('› Décès');
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import { instant } from '#core/calendar/instant.ts';
import { type Answers, fakeClient } from '#test/tui/fake-client.ts';
import { AT, account, HEALTH } from '#test/tui/people.ts';
import { foundPerson } from '#test/tui/screens/town-hall/found.ts';
import { closeWindows, KEYS, openWindow } from '#test/tui/window.ts';
import type { Course } from '#tui/answers.ts';
import { App } from '#tui/app.tsx';

afterEach(closeWindows);

const NAMES = { lastName: 'D’Ormesson', usageName: 'Le Goff', firstNames: 'Amélie' };
const COURSE: Course = {
  procuration: undefined,
  reference: undefined,
  mandant: NAMES,
  mandataire: { lastName: 'Roux', usageName: undefined, firstNames: 'Paul' },
  zone: 'Europe/Paris' as Course['zone'],
  steps: [{ kind: 'accepted', at: instant('2027-03-02T08:00:00Z') }],
};

async function atSearch(answers: Answers = {}) {
  const { client, sent } = fakeClient({
    health: () => HEALTH,
    'session.signIn': () => ({
      token: 'token',
      account: { ...account('town-hall'), who: 'Mairie de Denain', commune: { code: '59172', name: 'Denain' } },
    }),
    'procuration.overview': () => ({ waiting: 0, oldest: undefined }),
    'search.find': () => ({ people: [foundPerson('amelie', { hasNamesake: true })], isCut: true }),
    'procuration.track': () => ({ courses: [COURSE] }),
    ...answers,
  });
  const window = openWindow(<App lang="fr" connect={() => client} clock={() => Date.parse(AT)} />, [80, 24]);
  await window.shows('Mot de passe');
  window.press('mairie\tsecret\r');
  await window.shows('Ce qui attend la mairie');
  window.press(KEYS.f7);
  await window.shows('nom, NNE, naissance');
  return { window, sent };
}

describe('The search of the town hall', () => {
  test('leads from a mistyped name to the person, the birth date and the procurations', async () => {
    const { window, sent } = await atSearch();
    window.press('legoff\r');
    const list = await window.shows('D’ORMESSON (LE GOFF) Amélie, née le 17/05/1991');
    expect(list).toContain('premières personnes');
    expect(list).toContain('Ajoutez un prénom');
    window.press(KEYS.enter);
    const card = await window.shows('Donne à ROUX Paul : valable, acte n° 404 du 01/03/2027');
    expect(card).toContain('née le 17/05/1991');
    expect(card).toContain('Une autre personne porte ces noms');
    await window.shows('contrôlée, valable depuis le');
    expect(sent.at(-1)).toEqual({ path: 'procuration.track', input: { elector: 'amelie' } });
  });

  test('keeps a long line of the course beside its place, also where it goes on below', async () => {
    const rejected = {
      kind: 'rejected',
      reasons: [{ code: 'mandant-off-roll' }, { code: 'mandataire-not-consular' }],
    } as const;
    const course = { ...COURSE, steps: [rejected] };
    const { window } = await atSearch({ 'procuration.track': () => ({ courses: [course] }) });
    window.press('legoff\r');
    await window.shows('D’ORMESSON (LE GOFF) Amélie, née le 17/05/1991');
    window.press(KEYS.enter);
    const below = (await window.shows('rejetée')).split('\n').slice(-20);
    const begun = below.findIndex((line) => line.includes('rejetée'));
    expect(below[begun + 1]).toMatch(/^ {4}\S/);
  });

  test('says that nobody matches, and where it looked', async () => {
    const { window } = await atSearch({ 'search.find': () => ({ people: [], isCut: false }) });
    window.press('zzz\r');
    await window.shows('Personne ne répond à « zzz »');
  });
});

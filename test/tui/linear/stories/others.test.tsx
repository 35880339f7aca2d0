import { afterEach, describe, expect, test } from 'vitest';
import { answeredWith } from '#test/tui/fake-client.ts';
import { openFor, signedInAs } from '#test/tui/linear/stories/signed-in.tsx';
import { closeListening, FOR_EYES, type Listening, listenTo, MOVES, saidTwice } from '#test/tui/listening.ts';
import { AT, ROUND } from '#test/tui/people.ts';
import { foundPerson } from '#test/tui/screens/town-hall/found.ts';
import { KEYS } from '#test/tui/window.ts';
import { TrainingApp } from '#tui/training/app.tsx';

afterEach(closeListening);

function isFitToListenTo(heard: Listening): void {
  expect(heard.written()).not.toMatch(MOVES);
  expect(heard.written()).not.toMatch(FOR_EYES);
  expect(saidTwice(heard.answers())).toEqual([]);
}

const TOTALS = {
  stations: 1,
  states: { 'other-day': 0, 'not-yet': 0, 'not-opened': 0, open: 1, silent: 0, closed: 0 },
  proxy: 3,
  inPerson: 41,
  remote: 0,
  corrected: 0,
};
const STATION = {
  station: '59172/0001',
  commune: '59172',
  communeName: 'Denain',
  zone: 'Europe/Paris',
  state: 'open',
  openedAt: AT,
  closedAt: undefined,
  lastAt: AT,
  ...TOTALS,
};
const BOARD = {
  round: ROUND,
  zone: 'Europe/Paris',
  at: AT,
  totals: TOTALS,
  quarters: [{ from: AT, proxy: 1, inPerson: 2 }],
  areas: [],
  stations: [STATION],
  next: undefined,
};

describe('Sign-in, listening', () => {
  test('asks for the name, then for the password, and says what was wrong', async () => {
    const { heard } = openFor('officer', { 'session.signIn': () => Promise.reject(answeredWith(401)) });
    const welcome = await heard.says('Nom : ');
    expect(welcome).toContain('Procuration, mode linéaire.');
    expect(welcome).not.toContain('Mot de passe : ');
    heard.press('opj');
    heard.press(KEYS.enter);
    await heard.says('Mot de passe : ');
    heard.press('secret');
    heard.press(KEYS.enter);
    expect(await heard.says('Mot de passe : ')).toContain('Non : Nom ou mot de passe incorrect');
    expect(heard.written()).not.toContain('secret');
    isFitToListenTo(heard);
  });

  test('says the accounts and references of a demonstration, each in a sentence', async () => {
    const { heard } = openFor('officer', {});
    await heard.says('Références à essayer : X B Q 7 V 3.\n');
    await heard.says('opj : Claire Dubois, OPJ, commissariat de Denain.\n');
    isFitToListenTo(heard);
  });
});

describe('The board of a polling day, listening', () => {
  test('says the totals, the stations, and the quarters of an hour', async () => {
    const { heard } = await signedInAs('town-hall', {
      'board.rounds': () => ({ rounds: [ROUND] }),
      'board.show': () => BOARD,
    });
    await heard.says('Journée de vote : le tableau des bureaux');
    heard.press(KEYS.f9);
    const board = await heard.says('1 : Denain 1, ouvert à 9 heures 05, 3 par procuration, 41 en personne');
    expect(board).toContain('3 par procuration, 41 en personne.\n');
    heard.press(KEYS.tab);
    await heard.says('1 : 9 heures 05, 3 (dont 1 par procuration).\n');
    isFitToListenTo(heard);
  });
});

describe('The search of a town hall, listening', () => {
  test('is one box: Enter says who is found and why, then opens the person', async () => {
    const { heard } = await signedInAs('town-hall', {
      'search.find': () => ({ people: [foundPerson('amelie')], isCut: false, station: undefined }),
      'procuration.track': () => ({ courses: [] }),
    });
    await heard.says('Chercher une personne ou une référence');
    heard.press(KEYS.f7);
    await heard.says('Chercher');
    heard.press('le goff\r');
    await heard.says('D’ORMESSON (LE GOFF) Amélie, née le 17 mai 1991 (nom d’usage)');
    heard.press('\r');
    await heard.says('Donne à ROUX Paul : valable, acte numéro 404 du 1er mars 2027');
    isFitToListenTo(heard);
  });
});

describe('Everywhere, listening', () => {
  test('? says the screen again, and once more opens the help; Ctrl+D asks before it leaves', async () => {
    const { heard } = await signedInAs('officer', {});
    await heard.says('Référence, 6 caractères : ');
    heard.press('?');
    expect(await heard.says('Référence, 6 caractères : ')).toContain('Guichet.\n');
    heard.press('?');
    const help = await heard.says('1 à 9 : choisir la ligne de ce numéro');
    expect(help).toContain('F3 : une personne sans demande, ou dont la référence est perdue.\n');
    heard.press(KEYS.escape);
    await heard.says('Tapez la référence de la demande.\n');
    heard.press('\x04');
    await heard.says('Se déconnecter');
    heard.press(KEYS.enter);
    await heard.says('Nom : ');
    isFitToListenTo(heard);
  });

  test('F2 says the screen in the other language', async () => {
    const { heard } = await signedInAs('officer', {});
    await heard.says('Référence, 6 caractères : ');
    heard.press(KEYS.f2);
    expect(await heard.says('Reference, 6 characters: ')).toContain('Type the reference of the request.\n');
    isFitToListenTo(heard);
  });

  test('Ctrl+C ends the screens', async () => {
    const { heard } = openFor('officer', {});
    await heard.says('Nom : ');
    heard.press('\x03');
    await heard.ended;
  });

  test('the exercises say what to try, and no rail', async () => {
    const heard = listenTo(<TrainingApp lang="fr" clock={() => Date.parse(AT)} />);
    await heard.says('Ensuite : 1/5 Jean Bouleau vient voter pour Anne Abeille.\n');
    expect(heard.written()).not.toContain('EXERCICE');
    isFitToListenTo(heard);
  });
});

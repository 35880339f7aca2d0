import { afterEach, describe, expect, test } from 'vitest';
import type { Role } from '#core/law/access/permissions.ts';
import type { RoundId } from '#core/model/ids.ts';
import { type Answers, answeredWith } from '#test/tui/fake-client.ts';
import { signedInAs } from '#test/tui/linear/stories/signed-in.tsx';
import { closeListening, FOR_EYES, type Listening, MOVES, saidTwice } from '#test/tui/listening.ts';
import { AT, cardOf, given, listed, mark, ROUND } from '#test/tui/people.ts';
import { KEYS } from '#test/tui/window.ts';

afterEach(closeListening);

const jean = given('p1', [0, 'Petit', 'Jean', '1961-07-14']);
const amelie = listed([14, 'd’Ormesson', 'Amélie Jeanne', '1991-05-17', 'Lefèvre'], [jean]);
const others = Array.from({ length: 11 }, (_, place) => listed([100 + place, 'Orme', `Zoé-${place}`, '1999-01-01']));

async function atBureau(role: Role = 'presiding-officer', answers: Answers = {}) {
  const { heard, calls } = await signedInAs(role, {
    'station.rounds': () => ({ rounds: [ROUND], isToday: true }),
    'station.list': () => ({ people: [amelie, ...others], next: undefined, cursor: '1' }),
    'station.card': () => cardOf(amelie),
    'station.proxyVotes': () => ({ mark: mark('proxy', jean.mandataire.elector) }),
    'station.minutes': () => ({ entries: [] }),
    'station.elsewhere': () => ({ people: [] }),
    'station.sitting': () => ({ sitting: { kind: 'open', openedAt: AT }, now: AT }),
    ...answers,
  });
  await heard.says('Chercher, nom, prénom, date de naissance ou numéro : ');
  return { heard, calls };
}

function isFitToListenTo(heard: Listening): void {
  expect(heard.written()).not.toMatch(MOVES);
  expect(heard.written()).not.toMatch(FOR_EYES);
  expect(saidTwice(heard.answers())).toEqual([]);
}

describe('At the station, listening', () => {
  test('a name, Enter to hear who is found, a digit, P and Enter mark a vote', async () => {
    const { heard, calls } = await atBureau();
    heard.press('ormes');
    await heard.says('ormes');
    heard.press(KEYS.enter);
    const found = await heard.says('Aucune de ces personnes');
    expect(found).toContain(
      'Choisi, 1 : numéro 14, D’ORMESSON (LEFÈVRE) Amélie Jeanne, née le 17 mai 1991, mandataire : PETIT Jean.\n',
    );
    heard.press('1');
    const card = await heard.says('vote par procuration');
    expect(card).toContain('Mandataire :\nOui : PETIT Jean');
    heard.press('p');
    await heard.says('PETIT Jean vote pour D’ORMESSON (LEFÈVRE) Amélie Jeanne. Entrée enregistre le vote.');
    heard.press(KEYS.enter);
    const recorded = await heard.says('a voté pour');
    expect(recorded).toContain('Oui : Vote enregistré.\n');
    expect(calls('station.proxyVotes')).toHaveLength(1);
    heard.press('orme');
    await heard.says('Chercher : orme');
    isFitToListenTo(heard);
  });

  test('from the card of a mandataire to that of the mandant, all is said again that is said of both', async () => {
    const quentin = listed([7, 'Petit', 'Jean', '1961-07-14']);
    const holds = [{ procuration: 'p1', mandant: amelie, station: '59172/0001', state: 'usable' }];
    const { heard } = await atBureau('assessor', {
      'station.list': () => ({ people: [amelie, quentin], next: undefined, cursor: '1' }),
      'station.card': ({ elector }: { readonly elector: string }) =>
        elector === amelie.elector ? cardOf(amelie) : { ...cardOf(quentin), holds },
    });
    heard.press('petit');
    heard.press(KEYS.enter);
    await heard.says('1 : ');
    heard.press('1');
    expect(await heard.says('fiche du mandant')).toContain('n’a pas voté.\n');
    heard.press('1');
    expect(await heard.says('1 ou P : vote par procuration')).toContain('n’a pas voté.\n');
    isFitToListenTo(heard);
  });

  test('a digit chooses the round, where there are two', async () => {
    const second = { ...ROUND, id: 'round-2' as RoundId, name: 'Élections législatives 2027' };
    const { heard, calls } = await signedInAs('assessor', {
      'station.rounds': () => ({ rounds: [ROUND, second], isToday: true }),
      'station.list': () => ({ people: [amelie], next: undefined, cursor: '1' }),
    });
    expect(await heard.says('2 : Élections législatives 2027')).toContain(
      'Pour lequel ce poste sert-il à l’émargement ?\n',
    );
    heard.press('2');
    await heard.says('Chercher, ');
    expect(calls('station.list')).toMatchObject([{ round: 'round-2' }]);
    isFitToListenTo(heard);
  });

  test('a court decision is copied field by field, and said before it is sent', async () => {
    const { heard, calls } = await atBureau('presiding-officer', {
      'station.bearerVotes': () => ({ mark: mark('in-person') }),
    });
    heard.press(KEYS.f7);
    await heard.says('Nom de naissance : ');
    for (const [text, next] of [
      ['Martin', 'Prénoms : '],
      ['Jean', 'Sexe (F ou M) : '],
      ['M', 'Date de naissance, jour, mois, année : '],
      ['14/07/1961', 'Date de la décision, jour, mois, année : '],
      ['01/04/2027', 'Juridiction et numéro, '],
      ['Tribunal de Valenciennes', 'Entrée enregistre le vote.'],
    ] as const) {
      heard.press(text);
      heard.press(KEYS.enter);
      await heard.says(next);
    }
    heard.press(KEYS.enter);
    await heard.says('Ce vote est inscrit au procès-verbal');
    expect(calls('station.bearerVotes')).toHaveLength(1);
    isFitToListenTo(heard);
  });

  test('a list longer than the digits is said eight at a time', async () => {
    const { heard } = await atBureau();
    heard.press('orme');
    heard.press(KEYS.down);
    expect(await heard.says('Ensuite, ')).toMatch(/Choisi, 1 : .*\n2 : .*\n3 : /u);
    heard.press(KEYS.down);
    await heard.says(/^\n?Choisi, 2 : numéro \d+, [^\n]+\n$/u);
    heard.press('\x1b[6~');
    expect(await heard.says('Aucune de ces personnes')).toContain('Avant, 8 autres choix');
    isFitToListenTo(heard);
  });

  test('says nothing of who is found while one types, and takes digits for text', async () => {
    const { heard } = await atBureau();
    for (const sign of '14 orm') heard.press(sign);
    await heard.says('m');
    expect(heard.answers().slice(-6).join('')).toBe('14 orm');
    heard.press(KEYS.backspace);
    await heard.says('Chercher : 14 or');
    isFitToListenTo(heard);
  });

  test('a vote that another terminal marks is said once nobody types', async () => {
    const voted = { ...amelie, mark: mark('in-person') };
    const change = Promise.withResolvers<object>();
    let isFirst = true;
    const { heard } = await atBureau('presiding-officer', {
      'station.follow': () => {
        if (!isFirst) return new Promise(() => undefined);
        isFirst = false;
        return change.promise;
      },
    });
    heard.press('xyz');
    await heard.says('xyz');
    change.resolve({ cursor: '2', people: [voted], gone: [], sitting: undefined });
    heard.press('w');
    await heard.says('w');
    heard.press(KEYS.escape);
    await heard.says('vote en personne : D’ORMESSON');
    isFitToListenTo(heard);
  });

  test('a refusal is said with its article, and can be written for the record', async () => {
    const { heard, calls } = await atBureau('presiding-officer', {
      'station.proxyVotes': () => Promise.reject(answeredWith(422, [{ code: 'not-on-roll' }])),
      'station.write': () => ({ status: 'written' }),
    });
    heard.press('ormesson');
    heard.press(KEYS.enter);
    await heard.says('1 : ');
    heard.press('1');
    await heard.says('vote par procuration');
    heard.press('p');
    await heard.says('Entrée enregistre');
    heard.press(KEYS.enter);
    expect(await heard.says('inscrire ce refus')).toContain('Non : Vote refusé : D’ORMESSON');
    heard.press('\x1b[17~');
    await heard.says('Texte : ');
    heard.press(KEYS.enter);
    await heard.says('Motifs');
    heard.press(KEYS.enter);
    await heard.says('Inscrit au procès-verbal');
    expect(calls('station.write')).toHaveLength(1);
    isFitToListenTo(heard);
  });

  test('a mark is corrected by two people, whose password nobody hears', async () => {
    const voted = { ...amelie, mark: mark('in-person') };
    const { heard } = await atBureau('presiding-officer', {
      'station.list': () => ({ people: [voted, ...others], next: undefined, cursor: '1' }),
      'station.card': () => cardOf(voted),
      'station.correct': () => ({ status: 'corrected' }),
    });
    heard.press('ormesson');
    heard.press(KEYS.enter);
    await heard.says('1 : ');
    heard.press('1');
    expect(await heard.says('rectifier')).toMatch(/Attention : a voté en personne à 9 heures 05/u);
    heard.press('c');
    await heard.says('Motif : ');
    heard.press('erreur');
    heard.press(KEYS.enter);
    await heard.says('Seconde personne : ');
    heard.press('assesseur');
    heard.press(KEYS.enter);
    await heard.says('Son mot de passe : ');
    heard.press('caché');
    heard.press(KEYS.enter);
    await heard.says('L’émargement est rectifié');
    expect(heard.written()).not.toContain('caché');
    isFitToListenTo(heard);
  });

  test('the minutes, the lists to print, the station of someone else, and the lock', async () => {
    const { heard } = await atBureau();
    heard.press('\x1b[17~');
    await heard.says('1 ou D : décision');
    heard.press('2');
    await heard.says('Texte : ');
    heard.press(KEYS.escape);
    await heard.says('procès-verbal');
    heard.press(KEYS.escape);
    await heard.says('Chercher');
    heard.press('\x10');
    await heard.says('2 : la liste complète');
    heard.press(KEYS.escape);
    await heard.says('Chercher');
    heard.press('Inconnu');
    heard.press(KEYS.enter);
    await heard.says('Date de naissance, jour, mois, année : ');
    heard.press('17/05/1991');
    heard.press(KEYS.enter);
    await heard.says('Aucun électeur nommé « Inconnu », né le 17 mai 1991, n’est inscrit.');
    heard.press(KEYS.ctrlK);
    expect(await heard.says('Mot de passe : ')).toContain('Poste verrouillé');
    isFitToListenTo(heard);
  });

  test('the polls are closed by a word', async () => {
    const { heard } = await atBureau('presiding-officer', {
      'station.close': () => ({
        sitting: { kind: 'closed', openedAt: AT, closedAt: AT, inside: { counted: 2, voted: 0 } },
      }),
    });
    await heard.says('Ctrl+O, clôture');
    heard.press('\x0f');
    await heard.says('Électeurs dans la salle à la clôture : ');
    heard.press('2');
    heard.press(KEYS.enter);
    await heard.says('Tapez FERMER pour confirmer : ');
    heard.press('fermer');
    heard.press(KEYS.enter);
    await heard.says('Clôture déclarée à 9 heures 05');
    isFitToListenTo(heard);
  });
});

import { afterAll, beforeAll, beforeEach, describe, test } from 'vitest';
import { type Database, openDatabase } from '#drizzle/connection/database.ts';
import { createDatabase } from '#test/database/open.ts';
import { addPerson, type Person } from '#test/database/people.ts';
import { IN_MARCH, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addProcuration, addRequest, procurationRequest } from '#test/database/procurations.ts';
import { addWorld, assessor, PASSWORD, president, townHall } from '#test/database/world.ts';
import { listenIn } from '#test/main/listening.ts';
import { type Desk, makeDesk } from '#test/main/procuration.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { KEYS } from '#test/terminal/terminal.ts';

const DENAIN = stationOf('denain');
const [F3, F4, F5, F6, F9] = ['\x1bOR', '\x1bOS', '\x1b[15~', '\x1b[17~', '\x1b[20~'];
const [CTRL_D, CTRL_K, CTRL_O, CTRL_P] = ['\x04', '\x0b', '\x0f', '\x10'];

let desk: Desk;
let database: Database;
let running: Running;
let mandant: Person;
let mandataire: Person;

beforeAll(async () => {
  desk = await makeDesk();
});
beforeEach(async () => {
  database = await openDatabase({ url: await createDatabase() });
  running = await startRunning({ database, world: await addWorld(database) });
  mandant = await addPerson(database, { lastName: 'Vandenberghe', firstNames: 'Inès' });
  mandataire = await addPerson(database, { lastName: 'Quentin', firstNames: 'Rémi' });
  return async () => {
    await running.close();
    await database.close();
  };
});
afterAll(async () => {
  await desk.remove();
});

const open = () => listenIn({ desk, words: ['tui', '--linear'], environment: { PROCURATION_URL: running.url } });
const dateOf = ({ born }: Person) => born.split('-').reverse().join('/');

describe('Every screen is written in lines that are never changed:', () => {
  test('the counter, its forms, what delegates collected, the places, the log, the help and the way out', async () => {
    running.setClock(IN_MARCH);
    const reference = await addRequest(database, mandant, procurationRequest(mandataire));
    const heard = open();
    await heard.signsIn('leroy');
    await heard.says('Référence, 6 caractères : ');
    await heard.plays([
      ['?', 'Référence, 6 caractères : '],
      ['?', '1 à 9 : choisir'],
      [KEYS.escape, 'Référence, 6 caractères : '],
      [reference, '2 ou R : refuser'],
      ['r', 'Entrée enregistre le refus'],
      [KEYS.enter, 'Référence, 6 caractères : '],
      [F3, 'Numéro d’électeur, facultatif : '],
    ]);
    await heard.answers(mandant.nne);
    await heard.says('Date de naissance');
    await heard.answers(dateOf(mandant));
    await heard.says('Entrée, valider');
    await heard.plays([['2', 'Qui votera à sa place']]);
    await heard.answers(mandataire.nne);
    await heard.says('Date de naissance');
    await heard.answers(dateOf(mandataire));
    await heard.says('Pour quel scrutin');
    await heard.plays([
      ['1', '1 ou V : l’identité correspond'],
      ['v', 'Entrée établit la procuration'],
      [KEYS.enter, 'Autorité : '],
      [F4, 'Numéro d’électeur'],
    ]);
    await heard.answers(mandant.nne);
    await heard.says('Date de naissance');
    await heard.answers(dateOf(mandant));
    await heard.says('3 : Résilier toutes ses procurations');
    await heard.plays([
      [KEYS.escape, 'Date de naissance'],
      [KEYS.escape, 'Référence, 6 caractères : '],
      [F5, 'Aucune demande n’est à signer'],
      [KEYS.escape, 'Référence, 6 caractères : '],
      [F9, '1 : Dans votre unité'],
      [KEYS.escape, 'Référence, 6 caractères : '],
      [F6, 'un acte, un refus'],
      ['1', 'Autorité : '],
      [CTRL_D, 'Se déconnecter'],
      [KEYS.escape, 'Autorité : '],
    ]);
    await heard.leaves('unfinished');
  });

  test('the opening, the search, the card, a refusal, a correction, the minutes, the lists and the lock', async () => {
    running.setClock(POLLING_TEN);
    await addProcuration(database, { mandant, mandataire, account: running.world.idOf('leroy') });
    const heard = open();
    await heard.signsIn(president(DENAIN));
    await heard.says('Postes en service dans ce bureau : ');
    await heard.plays([
      ['1', '1'],
      [KEYS.enter, 'ce poste comparé au serveur'],
      [KEYS.escape, 'Chercher, '],
      ['vanden', 'vanden'],
      [KEYS.enter, '1 : '],
      ['1', 'M : vote en personne'],
      ['m', 'Entrée enregistre'],
      [KEYS.enter, 'Oui : Vote enregistré'],
      ['vanden', 'Chercher : vanden'],
      [KEYS.enter, '1 : '],
      ['1', 'C : rectifier'],
      ['m', 'Entrée enregistre'],
      [KEYS.enter, 'inscrire ce refus'],
      [F6, 'Texte : '],
      [KEYS.escape, 'au procès-verbal'],
      [KEYS.escape, 'Chercher, '],
      ['vanden', 'vanden'],
      [KEYS.enter, '1 : '],
      ['1', 'C : rectifier'],
      ['c', 'Motif : '],
    ]);
    await heard.answers('Erreur de ligne');
    await heard.says('Seconde personne : ');
    await heard.answers(assessor(DENAIN));
    await heard.says('Son mot de passe : ');
    heard.press(PASSWORD);
    await heard.plays([
      [KEYS.enter, 'L’émargement est rectifié'],
      [KEYS.escape, 'Chercher : vanden'],
      [KEYS.escape, 'Chercher, '],
      [CTRL_P, '2 : la liste complète'],
      [KEYS.escape, 'Chercher, '],
      [CTRL_O, 'Postes en service'],
      [KEYS.escape, 'Chercher, '],
      ['Inconnu', 'Inconnu'],
      [KEYS.enter, 'Date de naissance'],
      [CTRL_K, 'Mot de passe : '],
    ]);
    heard.press(PASSWORD);
    await heard.plays([[KEYS.enter, 'Date de naissance']]);
    await heard.leaves('unfinished');
  });

  test('the board of a polling day', async () => {
    running.setClock(POLLING_TEN);
    const heard = open();
    await heard.signsIn(townHall('denain'));
    await heard.says('Contrôle : aucune procuration en attente');
    await heard.plays([['8', '1 : Denain 1']]);
    await heard.plays([[KEYS.tab, 'Aucun vote n’a encore été enregistré']]);
    await heard.leaves();
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import type { Day } from '#core/calendar/day.ts';
import type { RevocationId } from '#core/model/ids.ts';
import { answeredWith } from '#test/tui/fake-client.ts';
import { signedInAs } from '#test/tui/linear/stories/signed-in.tsx';
import { closeListening, FOR_EYES, type Listening, MOVES, saidTwice } from '#test/tui/listening.ts';
import { ESTABLISHED, FOUND, ROUND } from '#test/tui/people.ts';
import {
  collectedRequest,
  DENAIN,
  ELECTIONS,
  entry,
  GIVEN,
  KNOWN,
  PREVIEW,
  RECEIPT,
  REQUEST,
} from '#test/tui/screens/officer/acts.ts';
import { KEYS } from '#test/tui/window.ts';

const ACTS = [
  entry(),
  entry({ act: { revocation: 'revocation-1' as RevocationId }, status: 'revocation', mandataire: undefined }),
];
const HALL = {
  id: 'hall',
  name: 'Salle Baudin',
  address: '12 rue de Villars',
  commune: 'Denain',
  opens: '09:00',
  closes: '12:30',
};

afterEach(closeListening);

async function atCounter(answers: Parameters<typeof signedInAs>[1] = {}) {
  const { heard, calls } = await signedInAs('officer', {
    'counter.find': () => FOUND,
    'counter.establish': () => ESTABLISHED,
    'counter.receipt': () => RECEIPT,
    'counter.today': ({ day = ROUND.day }: { readonly day?: Day }) => ({ day, acts: ACTS }),
    'counter.collected': () => ({ slips: [collectedRequest('XBQ7V3'), collectedRequest('ABC234')], more: 0 }),
    'counter.places': () => ({ at: undefined, openings: [HALL] }),
    'counter.standAt': () => ({ at: HALL }),
    'counter.person': () => ({ people: [{ ...KNOWN, gives: [GIVEN], requests: [REQUEST] }], more: 0 }),
    'counter.preview': () => PREVIEW,
    'counter.form': () => ESTABLISHED,
    'commune.find': () => ({ communes: [DENAIN, { ...DENAIN, code: '99999' }], more: 0 }),
    'election.list': () => ({ elections: ELECTIONS }),
    ...answers,
  });
  await heard.says('Référence, 6 caractères : ');
  return { heard, calls };
}

function isFitToListenTo(heard: Listening): void {
  expect(heard.written()).not.toMatch(MOVES);
  expect(heard.written()).not.toMatch(FOR_EYES);
  expect(saidTwice(heard.answers())).toEqual([]);
}

async function typed(heard: Listening, text: string): Promise<void> {
  heard.press(text);
  heard.press(KEYS.enter);
}

describe('At the counter, listening', () => {
  test('a reference, a digit, without Shift too, and Enter establish a procuration, and its receipt is read', async () => {
    const { heard, calls } = await atCounter();
    heard.press('xbq7v3');
    const identity = await heard.says('1 ou V : l’identité correspond');
    expect(identity).toContain('Nom de naissance : D’ORMESSON.\n');
    expect(identity).toContain('Date de naissance : 17 mai 1991.\n');
    expect(identity).toMatch(/Mandataire : MARTIN Jean, né le 14 juillet 1961, Marly\.\n/u);

    heard.press('&');
    const choice = await heard.says('Entrée établit la procuration');
    expect(choice).not.toContain('D’ORMESSON');
    heard.press('1');
    await heard.says('1 ou V : l’identité correspond');
    expect(calls('counter.establish')).toEqual([]);
    heard.press('v');
    await heard.says('Entrée établit la procuration');
    heard.press(KEYS.enter);
    const outcome = await heard.says('Autorité : ');
    expect(outcome).toContain('Oui : Procuration établie.\n');
    expect(outcome).toMatch(/Mandant : .*Amélie Jeanne/u);
    await heard.says('Référence, 6 caractères : ');
    isFitToListenTo(heard);
  });

  test('a look-alike sign is said, and the answer goes on from what was typed', async () => {
    const { heard } = await atCounter();
    heard.press('x');
    await heard.says('X');
    heard.press('o');
    await heard.says('Attention : Une référence n’a ni 0');
    heard.press('b');
    await heard.says('Référence : XB');
    isFitToListenTo(heard);
  });

  test('a refusal is said with its article', async () => {
    const { heard } = await atCounter({
      'counter.establish': () => Promise.reject(answeredWith(422, [{ code: 'identity-mismatch' }])),
    });
    heard.press('xbq7v3');
    await heard.says('2 ou R : refuser');
    heard.press('2');
    await heard.says('Entrée enregistre le refus');
    heard.press(KEYS.enter);
    expect(await heard.says('article R73')).toContain('Non : Rien n’est établi.\n');
    isFitToListenTo(heard);
  });

  test('the form asks one question at a time, and digits choose among what is found', async () => {
    const { heard, calls } = await atCounter();
    heard.press('?');
    expect(await heard.says('Référence, 6 caractères : ')).toContain('1 ou F3 : sans demande');
    heard.press('1');
    await heard.says('Numéro d’électeur, facultatif : ');
    heard.press(KEYS.enter);
    await heard.says('Nom de naissance : ');
    await typed(heard, 'd’Ormesson');
    await heard.says('Prénoms, tous, dans l’ordre : ');
    await typed(heard, 'Amélie Jeanne');
    await heard.says('Sexe, F ou M : ');
    await typed(heard, 'f');
    await heard.says('Date de naissance, jour, mois, année : ');
    await typed(heard, '32/05/1991');
    expect(await heard.says('Date de naissance : 32/05/1991')).toContain('Non : Ce n’est pas une date du calendrier');
    heard.press('\x15');
    heard.press('17/05/91');
    heard.press(KEYS.enter);
    expect(await heard.says('Commune d’inscription')).toContain('Date lue : 17 mai 1991');
    await typed(heard, 'Denain');
    expect(await heard.says('2 : Denain (99999)')).toContain('Choisi, 1 : Denain, Nord (59172)');
    heard.press('1');
    const known = await heard.says('Entrée, valider');
    expect(known).toContain('Procuration déjà donnée (en informer la personne) :\n');
    expect(known).toContain('2 : Établir une procuration.\n');
    heard.press('2');
    await heard.says('Qui votera à sa place');
    await typed(heard, '198320823');
    await heard.says('Date de naissance');
    await typed(heard, '18/07/1983');
    const when = await heard.says('4 : Jusqu’au');
    expect(when).toContain('Pour quel scrutin ou quelle période ?\n');
    heard.press('4');
    await heard.says('Jusqu’au, jour, mois, année');
    await typed(heard, '31/05/2027');
    await heard.says('1 ou V');
    heard.press('v');
    await heard.says('Entrée établit');
    heard.press(KEYS.enter);
    await heard.says('Autorité : ');
    expect(calls('counter.form')).toMatchObject([{ validity: { kind: 'period', until: '2027-05-31' } }]);
    isFitToListenTo(heard);
  });

  test('the log of the day, a receipt of it, and another day', async () => {
    const { heard } = await atCounter();
    heard.press('\x1b[17~');
    const log = await heard.says('Choisi, 2 : ');
    expect(log).toContain('Journal du dimanche 11 avril 2027.\n');
    expect(log).toContain('1 : 09:05, valable, D’ORMESSON (LEFÈVRE) Amélie Jeanne, mandataire MARTIN');
    heard.press('1');
    await heard.says('Mandant : ');
    heard.press(KEYS.escape);
    await heard.says('Choisi, ');
    heard.press(KEYS.left);
    expect(await heard.says('Choisi, ')).toContain('Journal du samedi 10 avril 2027.\n');
    isFitToListenTo(heard);
  });

  test('what delegates collected, and the places of the day', async () => {
    const { heard, calls } = await atCounter();
    heard.press(KEYS.f5);
    expect(await heard.says('2 : ABC234, ')).toContain('Choisi, 1 : X B Q 7 V 3, D’ORMESSON');
    heard.press('v');
    await heard.says('Nombre : ');
    heard.press(KEYS.escape);
    await heard.says('Recueillie par');
    heard.press(KEYS.escape);
    await heard.says('Référence');
    heard.press('\x1b[20~');
    await heard.says('2 : 9 heures – 12 heures 30 Salle Baudin');
    heard.press('2');
    await heard.says('Vos actes d’aujourd’hui portent ce lieu');
    expect(calls('counter.standAt')).toMatchObject([{ opening: 'hall' }]);
    isFitToListenTo(heard);
  });
});

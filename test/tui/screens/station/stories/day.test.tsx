import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { instant, localTime, PARIS } from '#core/calendar/instant.ts';
import { countLines, packText } from '#core/law/polling-day/pack.ts';
import type { MarkId, StationId } from '#core/model/ids.ts';
import type { Polls } from '#core/model/polls.ts';
import { type Answers, answeredWith, fakeClient } from '#test/tui/fake-client.ts';
import { AT, account, given, HEALTH, listed, ROUND } from '#test/tui/people.ts';
import { closeWindows, KEYS, openWindow } from '#test/tui/window.ts';
import type { Closing, Pack } from '#tui/answers.ts';
import { App } from '#tui/app.tsx';

const CTRL_O = '\x0f';
const at = (time: string) => instant(`2027-04-11T${time}+02:00`);
const STATION = '59172/0001' as StationId;
const PEOPLE = [
  listed([14, 'd’Ormesson', 'Amélie', '1991-05-17'], [given('p1', [0, 'Petit', 'Jean', '1961-07-14'])]),
  listed([15, 'Martin', 'Marie', '1984-03-12']),
];
const OPEN: Polls = { kind: 'open', openedAt: at('07:45') };
const CLOSED: Polls = { ...OPEN, kind: 'closed', closedAt: at('19:02'), inside: { counted: 2, voted: 0 } };
const EARLY = 'early' as MarkId;

function pack(): Pack {
  const { name: election, number, day } = ROUND;
  const of = { election, number, day, station: STATION };
  const hours = { opens: localTime('08:00'), closes: localTime('19:00') };
  const digest = createHash('sha256')
    .update(packText({ ...of, ...hours }, PEOPLE))
    .digest('hex');
  const facts = { ...of, digest, ...countLines(PEOPLE), clock: AT, terminals: 2 };
  return { no: 3, cursor: '0', ...hours, rules: '2025-11-08', facts };
}

function report(sitting: Polls, { signed, envelopes }: Partial<Closing['counted']>): Closing {
  const { digest, electors, procurations, ended } = pack().facts;
  return {
    at: AT,
    station: STATION,
    commune: 'Denain',
    zone: PARIS,
    round: { election: ROUND.name, number: ROUND.number, day: ROUND.day },
    hours: { opens: localTime('08:00'), closes: localTime('19:00') },
    sitting,
    opened: { by: 'president', second: undefined, because: undefined, terminals: 2, checks: [] },
    closed: sitting.kind === 'closed' ? { by: 'president', moreInside: undefined } : undefined,
    pack: { no: 3, digest, electors, procurations, ended },
    counted: { signed, envelopes },
    totals: {
      proxy: 1,
      'in-person': 0,
      remote: 0,
      voted: 1,
      courtDecisions: 0,
      corrected: 0,
      fromPrison: 0,
      afterClose: 0,
    },
    discrepancies: [
      { kind: 'before-opening', marks: [EARLY] },
      ...(signed === undefined ? [] : [{ kind: 'signed-otherwise' as const, signed, marked: 1 }]),
    ],
    behind: [
      { id: EARLY, kind: 'proxy', at: at('07:40'), elector: PEOPLE[0], mandataire: PEOPLE[0]?.gives[0]?.mandataire },
    ],
    refused: [],
    minutes: [],
    head: { seq: 9, hash: 'b'.repeat(64) },
  };
}

/** A bureau whose server knows what was declared; the presiding officer sits down to it. */
async function atBureau(first: Polls, answers: Answers = {}) {
  let sitting = first;
  const { client, sent } = fakeClient({
    health: () => HEALTH,
    'session.signIn': () => ({ token: 'token', account: account('presiding-officer') }),
    'station.rounds': () => ({ rounds: [ROUND], isToday: true }),
    'station.list': () => ({ people: PEOPLE, next: undefined, cursor: '1' }),
    'station.sitting': () => ({ sitting, now: AT }),
    'station.pack': () => ({ pack: pack() }),
    'station.open': () => {
      sitting = OPEN;
      return { sitting };
    },
    'station.close': () => {
      sitting = CLOSED;
      return { sitting };
    },
    'station.closing': (counted: Partial<Closing['counted']>) => report(sitting, counted),
    ...answers,
  });
  const window = openWindow(<App lang="fr" connect={() => client} clock={() => Date.parse(AT)} />, [80, 24]);
  await window.shows('Mot de passe');
  window.press('president\tsecret\r');
  const calls = (path: string) => sent.filter((call) => call.path === path).map(({ input }) => input);
  return { window, calls };
}

let folder: string;
let paper: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'procuration-paper-'));
  paper = join(folder, 'paper');
  await writeFile(join(folder, 'printer'), '#!/bin/sh\ncat > "$1"\n', { mode: 0o755 });
  vi.stubEnv('PROCURATION_PRINT', `${join(folder, 'printer')} ${paper}`);
});
afterEach(async () => {
  closeWindows();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

test('The opening: the checklist, the declaration, then the sheet and the whole list on paper', async () => {
  const { window, calls } = await atBureau({ kind: 'undeclared' });
  await window.shows('Postes en service');
  window.press('2\r');
  await window.shows(/✓ empreinte de la liste +identique/);
  window.press(KEYS.enter);
  await window.shows('Le bureau est ouvert');
  expect(calls('station.open')).toMatchObject([{ pack: 3, here: { digest: pack().facts.digest, terminals: 2 } }]);

  window.press(KEYS.enter);
  await window.shows('La liste complète a été envoyée');
  const [sheet, list] = (await readFile(paper, 'utf8')).split('\f');
  expect(sheet).toContain('Feuille d’ouverture');
  expect(sheet).toContain('Ouverture déclarée à 7 h 45 par president.');
  expect(list).toMatch(/D’ORMESSON[\s\S]*MARTIN/);
  window.press(KEYS.escape);
  await window.shows('Chercher');
});

test('A mismatch that a wrong second person confirms says so within 24 lines, and the password is typed again', async () => {
  const refusals = [
    { code: 'opening-mismatch', checks: [] },
    { code: 'second-person-required', cause: 'wrong-password' },
  ] as const;
  const { window } = await atBureau(
    { kind: 'undeclared' },
    { 'station.open': () => Promise.reject(answeredWith(422, refusals)) },
  );
  await window.shows('Postes en service');
  window.press('3\r');
  await window.shows('Tout ne concorde pas');
  window.press('un poste de plus\r');
  window.press('assesseur\r');
  window.press('faux\r');
  const shown = await window.shows('Le nom ou le mot de passe de la seconde personne est incorrect');
  expect(shown).toContain('✗ postes en service');
  expect(shown).toMatch(/Identiques des deux côtés : 9 autres points/);
  expect(shown).toMatch(/› Son mot de passe\s*$/m);
  expect(shown).toContain('Échap recommencer');
});

test('The close: declared by a word, then the totals, the bureau’s own count, the sheet on paper', async () => {
  const { window, calls } = await atBureau(OPEN);
  await window.shows('Chercher');
  window.press(CTRL_O);
  await window.shows('Électeurs dans la salle');
  window.press('2\r');
  window.press('fermer\r');
  await window.shows('Clôture déclarée à 19 h 02');

  window.press(KEYS.f8);
  const shown = await window.shows('Votes par procuration (mandataires) : 1');
  expect(shown).toContain('✗ 1 vote enregistré avant l’ouverture déclarée.');
  expect(shown).toMatch(/D’ORMESSON Amélie, vote par procuration de 7 h 40\. Mandataire : PETIT/);
  window.press('"');
  await window.shows('Entrée continuer');
  window.press(KEYS.enter);
  const typed = await window.shows('Entrée comparer');
  expect(typed).toContain('Comparez ces totaux avec le décompte du bureau.');
  expect(typed).not.toContain('✗');
  window.press(KEYS.enter);
  await window.shows('✗ 3 émargements comptés par le bureau, 1 vote enregistré.');
  expect(calls('station.closing').at(-1)).toEqual({ round: ROUND.id, signed: 3 });

  window.press(KEYS.enter);
  await window.shows('La feuille de clôture a été envoyée');
  expect(await readFile(paper, 'utf8')).toMatch(/Feuille de clôture[\s\S]*3 émargements[\s\S]*Signatures/);
  window.press(KEYS.escape);
  await window.shows('Chercher');
});

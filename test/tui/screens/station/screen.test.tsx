import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { instant, timeZone } from '#core/calendar/instant.ts';
import type { ProcurationId, StationId } from '#core/model/ids.ts';
import { type Answers, answeredWith, fakeClient, holdBack, later, lost, tooOften } from '#test/tui/fake-client.ts';
import { AT, account, cardOf, given, HEALTH, listed, mark, ROUND } from '#test/tui/people.ts';
import { closeWindows, KEYS, openWindow } from '#test/tui/window.ts';
import type { Mark } from '#tui/answers.ts';
import { App } from '#tui/app.tsx';

afterEach(closeWindows);

const PASSWORD = 'la clef du bureau';
const jean = given('p1', [0, 'Petit', 'Jean', '1961-07-14']);
const amelie = listed([14, 'd’Ormesson', 'Amélie Jeanne', '1991-05-17', 'Lefèvre'], [jean]);
const others = Array.from({ length: 60 }, (_, place) =>
  listed([100 + place, 'Martinez', `Zoé-${place}`, '1999-01-01']),
);
const PEOPLE = [amelie, ...others];

/** A bureau with its list, searching. */
async function atBureau(
  answers: Answers = {},
  size: readonly [number, number] = [80, 24],
  clock = () => Date.parse(AT),
) {
  const { client, sent } = fakeClient({
    health: () => HEALTH,
    'session.signIn': () => ({ token: 'token', account: account('presiding-officer') }),
    'station.rounds': () => ({ rounds: [ROUND], isToday: true }),
    'station.list': () => ({ people: PEOPLE, next: undefined, cursor: '1' }),
    'station.card': () => cardOf(amelie),
    ...answers,
  });
  const window = openWindow(<App lang="fr" connect={() => client} clock={clock} />, size);
  await window.shows('Mot de passe');
  window.press('president\tsecret\r');
  await window.shows('Chercher');
  const calls = (path: string) => sent.filter((call) => call.path === path).map(({ input }) => input);
  return { window, calls };
}

describe('In the polling station', () => {
  test('counters, connection, list version, round, account and clock are always there', async () => {
    const { window } = await atBureau();
    for (const keys of ['orm', KEYS.enter]) {
      const frame = await window.shows('✓ liste à jour');
      expect(frame).toMatch(/Bureau 1, Denain {2,}Claire Dubois/);
      expect(frame).toMatch(/^─ Élection présidentielle 2027, 1er tour, 11\/04\/2027 ─.* 9 h 05 {3}✓ liste à jour ─$/m);
      expect(frame).toMatch(/En personne 0 · par procuration 0 · attendues 1 +état [0-9a-f]{6} · 61/);
      window.press(keys);
    }
  });

  test('what another terminal, or a town hall, just did is said in words', async () => {
    const late = given('p2', [0, 'Le Goff', 'Yann', '1961-07-14']);
    const news = later<object>();
    let asked = 0;
    const { window } = await atBureau({
      'station.follow': () => {
        asked += 1;
        return asked === 1 ? news.answer : new Promise(() => undefined);
      },
    });

    news.give({ cursor: '2', people: [{ ...amelie, gives: [jean, late] }], gone: [] });

    const frame = await window.shows('procuration reçue');
    expect(frame).toMatch(/9 h 05 · procuration reçue : LE GOFF Yann pour D’ORMESSON \(LEFÈVRE\) Amélie/);
    window.press('martinez');
    expect(await window.shows('60 lignes')).toContain('procuration reçue');
  });

  test('a name and two keys mark the proxy, and the local list follows', async () => {
    const { window, calls } = await atBureau({
      'station.proxyVotes': () => ({ mark: mark('proxy', jean.mandataire.elector) }),
    });

    window.press('ormesson');
    expect(await window.shows(/14 D’ORMESSON/)).toContain('mandataire : PETIT Jean');
    window.press(KEYS.enter);
    await window.shows('P vote par procuration');
    window.press('p');
    await window.shows('Entrée enregistre');
    window.press(KEYS.enter);
    const recorded = await window.shows('Vote enregistré');
    window.press('orm');
    const searching = await window.shows('a voté par procuration');

    expect(recorded).toContain('par procuration 1 · attendues 0');
    expect(searching).toContain('Dernier :');
    expect(calls('station.proxyVotes')).toEqual([
      { key: expect.any(String), id: expect.any(String), round: ROUND.id, by: { procuration: 'p1' }, inside: false },
    ]);
  });

  test('a mandataire is told where else to vote: by name here, by station elsewhere', async () => {
    const mandataire = jean.mandataire.elector;
    const anne = listed([30, 'Blum', 'Anne', '1970-01-01'], [{ ...jean, procuration: 'p9' as ProcurationId }]);
    const elsewhere = [{ mandataire, station: '59172/0003' as StationId, commune: 'Denain', count: 1 }];
    const { window } = await atBureau({
      'station.list': () => ({ people: [...PEOPLE, anne], next: undefined, cursor: '1' }),
      'station.card': () => cardOf(amelie, { elsewhere }),
      'station.proxyVotes': () => ({ mark: mark('proxy', mandataire) }),
    });

    window.press('ormesson\r');
    const card = await window.shows('P vote par procuration');
    expect(card).toContain('Vote aussi : ici pour BLUM Anne, Denain, bureau 3 (1');
    window.press('p');
    await window.shows('Entrée enregistre');
    window.press(KEYS.enter);
    expect(await window.shows('Vote enregistré')).toMatch(/! Vote aussi : ici pour BLUM Anne, Denain, bureau 3/);
  });

  test('too many looked up outside the list, by name or by number: the seconds to wait are said', async () => {
    const tooMany = () => Promise.reject(tooOften(20, 'look-ups'));
    const { window } = await atBureau({ 'station.elsewhere': tooMany, 'station.holder': tooMany });
    const said = /Trop de recherches en dehors de votre liste\. +Recommencez dans \d+\s+secondes/;

    window.press('198320823\r');
    await window.shows(said);
    window.press(`${KEYS.escapeAtOnce}durand 17/05/1991`);
    await window.shows('Aucun électeur de ce nom');
    window.press('\r');
    await window.shows('Dans quel bureau');
    window.press('\r');
    await window.shows(said);
  });

  test('the mandant who comes after is refused, with the article', async () => {
    const refusal = { code: 'already-voted-by-proxy', at: AT, zone: timeZone('Europe/Paris') } as const;
    const { window, calls } = await atBureau({
      'station.mandantVotes': () => Promise.reject(answeredWith(422, [refusal])),
    });

    window.press('ormesson\r');
    await window.shows('M vote en personne');
    window.press('m');
    await window.shows('Entrée enregistre');
    window.press(KEYS.enter);
    const frame = await window.shows('L76');

    expect(frame).toContain('Le mandataire a voté pour cet électeur à 9 h 05');
    expect(frame).not.toContain('enregistré');
    expect(calls('station.mandantVotes')).toHaveLength(1);
  });

  test('a lost answer is asked for again with the same key and mark, and nothing is said to be recorded before', async () => {
    const second = later<{ mark: Mark }>();
    let attempts = 0;
    const { window, calls } = await atBureau({
      'station.mandantVotes': () => {
        attempts += 1;
        return attempts === 1 ? Promise.reject(lost()) : second.answer;
      },
    });

    window.press('ormesson\r');
    await window.shows('M vote en personne');
    window.press('m');
    await window.shows('Entrée enregistre');
    window.press('\r\r\r');
    expect(await window.shows('Connexion perdue, nouvel essai (1)')).not.toContain('Vote enregistré');
    second.give({ mark: mark('in-person') });
    await window.shows('Vote enregistré');

    expect(new Set(calls('station.mandantVotes').map((input) => JSON.stringify(input))).size).toBe(1);
  });

  test('given up and done again, it is the same act', async () => {
    const { window, calls } = await atBureau({ 'station.mandantVotes': () => Promise.reject(lost()) });
    window.press('ormesson\r');
    await window.shows('M vote en personne');
    for (const attempt of [1, 2]) {
      window.press('m');
      await window.shows('Entrée enregistre');
      window.press(KEYS.enter);
      await window.shows('Connexion perdue');
      window.press(KEYS.escape);
      await window.shows(/Recommencez[\s\S]*M vote en personne/);
      expect(calls('station.mandantVotes').length).toBeGreaterThanOrEqual(attempt);
    }
    expect(new Set(calls('station.mandantVotes').map((input) => JSON.stringify(input))).size).toBe(1);
  });

  test('a long answer is never taller than the screen, and the arrows reach its end', async () => {
    const { window } = await atBureau();
    window.press('martinez');
    const frame = await window.shows('60 lignes');
    expect(frame.split('\n')).toHaveLength(24);
    window.press('\x1b[6~'.repeat(12));
    const end = await window.shows('› Aucune de ces personnes');
    expect(end).toContain('159 MARTINEZ');
  });

  test('what another terminal marks is seen here', async () => {
    const changed = later<unknown>();
    const { window } = await atBureau({
      'station.follow': ({ cursor }: { cursor: string }) =>
        cursor === '1' ? changed.answer : new Promise(() => undefined),
    });
    window.press('ormesson\r');
    await window.shows('n’a pas voté');
    changed.give({ cursor: '2', people: [{ ...amelie, mark: mark('in-person') }] });
    expect(await window.shows('a voté en personne à 9 h 05')).toContain('En personne 1');
  });

  test('one key shows who is still awaited, searched and followed like the list', async () => {
    const changed = later<unknown>();
    const yann = given('p2', [0, 'Le Goff', 'Yann', '1988-09-02']);
    const held = given('p3', [0, 'Faure', 'Nina', '1990-01-01'], {
      status: 'in-control',
      reasons: [{ code: 'in-control' }],
    });
    const zoe = listed([20, 'Zola', 'Zoé', '1980-01-01'], [yann]);
    const paul = listed([21, 'Blum', 'Paul', '1980-01-01'], [held]);
    const { window } = await atBureau({
      'station.list': () => ({ people: [...PEOPLE, zoe, paul], next: undefined, cursor: '1' }),
      'station.follow': ({ cursor }: { cursor: string }) =>
        cursor === '1' ? changed.answer : new Promise(() => undefined),
    });

    window.press(KEYS.tab);
    const all = await window.shows('Attendues');
    expect(all).toMatch(/› +14 D’ORMESSON .*→ PETIT Jean[\s\S]* 20 ZOLA .*LE GOFF Yann[\s\S]*liste complète/);
    expect(all).toContain('2 lignes');
    expect(all).not.toContain('BLUM');

    window.press('goff');
    await window.shows('1 ligne');
    window.press(KEYS.escape);
    await window.shows('2 lignes');
    changed.give({
      cursor: '2',
      people: [{ ...amelie, mark: mark('in-person'), gives: [{ ...jean, state: 'superseded' }] }],
    });
    expect(await window.shows('1 ligne')).toMatch(/attendues 1[\s\S]*› +20 ZOLA/);
    window.press(KEYS.escape);
    await window.shows('nom, prénom, date de naissance ou numéro');
  });

  test('a list that has not come yet is not said to be up to date', async () => {
    const list = later<object>();
    const { client } = fakeClient({
      health: () => HEALTH,
      'session.signIn': () => ({ token: 'token', account: account('assessor') }),
      'station.rounds': () => ({ rounds: [ROUND], isToday: true }),
      'station.list': () => list.answer,
    });
    const window = openWindow(<App lang="fr" connect={() => client} clock={() => Date.parse(AT)} />);
    await window.shows('Mot de passe');
    window.press('assesseur\tsecret\r');

    expect(await window.shows('Chargement de la liste du bureau')).not.toContain('liste à jour');
    list.give({ people: PEOPLE, next: undefined, cursor: '1' });
    await window.shows('✓ liste à jour');
  });

  test('a lost list says so, and stays', async () => {
    const { window } = await atBureau({ 'station.follow': () => Promise.reject(lost()) });
    await window.shows('! connexion perdue');
    window.press('ormesson');
    await window.shows('D’ORMESSON');
  });

  test('on another day the list says which day it is for', async () => {
    const { window } = await atBureau({ 'station.rounds': () => ({ rounds: [ROUND], isToday: false }) });
    await window.shows('Aucun scrutin aujourd’hui : la liste est celle du dimanche 11 avril 2027.');
  });

  test('two rounds the same day are chosen between', async () => {
    const referendum = { ...ROUND, id: 'round-2', name: 'Référendum' };
    const { client, sent } = fakeClient({
      health: () => HEALTH,
      'session.signIn': () => ({ token: 'token', account: account('assessor') }),
      'station.rounds': () => ({ rounds: [ROUND, referendum], isToday: true }),
      'station.list': () => ({ people: PEOPLE, next: undefined, cursor: '1' }),
    });
    const window = openWindow(<App lang="fr" connect={() => client} clock={() => Date.parse(AT)} />);
    await window.shows('Mot de passe');
    window.press('assesseur\tsecret\r');
    await window.shows('› Élection présidentielle 2027');
    window.press(KEYS.down);
    await window.shows('› Référendum');
    window.press(KEYS.enter);
    await window.shows('Chercher');
    expect(sent.find(({ path }) => path === 'station.list')?.input).toMatchObject({ round: 'round-2' });
  });

  test('the presiding officer and a second person correct a mark', async () => {
    const voted = { ...amelie, mark: mark('in-person') };
    let opened = 0;
    const { window, calls } = await atBureau({
      'station.card': () => {
        opened += 1;
        const history = [{ id: mark('in-person').id, kind: 'in-person', at: instant('2027-04-11T07:05:00Z') } as const];
        if (opened === 1)
          return cardOf(voted, { history: history.map((mark) => ({ ...mark, correctedBecause: undefined })) });
        return cardOf(amelie, { history: history.map((mark) => ({ ...mark, correctedBecause: 'erreur de ligne' })) });
      },
      'station.correct': () => ({ status: 'corrected' }),
    });

    window.press('ormesson\r');
    await window.shows('C rectifier');
    window.press('c');
    await window.shows('› Motif');
    window.press('erreur de ligne\rrene\rsecret\r');
    const frame = await window.shows('L’émargement est rectifié');

    expect(frame).toContain('rectifié : erreur de ligne');
    expect(calls('station.correct')).toEqual([
      {
        key: expect.any(String),
        mark: 'mark-1',
        reason: 'erreur de ligne',
        second: { name: 'rene', password: 'secret' },
      },
    ]);
    expect(window.written()).not.toContain('secret');
  });

  test('nobody at the keys: it warns, any key stops it, then every name is hidden and the counters go on', async () => {
    let now = Date.parse(AT);
    const changed = later<unknown>();
    const opens = { [PASSWORD]: true } as { readonly [password: string]: boolean };
    const { window, calls } = await atBureau(
      {
        'session.unlock': ({ password }: { password: string }) => ({ unlocked: opens[password] ?? false }),
        'station.follow': ({ cursor }: { cursor: string }) =>
          cursor === '1' ? changed.answer : new Promise(() => undefined),
      },
      [80, 24],
      () => now,
    );
    window.press('ormesson\r');
    await window.shows('P vote par procuration');

    now += 9.6 * 60_000;
    await window.shows(/Verrouillage dans \d+ s\. Appuyez sur une touche/);
    window.press(KEYS.f1);
    await window.shows('Aide');
    window.press(KEYS.escape);
    expect(await window.shows('D’ORMESSON')).not.toContain('Verrouillage');

    now += 10 * 60_000;
    const shut = await window.shows(/Bureau 1, Denain .*\n.* 9 h 24 {3}✓ liste à jour[\s\S]*Poste verrouillé/);
    expect(shut).toContain('Nom                     opj');
    expect(shut).not.toMatch(/ormesson|petit|amélie/i);
    changed.give({
      cursor: '2',
      people: [{ ...amelie, mark: mark('in-person'), gives: [{ ...jean, state: 'superseded' }] }],
    });
    await window.shows('En personne 1 · par procuration 0 · attendues 0');

    window.press('wrong\r');
    expect(await window.shows('Ce mot de passe ne déverrouille pas ce poste')).not.toMatch(/appelez\s+le/);
    window.press(`${PASSWORD}\r`);
    expect(await window.shows('a voté en personne')).toContain('D’ORMESSON');
    expect(calls('session.unlock')).toEqual(['wrong', PASSWORD].map((password) => ({ name: 'opj', password })));
    expect(calls('session.signIn')).toHaveLength(1);
    expect(window.written()).not.toContain(PASSWORD);
  });

  test('of many refused votes, says how many older ones are not shown', async () => {
    const refused = [7, 8].map((no) => ({ no, at: AT, elector: amelie.elector, refusals: [] }));
    const { window } = await atBureau({
      'station.list': () => ({ people: PEOPLE, next: undefined, cursor: '1', refused, olderRefused: 30 }),
      'station.minutes': () => ({ entries: [] }),
    });
    window.press(KEYS.f6);
    await window.shows('L refus');
    window.press('l');
    await window.shows('Les 2 derniers des 32 votes refusés');
  });

  test('an assessor whose password does not unlock is told to call the presiding officer', async () => {
    const { window } = await atBureau({
      'session.signIn': () => ({ token: 'token', account: account('assessor') }),
      'session.unlock': () => ({ unlocked: false }),
    });
    window.press(KEYS.ctrlK);
    await window.shows('Poste verrouillé');
    window.press('wrong\r');
    await window.shows(/appelez\s+le\s+président\s+du\s+bureau/);
  });

  test('nobody at the keys while the server is away: it locks all the same, says what that means, and opens once it answers', async () => {
    let now = Date.parse(AT);
    const unlocked = holdBack(() => ({ unlocked: true }));
    let tries = 0;
    const { window } = await atBureau(
      {
        'station.follow': () => Promise.reject(lost()),
        'session.unlock': () => {
          tries += 1;
          return tries === 1 ? Promise.reject(lost()) : unlocked.answer({});
        },
      },
      [80, 24],
      () => now,
    );
    await window.shows('! connexion perdue');
    window.press('ormesson');
    await window.shows('D’ORMESSON');
    now += 10 * 60_000;
    const shut = await window.shows('Poste verrouillé');
    expect(shut).not.toMatch(/ormesson/i);
    expect(shut).not.toContain('continue de se mettre à jour');
    expect(shut).toMatch(/servez-vous de la liste\s+imprimée/);
    window.press(`${PASSWORD}\r`);
    await window.shows('nouvel essai');
    await unlocked.asked(1);
    unlocked.give(1);
    expect(await window.shows('D’ORMESSON')).toContain('Chercher');
  });

  test('locked by one key, it opens on the search as it was, in every window', async () => {
    const { window } = await atBureau({ 'session.unlock': () => ({ unlocked: true }) }, [60, 16]);
    window.press('ormesson');
    await window.shows('D’ORMESSON');
    window.press(KEYS.ctrlK);
    const shut = await window.shows('Poste verrouillé');
    expect(shut.split('\n').length).toBeLessThanOrEqual(16);
    expect(shut).toMatch(/Mot de passe[\s\S]*Entrée déverrouiller/);
    window.resize(40, 10);
    expect(await window.shows('Agrandissez')).not.toMatch(/ormesson/i);
    window.resize(60, 16);
    await window.shows('Poste verrouillé');
    window.press(`${PASSWORD}\r`);
    expect(await window.shows('D’ORMESSON')).toContain('Chercher');
  });

  test('the list is printed as it stands, and the number of pages is said before', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'procuration-paper-'));
    const paper = join(folder, 'paper');
    await writeFile(join(folder, 'printer'), '#!/bin/sh\ncat > "$1"\n', { mode: 0o755 });
    vi.stubEnv('PROCURATION_PRINT', `${join(folder, 'printer')} ${paper}`);
    const { window } = await atBureau();

    window.press(`mart${KEYS.ctrlP}`);
    await window.shows(/› les mandants et leurs mandataires, 1 page\n +la liste complète, 2 pages/);
    window.press(KEYS.enter);
    await window.shows('✓ 1 page envoyée à l’imprimante.');
    expect(await readFile(paper, 'utf8')).toMatch(
      /^BUREAU 1, DENAIN [\s\S]* 9 h 05[\s\S]*14 {2}D’ORMESSON \(LEFÈVRE\)/,
    );
    window.press(KEYS.down);
    await window.shows('› la liste complète, 2 pages');
    window.press(KEYS.enter);
    await window.shows('✓ 2 pages envoyées à l’imprimante.');
    expect((await readFile(paper, 'utf8')).split('\f')).toHaveLength(2);

    vi.stubEnv('PROCURATION_PRINT', join(folder, 'none'));
    window.press(`${KEYS.down}${KEYS.enter}`);
    await window.shows('procuration station list');
    window.press(KEYS.escape);
    await window.shows('60 lignes');
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  });

  test('a window of 60 by 16 keeps the clock, the counters and the keys', async () => {
    const { window } = await atBureau({}, [60, 16]);
    window.press('ormesson\r');
    const frame = await window.shows('P vote par procuration');
    expect(frame.split('\n').length).toBeLessThanOrEqual(16);
    for (const text of ['9 h 05', 'liste à jour', 'En pers. 0', 'proc. 0', 'attendues 1', 'PETIT Jean']) {
      expect(frame).toContain(text);
    }
  });
});

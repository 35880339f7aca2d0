import { afterEach, describe, expect, test } from 'vitest';
import { ROLES } from '#core/law/access/permissions.ts';
import { type Answers, answeredWith, fakeClient, lost, tooOften } from '#test/tui/fake-client.ts';
import { AT, account, HEALTH } from '#test/tui/people.ts';
import { closeWindows, KEYS, openWindow } from '#test/tui/window.ts';
import { App } from '#tui/app.tsx';

afterEach(closeWindows);

function open(answers: Answers, size: readonly [number, number] = [80, 24]) {
  const { client, sent } = fakeClient({
    health: () => HEALTH,
    'session.signIn': () => ({ token: 'token', account: account('officer') }),
    'session.signOut': () => ({}),
    ...answers,
  });
  const app = <App lang="fr" notice="Données embarquées." connect={() => client} clock={() => Date.parse(AT)} />;
  return { window: openWindow(app, size), sent };
}

describe('Sign-in', () => {
  test('shows what may be tried, the notice, and where to type', async () => {
    const { window } = open({});
    const frame = await window.shows('Démonstration du 11/04/2027');
    for (const text of [
      'mot de passe commun : marianne vote',
      'XBQ7V3',
      'opj',
      'Claire Dubois',
      'Données embarquées.',
      '› Nom',
    ]) {
      expect(frame).toContain(text);
    }
    await window.settles({ x: 33, y: 4 });
    window.press('opj');
    await window.settles({ x: 36, y: 4 });
  });

  test.each([
    ['older', '0.2.0', true],
    ['the same', '0.1.0', false],
  ])('says of a program that is %s beside a server of %s that it is to be updated: %s', async (_, server, says) => {
    const { client } = fakeClient({ health: () => ({ ...HEALTH, version: server }) });
    const window = openWindow(<App lang="fr" version="0.1.0" connect={() => client} clock={() => Date.parse(AT)} />);
    const frame = await window.shows(`v${server}`);
    expect(frame.includes('(version 0.1.0) est plus ancien')).toBe(says);
  });

  test('says that an older demonstration was replaced', async () => {
    const { window } = open({
      health: () => ({ ...HEALTH, demonstration: { ...HEALTH.demonstration, replaced: true } }),
    });
    await window.shows('a été remplacée');
  });

  test('shows no account of a real service', async () => {
    const { window } = open({ health: () => ({ ...HEALTH, demonstration: null }) });
    expect(await window.shows('v0.1.0')).not.toContain('Démonstration');
  });

  test('takes a one-time code, and has a password chosen in its place', async () => {
    const { window, sent } = open({
      'session.signIn': () => Promise.reject(answeredWith(422, [{ code: 'account-not-activated' }])),
      'session.activate': () => ({ token: 'token', account: account('officer') }),
    });
    await window.shows('Démonstration');
    window.press(`opj${KEYS.enter}J4HR-TE9K-2XWM-PB7C${KEYS.enter}`);
    await window.shows('est exact. Choisissez un mot');
    window.press(`douze signes et plus${KEYS.enter}douze signes et plus${KEYS.enter}`);
    await window.shows('Guichet');
    expect(sent.find(({ path }) => path === 'session.activate')?.input).toEqual({
      name: 'opj',
      code: 'J4HR-TE9K-2XWM-PB7C',
      password: 'douze signes et plus',
    });
  });

  test('says a wrong password, asks about Caps Lock when it was in capitals, and takes the right one', async () => {
    let tries = 0;
    const { window } = open({
      'session.signIn': () => {
        tries += 1;
        return tries < 3 ? Promise.reject(answeredWith(401)) : { token: 'token', account: account('officer') };
      },
    });
    await window.shows('Démonstration');
    window.press('opj\twrong\r');
    expect(await window.shows('Nom ou mot de passe incorrect')).not.toContain('Verr. maj.');
    window.press('WRONG\r');
    expect(await window.shows('Verr. maj.')).not.toContain('WRONG');
    window.press('right\r');
    await window.shows('Tapez la référence');
  });

  test('counts the seconds of a wait down, keeps what was typed, and lets in when it is over', async () => {
    let tries = 0;
    const { window, sent } = open({
      'session.signIn': () => {
        tries += 1;
        return tries === 1 ? Promise.reject(tooOften(2)) : { token: 'token', account: account('officer') };
      },
    });
    await window.shows('Démonstration');
    window.press('opj\tsecret\r');
    await window.shows('Recommencez dans 2 secondes');
    window.press(KEYS.enter);
    expect(await window.shows('Recommencez dans 1 seconde.')).toMatch(/opj(.|\n)+••••••/);
    expect(await window.shows('Le délai est écoulé')).toMatch(/opj(.|\n)+••••••/);
    expect(sent.filter(({ path }) => path === 'session.signIn')).toHaveLength(1);

    window.press(KEYS.enter);
    await window.shows('Tapez la référence');
  });

  test('goes on looking for a server that does not answer', async () => {
    let asked = 0;
    const { window } = open({
      health: () => {
        asked += 1;
        return asked < 3 ? Promise.reject(lost()) : HEALTH;
      },
    });
    await window.shows('nouvel essai (2)');
    await window.shows('Démonstration');
  });

  test('comes back when the session has ended', async () => {
    const { window } = open({ 'counter.find': () => Promise.reject(answeredWith(401)) });
    await window.shows('Démonstration');
    window.press('opj\tsecret\r');
    await window.shows('Tapez la référence');
    window.press('xbq7v3');
    expect(await window.shows('Votre session a pris fin')).toContain('Mot de passe');
  });
});

describe('Any screen', () => {
  test.each(ROLES)('of the role %s says what to do, and how to leave', async (role) => {
    const { window } = open({ 'session.signIn': () => ({ token: 'token', account: account(role) }) });
    await window.shows('Démonstration');
    window.press('name\tsecret\r');
    const frame = await window.shows('Ctrl+D partir');
    if (role === 'elector') expect(frame).toContain('procuration request submit');
    if (role !== 'admin') return;
    window.press(KEYS.f1);
    expect(await window.shows('Commandes utiles à ce compte')).toContain('procuration audit verify');
  });

  test('changes its language with F2 and Ctrl+L', async () => {
    const { window } = open({});
    await window.shows('Mot de passe');
    window.press(KEYS.f2);
    await window.shows('Password');
    window.press(KEYS.ctrlL);
    await window.shows('Mot de passe');
  });

  test('keeps what was typed behind help', async () => {
    const { window } = open({});
    await window.shows('Démonstration');
    window.press('opj');
    await window.shows('› Nom             opj');
    window.press(KEYS.f1);
    await window.shows('Sur tous les écrans');
    window.press('xyz');
    window.press(KEYS.escape);
    expect(await window.shows('› Nom')).toContain('opj  ');
  });

  test('hands the terminal over in two keys, and ends the session', async () => {
    const { window, sent } = open({});
    await window.shows('Démonstration');
    window.press('opj\tsecret\r');
    await window.shows('Tapez la référence');
    window.press(KEYS.ctrlD);
    await window.shows('Se déconnecter');
    window.press(KEYS.enter);
    expect(await window.shows('Mot de passe')).not.toContain('a pris fin');
    expect(sent.map(({ path }) => path)).toContain('session.signOut');
  });

  test('says so in a window too small, takes no key there, and comes back as it was', async () => {
    const { window } = open({});
    await window.shows('Démonstration');
    window.press('op');
    await window.shows('› Nom             op');
    for (const [columns, rows] of [
      [40, 10],
      [10, 3],
      [59, 16],
      [60, 15],
    ] as const) {
      window.resize(columns, rows);
      await window.shows(/Agrandissez|fenêtre|\d+ ×/);
      window.press('x\r');
      window.press(KEYS.f1);
    }
    window.resize(80, 24);
    expect(await window.shows('› Nom')).toMatch(/op {2}/);
  });

  test.each([
    [60, 16],
    [80, 24],
    [120, 40],
    [200, 60],
  ])('is never taller than a terminal of %d by %d', async (columns, rows) => {
    const { window } = open({}, [80, 24]);
    await window.shows('Démonstration');
    window.resize(columns, rows);
    await window.shows(new RegExp(`^ {2}Procuration (?:[^\\n]*\\n){${rows - 1}} {2}Entrée se connecter[^\\n]*$`));
  });
});

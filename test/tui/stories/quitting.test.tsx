import { afterEach, describe, expect, test } from 'vitest';
import { type Answers, fakeClient, lost } from '#test/tui/fake-client.ts';
import { signedInAs } from '#test/tui/linear/stories/signed-in.tsx';
import { closeListening } from '#test/tui/listening.ts';
import { AT, account, FOUND, HEALTH } from '#test/tui/people.ts';
import { closeWindows, KEYS, openWindow } from '#test/tui/window.ts';
import { App } from '#tui/app.tsx';
import type { Quit } from '#tui/use-leaving.ts';

afterEach(closeWindows);
afterEach(closeListening);

/** An officer signed in, and how the screens were left. */
async function atCounter(answers: Answers = {}) {
  const { client, sent } = fakeClient({
    health: () => HEALTH,
    'session.signIn': () => ({ token: 'token', account: account('officer') }),
    'session.signOut': () => ({}),
    'counter.find': () => FOUND,
    ...answers,
  });
  const quits: Quit[] = [];
  const app = <App lang="fr" connect={() => client} clock={() => Date.parse(AT)} onQuit={(quit) => quits.push(quit)} />;
  const window = openWindow(app);
  await window.shows('Démonstration');
  window.press('opj\tsecret\r');
  await window.shows('Tapez la référence');
  const left = async () => {
    await window.instance.waitUntilExit();
    return { times: quits.length, lang: quits[0]?.lang, farewell: await quits[0]?.farewell };
  };
  return { window, left, paths: () => sent.map(({ path }) => path) };
}

describe('Ctrl+C', () => {
  test('leaves at once and ends the session, where nothing is unfinished', async () => {
    const { window, left, paths } = await atCounter();
    window.press(KEYS.ctrlC);
    expect(await left()).toEqual({ times: 1, lang: 'fr', farewell: 'signed-out' });
    expect(paths()).toContain('session.signOut');
  });

  test('gives the terminal back before the server answers, and says that it did not', async () => {
    const { window, left } = await atCounter({ 'session.signOut': () => new Promise(() => undefined) });
    window.press(KEYS.ctrlC);
    await window.instance.waitUntilExit();
    expect((await left()).farewell).toBe('unconfirmed');
  });

  test('asks once more over a text that was sent nowhere; another key stays', async () => {
    const { window, left } = await atCounter();
    window.press(KEYS.f3);
    await window.shows('Qui est au guichet');
    window.press('123');
    await window.shows('123');
    window.press(KEYS.ctrlC);
    const asked = await window.shows('Ctrl+C encore une fois pour quitter : la saisie en cours sera perdue');
    expect(asked).not.toContain('Ctrl+F');
    window.press('4');
    expect(await window.shows('1234')).not.toContain('Ctrl+C encore');
    window.press(KEYS.ctrlC);
    await window.shows('Ctrl+C encore');
    window.press(KEYS.ctrlC);
    expect((await left()).times).toBe(1);
  });

  test('asks over a text that Escape has kept, and under the help', async () => {
    const { window } = await atCounter();
    window.press(KEYS.f3);
    await window.shows('Qui est au guichet');
    window.press('123');
    await window.shows('123');
    window.press(KEYS.escape);
    await window.shows('Tapez la référence');
    window.press(KEYS.f1);
    await window.shows('Aide');
    window.press(KEYS.ctrlC);
    await window.shows('Ctrl+C encore une fois');
  });

  test('asks over an act that waits for its answer', async () => {
    const { window } = await atCounter({ 'counter.establish': () => Promise.reject(lost()) });
    window.press('xbq7v3');
    await window.shows('V l’identité');
    window.press('v');
    await window.shows('Entrée établit');
    window.press(KEYS.enter);
    await window.shows('nouvel essai');
    window.press(KEYS.ctrlC);
    await window.shows('Ctrl+C encore une fois pour quitter : un acte attend sa réponse');
  });

  test('says the same where it is listened to', async () => {
    const { heard } = await signedInAs('officer', { 'session.signOut': () => ({}) });
    await heard.says('Référence');
    heard.press(KEYS.f3);
    await heard.says('Numéro d’électeur');
    heard.press('1');
    await heard.says('1');
    heard.press(KEYS.ctrlC);
    await heard.says('Ctrl+C, encore une fois pour quitter : la saisie en cours sera perdue.');
    heard.press(KEYS.ctrlC);
    await heard.ended;
  });
});

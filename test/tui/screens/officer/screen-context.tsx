import { type Answers, fakeClient } from '#test/tui/fake-client.ts';
import { AT, account, ESTABLISHED, FOUND, HEALTH } from '#test/tui/people.ts';
import { openWindow } from '#test/tui/window.ts';
import { App } from '#tui/app.tsx';

/** An officer at the counter, signed in. */
export async function atCounter(
  answers: Answers,
  size: readonly [number, number] = [80, 24],
  clock = () => Date.parse(AT),
) {
  const { client, sent } = fakeClient({
    health: () => HEALTH,
    'session.signIn': () => ({ token: 'token', account: account('officer') }),
    'counter.find': () => FOUND,
    'counter.establish': () => ESTABLISHED,
    ...answers,
  });
  const window = openWindow(<App lang="fr" connect={() => client} clock={clock} />, size);
  await window.shows('Mot de passe');
  window.press('opj\tsecret\r');
  await window.shows('Tapez la référence');
  const calls = (path: string) => sent.filter((call) => call.path === path).map(({ input }) => input);
  return { window, calls };
}

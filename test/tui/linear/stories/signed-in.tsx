import type { Role } from '#core/law/access/permissions.ts';
import { type Answers, fakeClient } from '#test/tui/fake-client.ts';
import { listenTo } from '#test/tui/listening.ts';
import { AT, account, HEALTH } from '#test/tui/people.ts';
import { App } from '#tui/app.tsx';

/** The screens of a role in the linear mode, from sign-in on. */
export function openFor(role: Role, answers: Answers) {
  const { client, sent } = fakeClient({
    health: () => HEALTH,
    'session.signIn': () => ({ token: 'token', account: account(role) }),
    'session.signOut': () => ({}),
    ...answers,
  });
  const heard = listenTo(<App lang="fr" connect={() => client} clock={() => Date.parse(AT)} />);
  const calls = (path: string) => sent.filter((call) => call.path === path).map(({ input }) => input);
  return { heard, calls };
}

/** Signed in by keys that come one after the other, as a person types. */
export async function signedInAs(role: Role, answers: Answers) {
  const { heard, calls } = openFor(role, answers);
  await heard.says('Nom : ');
  heard.press('opj');
  heard.press('\t');
  await heard.says('Mot de passe : ');
  heard.press('secret');
  heard.press('\r');
  return { heard, calls };
}

import { afterEach, test } from 'vitest';
import { fakeClient } from '#test/tui/fake-client.ts';
import { AT, account, cardOf, ESTABLISHED, FOUND, given, HEALTH, listed, mark, ROUND } from '#test/tui/people.ts';
import { closeWindows, KEYS, openWindow } from '#test/tui/window.ts';
import { App } from '#tui/app.tsx';

afterEach(closeWindows);

test('officer', async () => {
  const { client, sent } = fakeClient({
    health: () => HEALTH,
    'session.signIn': () => ({ token: 't', account: account('officer') }),
    'counter.find': () => FOUND,
    'counter.establish': () => ESTABLISHED,
  });
  const window = openWindow(<App lang="fr" connect={() => client} clock={() => Date.parse(AT)} />);
  console.log(await window.shows('Démonstration'), window.cursor());
  window.press('opj\tmarianne');
  console.log(await window.shows('••••••••'), window.cursor());
  window.press(KEYS.enter);
  console.log(await window.shows('Guichet'));
  window.press('xbq');
  console.log(await window.shows('X │ B │ Q'), window.cursor());
  window.press('7v3');
  console.log(await window.shows(/V l’identité/));
  window.press('v');
  console.log(await window.shows('Entrée établit'));
  window.press(KEYS.enter);
  console.log(await window.shows('Procuration établie'), sent);
  window.press(KEYS.f1);
  console.log(await window.shows('Partout'), sent);
});

test('station', async () => {
  const jean = given('p1', [0, 'Martin', 'Jean', '1961-07-14']);
  const amelie = listed([14, 'd’Ormesson', 'Amélie Jeanne', '1991-05-17', 'Lefèvre'], [jean]);
  const people = [
    amelie,
    listed([15, 'Martin', 'Marie', '1984-03-12']),
    listed([16, 'Martin', 'Marie', '1948-03-12']),
    ...Array.from({ length: 40 }, (_, i) => listed([100 + i, `Martinez-${'abcdefghij'[i % 10]}`, 'Zoé', '1999-01-01'])),
  ];
  const { client, sent } = fakeClient({
    health: () => HEALTH,
    'session.signIn': () => ({ token: 't', account: account('assessor') }),
    'station.rounds': () => ({ rounds: [ROUND], isToday: true }),
    'station.list': () => ({ people, next: undefined, cursor: '1' }),
    'station.card': ({ elector }: { elector: string }) => cardOf(people.find((p) => p.elector === elector) ?? amelie),
    'station.proxyVotes': () => ({ mark: mark('proxy', jean.mandataire.elector) }),
  });
  const window = openWindow(<App lang="fr" connect={() => client} clock={() => Date.parse(AT)} />);
  await window.shows('Démonstration');
  window.press('opj\tmarianne\r');
  console.log(await window.shows('Mandants 1'), window.cursor());
  window.press('mart');
  console.log(await window.shows('MARTINEZ'), window.cursor());
  window.press('\x15ormes');
  console.log(await window.shows('ORMESSON'), window.cursor());
  window.press(KEYS.enter);
  console.log(await window.shows('P vote par'), window.cursor());
  window.press('p');
  console.log(await window.shows('Entrée enregistre'), window.cursor());
  window.press(KEYS.enter);
  console.log(await window.shows('Vote enregistré'), sent);
});

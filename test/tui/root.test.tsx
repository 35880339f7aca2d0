import { afterEach, describe, expect, test } from 'vitest';
import { fakeClient } from '#test/tui/fake-client.ts';
import { AT, HEALTH } from '#test/tui/people.ts';
import { closeWindows, KEYS, openWindow } from '#test/tui/window.ts';
import { Root } from '#tui/root.tsx';

afterEach(closeWindows);

const open = () => {
  const { client } = fakeClient({ health: () => HEALTH });
  return openWindow(<Root lang="fr" connect={() => client} clock={() => Date.parse(AT)} />, [80, 24]);
};

test('Sign-in says that the certificate is not trusted, and what to give', async () => {
  const health = () => {
    throw Object.assign(new Error('self-signed certificate'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  };
  const { client } = fakeClient({ health });
  const window = openWindow(<Root lang="fr" connect={() => client} clock={() => Date.parse(AT)} />, [80, 24]);

  expect(await window.shows('NODE_EXTRA_CA_CERTS')).not.toContain('Vérifiez le réseau');
});

describe('From sign-in, F3', () => {
  test('opens the exercises, and leaving them leads back, in the language of the moment', async () => {
    const window = open();
    await window.shows('F3 : s’exercer au bureau de vote');
    window.press(KEYS.f3);
    expect(await window.shows('Exercice-sur-Mer')).toContain('Ctrl+D revient.');
    window.press(KEYS.f2);
    await window.shows('Training, invented people');
    window.press(KEYS.ctrlD);
    await window.shows('Enter');
    window.press(KEYS.enter);
    expect(await window.shows('F3: practise at the polling station')).toContain('Password');
  });

  test('reads the code of an elector’s card in the exercises, of this station and of another', async () => {
    const window = open();
    await window.shows('F3 : s’exercer');
    window.press(KEYS.f3);
    await window.shows('nom, prénom');
    window.press('100000001\r');
    expect(await window.shows('P vote par procuration')).toContain('ABEILLE Anne');
    window.press(KEYS.escape);
    await window.shows('Entrée cherche l’électeur');
    window.press('100000900\r');
    await window.shows(/bureau[^\n]* 2/);
    window.press('123456789\r');
    await window.shows('art. R59');
  });
});

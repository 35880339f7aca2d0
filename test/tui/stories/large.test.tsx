import { afterEach, describe, expect, test } from 'vitest';
import { fakeClient } from '#test/tui/fake-client.ts';
import { AT, account, cardOf, HEALTH, listed, ROUND } from '#test/tui/people.ts';
import { closeWindows, KEYS, openWindow } from '#test/tui/window.ts';
import { App } from '#tui/app.tsx';
import { blockLetters } from '#tui/components/block-letters.ts';

afterEach(closeWindows);

describe('Large type', () => {
  test('draws the name of the card in letters of four lines', async () => {
    const { client } = fakeClient({
      health: () => HEALTH,
      'session.signIn': () => ({ token: 'token', account: account('presiding-officer') }),
      'station.rounds': () => ({ rounds: [ROUND], isToday: true }),
      'station.list': () => ({ people: [listed([7, 'Roy', 'Ana', '1991-05-17'], [])], next: undefined, cursor: '1' }),
      'station.card': () => cardOf(listed([7, 'Roy', 'Ana', '1991-05-17'], [])),
    });
    const window = openWindow(<App lang="fr" connect={() => client} clock={() => Date.parse(AT)} isLarge />, [80, 24]);
    await window.shows('Mot de passe');
    window.press('president\tsecret\r');
    await window.shows('Chercher');
    window.press('roy');
    await window.shows('1 ligne');
    window.press(KEYS.enter);
    const frame = await window.shows('n’a pas voté');
    for (const line of blockLetters('ROY Ana', 70) ?? ['none']) expect(frame).toContain(line.trimEnd());
    expect(frame).toContain('ROY Ana');
  });
});

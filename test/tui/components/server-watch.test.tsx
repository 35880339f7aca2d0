import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PARIS } from '#core/calendar/instant.ts';
import { fakeClient, lost } from '#test/tui/fake-client.ts';
import { AT, HEALTH } from '#test/tui/people.ts';
import { closeWindows, openWindow } from '#test/tui/window.ts';
import { until } from '#test/until.ts';
import { Frame } from '#tui/components/frame.tsx';
import { ServerWatch } from '#tui/components/server-watch.tsx';
import { LangProvider } from '#tui/terminal/words.tsx';

const MINUTE = 60_000;
/** As often as a server that does not answer is asked. */
const SOON = 5_000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => {
  closeWindows();
  vi.useRealTimers();
});

/** A screen, and what the server answers to each question: whether its clock is wrong, or nothing. */
async function watching(lang: 'fr' | 'en', answers: readonly (boolean | 'no answer')[]) {
  const { client, sent } = fakeClient({
    health: () => {
      const isClockOff = answers[sent.length - 1];
      if (typeof isClockOff !== 'boolean') throw lost();
      return { ...HEALTH, isClockOff };
    },
  });
  const window = openWindow(
    <LangProvider value={lang}>
      <ServerWatch client={client} now={() => AT} zone={PARIS}>
        <Frame subject="Denain" aside="Claire Dubois" rows={[]}>
          {undefined}
        </Frame>
      </ServerWatch>
    </LangProvider>,
  );
  await window.shows('Denain');
  await until(() => expect(vi.getTimerCount()).toBeGreaterThan(0));
  return { window, sent };
}

const without = (said: string) => new RegExp(`^(?![^]*${said})`);

describe('Every screen behind sign-in', () => {
  test.each([
    ['fr', 'L’heure du serveur, qui date les actes, n’est pas exacte'],
    ['en', 'The server’s clock, which dates the acts, is wrong'],
  ] as const)('says that the server’s clock is wrong for as long as it is (%s)', async (lang, said) => {
    const { window, sent } = await watching(lang, [true, 'no answer', false]);
    expect(window.frame()).not.toContain(said);

    vi.advanceTimersByTime(MINUTE);
    await window.shows(said);
    vi.advanceTimersByTime(MINUTE);
    await until(() => expect(sent).toHaveLength(2));
    expect(window.frame()).toContain(said);
    await window.shows(/connexion perdue|connection lost/);
    vi.advanceTimersByTime(SOON);
    await window.shows(without(said));
  });

  test('has in its heading who is signed in, the hour, and whether the server answers', async () => {
    const { window } = await watching('fr', [false, 'no answer', false]);
    const heading = /Procuration {2}Denain {3,}Claire Dubois\n─ ─+ 9 h 05 {3}✓ connecté ─/;
    expect(window.frame()).toMatch(heading);
    vi.advanceTimersByTime(MINUTE);
    await window.shows(heading);
    vi.advanceTimersByTime(MINUTE);
    await window.shows('9 h 05   ! connexion perdue');
    vi.advanceTimersByTime(SOON);
    await window.shows(heading);
  });
});

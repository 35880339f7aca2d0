import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeClient, lost } from '#test/tui/fake-client.ts';
import { HEALTH } from '#test/tui/people.ts';
import { closeWindows, openWindow } from '#test/tui/window.ts';
import { until } from '#test/until.ts';
import { ServerClock } from '#tui/components/clock-notice.tsx';
import { Frame } from '#tui/components/frame.tsx';
import { LangProvider } from '#tui/terminal/words.tsx';

const MINUTE = 60_000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => {
  closeWindows();
  vi.useRealTimers();
});

test.each([
  ['fr', 'L’heure du serveur, qui date les actes, n’est pas exacte', 'Denain'],
  ['en', 'The server’s clock, which dates the acts, is wrong', 'Denain'],
] as const)(
  'A wrong clock of the server is on every screen for as long as it is wrong (%s)',
  async (lang, said, content) => {
    const answers = [true, 'no answer', false];
    const { client, sent } = fakeClient({
      health: () => {
        const isClockOff = answers[sent.length - 1];
        if (typeof isClockOff !== 'boolean') throw lost();
        return { ...HEALTH, isClockOff };
      },
    });
    const window = openWindow(
      <LangProvider value={lang}>
        <ServerClock client={client}>
          <Frame subject={content} aside="" rows={[]}>
            {undefined}
          </Frame>
        </ServerClock>
      </LangProvider>,
    );
    await window.shows(content);
    await until(() => expect(vi.getTimerCount()).toBeGreaterThan(0));
    expect(window.frame()).not.toContain(said);

    vi.advanceTimersByTime(MINUTE);
    await window.shows(said);
    vi.advanceTimersByTime(MINUTE);
    await until(() => expect(sent).toHaveLength(2));
    expect(window.frame()).toContain(said);
    vi.advanceTimersByTime(MINUTE);
    await window.shows(new RegExp(`^(?![^]*${said})`));
  },
);

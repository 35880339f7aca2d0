import { afterEach, expect, test } from 'vitest';
import { closeWindows, openWindow } from '#test/tui/window.ts';
import { NO_FILTER } from '#tui/forms/filter.ts';
import { HelpScreen } from '#tui/screens/help/screen.tsx';

afterEach(closeWindows);

const OFFICER = 'officer';
/** Columns at each of which a note breaks at another word, one of them on a full line. */
const WIDTHS = Array.from({ length: 20 }, (_, more) => 60 + more);
/** A line that begins a column beyond the margin of the screen. */
const STRAY = /^ {3}\S/m;

test('No note of the help begins a line with the space at which it broke', async () => {
  const window = openWindow(<HelpScreen role={OFFICER} filter={NO_FILTER} />, [60, 60]);
  for (const columns of WIDTHS) {
    window.resize(columns, 60);
    expect(await window.shows(new RegExp(`^─{${columns}}$`, 'm'))).not.toMatch(STRAY);
  }
});

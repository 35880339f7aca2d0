import { afterEach, expect, test, vi } from 'vitest';
import { closeWindows, openWindow } from '#test/tui/window.ts';
import { Notice } from '#tui/components/notice.tsx';
import { ColoursProvider } from '#tui/terminal/colours.tsx';

vi.hoisted(() => {
  // The library that draws colours looks once, when it is loaded.
  process.env['FORCE_COLOR'] = '1';
});

afterEach(closeWindows);

test('Colours are drawn unless the person wants none, and nothing is told by them alone', async () => {
  const shown = (hasColours: boolean) => (
    <ColoursProvider value={hasColours}>
      <Notice tone="no" text="refused" />
    </ColoursProvider>
  );
  const coloured = openWindow(shown(true));
  const plain = openWindow(shown(false));
  await coloured.shows('✗ refused');
  await plain.shows('✗ refused');

  expect(coloured.written()).toContain('\u001b[31m');
  expect(plain.written()).not.toContain('\u001b[31m');
});

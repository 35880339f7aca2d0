import { Box } from 'ink';
import { afterEach, describe, expect, test } from 'vitest';
import { closeWindows, openWindow } from '#test/tui/window.ts';
import { LargeOnly } from '#tui/components/large.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { LargeTypeProvider } from '#tui/terminal/large-type.tsx';

afterEach(closeWindows);

function open(text: string) {
  return openWindow(
    <LargeTypeProvider value={true}>
      <Box flexDirection="column" rowGap={1}>
        <LargeOnly text={text} />
        <SafeText text="end" />
      </Box>
    </LargeTypeProvider>,
    [80, 40],
  );
}

describe('Large letters on the screen', () => {
  test('are four lines without a gap, however far the parts of the screen stand apart', async () => {
    const lines = (await open('Perrin').shows('end')).split('\n');
    expect(lines.slice(0, 4).every((line) => line.trim() !== '')).toBe(true);
    expect(lines.findIndex((line) => line.includes('end'))).toBe(5);
  });

  test('have signs apart for a name that is too long for them', async () => {
    expect(await open('La Rochefoucauld').shows('end')).toContain('L a   R o c h e f o u c a u l d');
  });
});

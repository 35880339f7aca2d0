import { Box } from 'ink';
import { cleanup, render } from 'ink-testing-library';
import { afterEach, describe, expect, test } from 'vitest';
import { closeWindows, openWindow } from '#test/tui/window.ts';
import { Field } from '#tui/components/field.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Scroll } from '#tui/components/scroll.tsx';
import { edited } from '#tui/terminal/edit.ts';

/** Each frame that places the cursor ends with it. */
const SHOWS_CURSOR = '\u001b[?25h';

afterEach(() => {
  cleanup();
  closeWindows();
});

describe('A name', () => {
  test('reaches the terminal without what it hides', async () => {
    const hostile = '\u001b]8;;http://x\u0007Du\u202epo\u200bnt\u001b]8;;\u0007\u001b[2J\u001b[31m';
    const { lastFrame } = render(<SafeText text={hostile} />);
    expect(lastFrame()).toBe('�]8;;http://x�Du�po�nt�]8;;�[2J�[31m');

    const window = openWindow(<SafeText text={hostile} />);
    await window.shows('�]8;;http://x�');
    for (const hidden of ['\u001b]8', '\u202e', '\u200b', '\u001b[31m']) expect(window.written()).not.toContain(hidden);
  });

  test('that is wrapped begins no line with the space at which it broke', async () => {
    const window = openWindow(
      <Box width={10} flexDirection="column">
        <SafeText wrap="wrap" text="0123456789 abcdefghij klm" bold />
        <SafeText text="end" />
      </Box>,
    );
    const lines = (await window.shows('end')).split('\n').map((line) => line.trimEnd());
    expect(lines.filter((line) => line !== '')).toEqual(['0123456789', 'abcdefghij', 'klm', 'end']);
  });

  test('stays on its line, cut to the columns it has, wide signs too', () => {
    const { lastFrame } = render(
      <Box flexDirection="column" width={12}>
        <SafeText text={'Pourroy de L’Auberivière\nMartin'} />
        <SafeText text="山田太郎山田太郎" />
        <SafeText text="Petit" />
      </Box>,
    );
    expect(lastFrame()?.split('\n')).toEqual(['Pourroy de …', '山田太郎山…', 'Petit']);
  });
});

describe('A field', () => {
  test('never shows a password', () => {
    const { lastFrame } = render(<Field label="Nom" value={edited('sécret')} isFocused width={20} isSecret />);
    expect(lastFrame()).toBe('••••••');
  });

  test('keeps the cursor in sight, where the next sign will come', async () => {
    const shown = (text: string, cursor: number) => (
      <Box paddingX={3} paddingTop={1}>
        <Field label="Nom" value={{ text, cursor }} isFocused width={8} />
      </Box>
    );
    const window = openWindow(shown('Durand', 2));
    await window.shows('Durand');
    await window.settles({ x: 5, y: 1 });
    window.instance.rerender(shown('山田', 1));
    await window.settles({ x: 5, y: 1 });
    window.instance.rerender(shown('ABCDEFGHIJKL', 12));
    await window.shows('FGHIJKL');
    await window.settles({ x: 10, y: 1 });
  });

  test('moves the cursor with what is typed, in one frame', async () => {
    const shown = (text: string) => (
      <Box paddingX={3}>
        <Field label="Nom" value={edited(text)} isFocused width={8} />
      </Box>
    );
    const window = openWindow(shown('D'));
    await window.settles({ x: 4, y: 0 });
    const before = window.written().length;
    window.instance.rerender(shown('Du'));
    await window.settles({ x: 5, y: 0 });
    await window.instance.waitUntilRenderFlush();
    expect(window.written().slice(before).split(SHOWS_CURSOR)).toHaveLength(2);
  });

  test('gives the cursor to the one before it, and hides it when none is focused', async () => {
    const shown = (focused: number) => (
      <Box flexDirection="column">
        {[0, 1].map((place) => (
          <Field label="Nom" key={place} value={edited('ab')} isFocused={place === focused} width={8} />
        ))}
      </Box>
    );
    const window = openWindow(shown(1));
    await window.settles({ x: 2, y: 1 });
    window.instance.rerender(shown(0));
    await window.settles({ x: 2, y: 0 });
    window.instance.rerender(shown(1));
    await window.settles({ x: 2, y: 1 });
    window.instance.rerender(shown(2));
    await window.settles(undefined);
  });
});

test('A notice says its tone without colours', () => {
  const { lastFrame } = render(
    <Box flexDirection="column">
      <Notice tone="done" text="a" />
      <Notice tone="no" text="b" />
      <Notice tone="careful" text="c" />
      <Notice tone="busy" text="d" />
    </Box>,
  );
  expect(lastFrame()?.split('\n')).toEqual(['✓ a', '✗ b', '! c', '… d']);
});

test('What is longer than its room says that there is more', async () => {
  const window = openWindow(
    <Box height={4} flexDirection="column">
      <Scroll>
        {['un', 'deux', 'trois', 'quatre', 'cinq', 'six'].map((line) => (
          <SafeText key={line} text={line} />
        ))}
      </Scroll>
    </Box>,
  );
  const frame = await window.shows('▼');
  expect(frame).toContain('quatre');
  expect(frame).not.toContain('cinq');
});

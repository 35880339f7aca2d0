import { Box } from 'ink';
import { cleanup, render } from 'ink-testing-library';
import { afterEach, expect, test } from 'vitest';
import { KeyTable } from '#tui/components/key-table.tsx';

afterEach(cleanup);

const KEYS = [
  ['Ctrl+P', '0123456 abc de'],
  ['F1', 'ab cdef ; h'],
] as const;

test('What a key does goes on under itself, where a full line broke and before French punctuation', () => {
  const { lastFrame } = render(
    <Box width={16} flexDirection="column">
      <KeyTable keys={KEYS} />
    </Box>,
  );
  const lines = lastFrame()?.replaceAll('\u00a0', ' ').split('\n');
  expect(lines).toEqual(['Ctrl+P   0123456', '         abc de', 'F1       ab', '         cdef ;', '         h']);
});

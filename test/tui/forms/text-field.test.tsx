import { cleanup, render } from 'ink-testing-library';
import { afterEach, describe, expect, test } from 'vitest';
import { TextField } from '#tui/forms/text-field.tsx';
import { edited } from '#tui/terminal/edit.ts';

afterEach(cleanup);

const TEXT = edited('un deux trois quatre cinq six sept huit');
const linesOf = (field: { value: typeof TEXT; isFocused: boolean; rows: number }) => {
  const { lastFrame } = render(<TextField label="Motifs" width={12} {...field} />);
  return lastFrame()?.split('\n');
};

describe('A text of more lines than its field has', () => {
  test('is shown from its first line where nobody types, and a sign says that it goes on', () => {
    expect(linesOf({ value: TEXT, isFocused: false, rows: 2 })).toEqual(['un deux', 'trois …']);
    expect(linesOf({ value: TEXT, isFocused: false, rows: 9 })?.join('')).not.toContain('…');
  });

  test('is shown around the cursor where one types', () => {
    expect(linesOf({ value: TEXT, isFocused: true, rows: 2 })).toEqual(['six sept', 'huit']);
    expect(linesOf({ value: { ...TEXT, cursor: 0 }, isFocused: true, rows: 2 })).toEqual(['un deux', 'trois']);
  });
});

import { afterEach, expect, test, vi } from 'vitest';
import { answer, answerFile, answerJson, wrapped } from '#tui/cli/output.ts';

afterEach(() => vi.restoreAllMocks());

test('A document for programs holds no sign that a terminal obeys, and reads back the same', () => {
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  const data = { name: 'Le\u009b31mroy \u202eenimaH\u{e0041} Zoë', lines: ['1', '2'] };
  answerJson('try/1', data);

  const text = written.join('');
  expect(text).not.toMatch(/[\u0080-\u009f\u202a-\u202e\u{e0000}-\u{e007f}]/u);
  expect(text).toContain('Zoë');
  expect(JSON.parse(text)).toEqual({ schema: 'procuration.try/1', ...data });
});

test('A line that is too long for the terminal goes on under its margin; a file keeps its lines', async () => {
  const written: string[] = [];
  const stdout = { isTTY: process.stdout.isTTY, columns: process.stdout.columns };
  Object.assign(process.stdout, { isTTY: true, columns: 24 });
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  try {
    answer('Denain\n  établie sur papier le 30 novembre 2026\n  court');
    answerFile('1;2;3;une ligne plus longue que le terminal');
  } finally {
    Object.assign(process.stdout, stdout);
  }
  expect(written.join('')).toBe(
    'Denain\n  établie sur papier\n      le 30 novembre\n      2026\n  court\n1;2;3;une ligne plus longue que le terminal\n',
  );
});

test('A sentence on a terminal breaks between words, and keeps its margin and its lines', () => {
  expect(wrapped('Le serveur ne répond pas.\n  tour 1', 12)).toBe('Le serveur\nne répond\npas.\n  tour 1');
});

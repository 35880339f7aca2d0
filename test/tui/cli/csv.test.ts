import { describe, expect, test } from 'vitest';
import { csvCell } from '#tui/cli/csv.ts';

describe('A cell of a spreadsheet', () => {
  test.each(['=1+1', '+33', '-2', '@SUM(A1)', '＝1', '\t=1', '\r=1', '\n=1', '\n1'])(
    'is never a formula: %j',
    (typed) => {
      expect(csvCell(typed, ';')).toMatch(/^"?'/);
    },
  );

  test('is quoted where it holds its separator, a quote or an end of line', () => {
    expect(csvCell('Le Goff; Yann', ';')).toBe('"Le Goff; Yann"');
    expect(csvCell('Le Goff, Yann', ';')).toBe('Le Goff, Yann');
    expect(csvCell('Le Goff, Yann', ',')).toBe('"Le Goff, Yann"');
    expect(csvCell('dit "Yann"', ';')).toBe('"dit ""Yann"""');
  });

  test('is empty where there is nothing, and hides nothing', () => {
    expect(csvCell(undefined, ';')).toBe('');
    expect(csvCell(12, ';')).toBe('12');
    expect(csvCell('Zo\u202eé', ';')).toBe('Zo�é');
  });
});

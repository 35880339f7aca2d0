import { expect, test } from 'vitest';
import { columnLines } from '#tui/cli/columns.ts';

test('Lines of parts stand in columns, the last part without spaces after it', () => {
  const rows = [
    ['opj', 'ouvert', 'Denain'],
    ['assesseur', 'verrouillé', 'Denain 1'],
    ['é', 'ouvert'],
  ];
  expect(columnLines(rows, '  ')).toEqual([
    'opj        ouvert      Denain',
    'assesseur  verrouillé  Denain 1',
    'é          ouvert',
  ]);
  expect(columnLines([], '  ')).toEqual([]);
});

import { expect, test } from 'vitest';
import { columnLines, fittedColumns } from '#tui/cli/columns.ts';

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

test('Where a terminal is too narrow for the columns, the last parts go below, and no word is broken', () => {
  const rows = [
    ['opj', 'ouvert', 'officier', 'Claire Dubois, commissariat de Denain'],
    ['assesseur', 'ouvert', 'assesseur', ''],
  ];
  expect(fittedColumns(rows, '  ', 80)).toEqual(columnLines(rows, '  '));
  expect(fittedColumns(rows, '  ', 32)).toEqual([
    'opj        ouvert  officier',
    '    Claire Dubois, commissariat',
    '    de Denain',
    'assesseur  ouvert  assesseur',
  ]);
});

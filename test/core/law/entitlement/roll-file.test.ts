import { describe, expect, test } from 'vitest';
import { ROLL_COLUMNS, type RollColumn, readRollLine } from '#core/law/entitlement/roll-file.ts';

const LINE: { readonly [column in RollColumn]: string } = {
  nne: '123456789',
  last_name: 'D’Ormesson',
  usage_name: '',
  first_names: 'Amélie Jeanne',
  sex: 'F',
  born: '1991-05-17',
  list: 'communal',
  commune: '59172',
  station: '1',
  number: '12',
  from: '',
  special: '',
};
const read = (changed: Partial<typeof LINE>) => {
  const line = { ...LINE, ...changed };
  return readRollLine(ROLL_COLUMNS.map((column) => line[column]));
};
const faultsOf = (changed: Partial<typeof LINE>) => {
  const answer = read(changed);
  return answer.ok ? [] : answer.faults.map(({ column }) => column);
};

describe('A line of a file of the roll', () => {
  test('is a registration with a civil status', () => {
    expect(read({})).toEqual({
      ok: true,
      line: {
        nne: '123456789',
        lastName: 'D’Ormesson',
        usageName: undefined,
        firstNames: 'Amélie Jeanne',
        sex: 'F',
        born: '1991-05-17',
        list: 'communal',
        commune: '59172',
        station: '59172/0001',
        number: 12,
        from: undefined,
        isSpecial: false,
      },
    });
  });

  test.each([
    ['1935-00-00', '1935-00-00'],
    ['1935-07-00', '1935-07-00'],
    ['00/00/1935', '1935-00-00'],
    ['17/05/1991', '1991-05-17'],
  ])('has the birth %s', (born, kept) => {
    expect(read({ born })).toMatchObject({ ok: true, line: { born: kept } });
  });

  test.each([
    ['born', '31/02/1980'],
    ['born', '1980-02-31'],
    ['born', '1935-00-12'],
    ['born', '1935-13-00'],
    ['born', '1780-01-01'],
    ['nne', ''],
    ['nne', '12345678A'],
    ['last_name', ''],
    ['last_name', 'Le\u202egoff'],
    ['first_names', '12'],
    ['usage_name', '7'],
    ['sex', 'H'],
    ['list', 'LP'],
    ['commune', '5917'],
    ['station', 'A1'],
    ['number', '0'],
    ['from', '2026-00-00'],
    ['special', 'oui'],
  ] as const)('is at fault in %s for « %s »', (column, value) => {
    expect(read({ [column]: value })).toEqual({ ok: false, faults: [{ column, value }] });
  });

  test('names every column at fault', () => {
    expect(faultsOf({ nne: 'x', born: '1980', number: '-1' })).toEqual(['nne', 'born', 'number']);
  });

  test('of New Caledonia may have no number, and be of the special roll', () => {
    const line = { nne: '', list: 'new-caledonia', commune: '98818', special: 'Oui' };
    expect(read(line)).toMatchObject({ ok: true, line: { nne: undefined, isSpecial: true } });
  });
});

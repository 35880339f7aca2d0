import { describe, expect, test } from 'vitest';
import { departmentOf, withDepartment } from '#core/text/department.ts';

describe('The department of a commune', () => {
  test.each([
    ['59172', 'Nord'],
    ['01004', 'Ain'],
    ['2A004', 'Corse-du-Sud'],
    ['97411', 'La Réunion'],
    ['98818', 'Nouvelle-Calédonie'],
  ])('of %s is %s', (code, name) => {
    expect(departmentOf(code)).toBe(name);
  });

  test('is none for a consular post', () => {
    expect(departmentOf('ZGB01')).toBeUndefined();
  });

  test('stands beside the name of the commune, but for a commune that has the same', () => {
    expect(withDepartment('Saint-Denis', '93066')).toBe('Saint-Denis, Seine-Saint-Denis');
    expect(withDepartment('Paris', '75056')).toBe('Paris');
    expect(withDepartment('Londres', 'ZGB01')).toBe('Londres');
  });
});

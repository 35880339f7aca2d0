import { describe, expect, test } from 'vitest';
import type { CommuneCode } from '#core/model/ids.ts';
import { communesNamed, indexOf, toSearch } from '#core/text/commune-search.ts';

const COMMUNES = [
  ['97411', 'Saint-Denis'],
  ['93066', 'Saint-Denis'],
  ['30247', 'Saint-Denis'],
  ['35288', 'Saint-Malo'],
  ['27229', 'Évreux'],
  ['02565', 'Œuilly'],
  ['71320', 'Melay-Saint-Denis'],
  ['98712', 'Faʻa’ā'],
].map(([code = '', name = '']) => ({ code: code as CommuneCode, name }));
const INDEX = indexOf(COMMUNES.map(toSearch));
const named = (typed: string, most = 12) => communesNamed(INDEX, typed, most);
const codes = (typed: string, most = 12) => named(typed, most).communes.map(({ code }) => code);

describe('The name of a commune', () => {
  test('is found whatever its accents, capitals, hyphens and ligatures', () => {
    expect(codes('EVREUX')).toEqual(['27229']);
    expect(codes('oeuilly')).toEqual(['02565']);
    expect(codes('saint malo')).toEqual(['35288']);
    expect(codes("fa'a a")).toEqual(['98712']);
  });

  test('means every commune of that very name, and no other', () => {
    expect(codes('saint-denis')).toEqual(['30247', '93066', '97411']);
  });

  test('may be begun only: those that begin so come first', () => {
    expect(codes('saint-d')).toEqual(['30247', '93066', '97411', '71320']);
    expect(codes('malo')).toEqual(['35288']);
    expect(codes('alo')).toEqual([]);
  });

  test('finds so many at most, and still those that begin so first', () => {
    expect(codes('saint-denis', 2)).toEqual(['30247', '93066']);
    expect(codes('saint-d', 1)).toEqual(['30247']);
    expect(codes('saint', 9)).toEqual(['30247', '93066', '97411', '35288', '71320']);
    expect(codes('denis saint')).toEqual(['71320', '30247', '93066', '97411']);
    expect(codes('den sai', 2)).toEqual(['71320', '30247']);
    expect(codes('s', 2)).toEqual(['30247', '93066']);
  });

  test('says how many more there are, those that only have its words included', () => {
    expect([named('saint-denis', 2).more, named('saint', 2).more, named('denis saint', 2).more]).toEqual([1, 3, 2]);
    expect([named('saint').more, named('saint', 5).more, named('evreux', 1).more, named('').more]).toEqual([
      0, 0, 0, 0,
    ]);
  });

  test('is needed', () => {
    expect(codes(' - ')).toEqual([]);
  });
});

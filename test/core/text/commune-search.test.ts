import { describe, expect, test } from 'vitest';
import type { CommuneCode } from '#core/model/ids.ts';
import { communesNamed } from '#core/text/commune-search.ts';

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
const codes = (typed: string) => communesNamed(COMMUNES, typed).map(({ code }) => code);

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

  test('is needed', () => {
    expect(codes(' - ')).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { heardStartsOf, partsOf, startsOf, swappedStartsOf } from '#core/search/name-keys.ts';

describe('The beginnings that are looked for', () => {
  test('are every way in which the words may be a last name and first names', () => {
    expect(startsOf(['le', 'goff', 'yann'])).toEqual(expect.arrayContaining(['legoff yann', 'legoffyann']));
    expect(startsOf(['yann', 'le', 'goff'])).toContain('legoff yann');
    expect(startsOf([])).toEqual([]);
  });

  test('have two neighbours swapped once, as people mistype, and no other letter changed', () => {
    expect(swappedStartsOf(['matrin'])).toContain('martin');
    expect(swappedStartsOf(['matrin', 'paul'])).toContain('martin paul');
    expect(swappedStartsOf(['roy'])).toEqual([]);
    expect(swappedStartsOf(['anna'])).not.toContain('anna');
  });

  test('have one or two letters that sound like others in a name, and no more', () => {
    expect(heardStartsOf(['szimansky'])).toContain('szymanski');
    expect(heardStartsOf(['szimansky', 'rene'])).toContain('szymanski rene');
    expect(heardStartsOf(['filippe'])).toContain('philippe');
    expect(heardStartsOf(['wojcik'])).toEqual(expect.arrayContaining(['vojcik', 'vojcyk']));
    expect(heardStartsOf(['wojcik'])).not.toContain('vojkyc');
    expect(heardStartsOf(['braun'])).toEqual([]);
  });

  test('are few, however long the text', () => {
    const long = Array.from({ length: 6 }, () => 'iiiiiiyyyyyysssszzzz');
    expect(heardStartsOf(long).length).toBeLessThan(100);
    expect(swappedStartsOf(Array.from({ length: 6 }, () => 'abcdefghijklmnopqrstuvwxyz')).length).toBeLessThan(100);
  });
});

describe('The parts that an index of any part looks for', () => {
  test('are the three longest words, the longest again where there are fewer', () => {
    expect(partsOf(['anne', 'de', 'montmorency', 'marie', 'louise'])).toEqual(['montmorency', 'louise', 'marie']);
    expect(partsOf(['le', 'durand'])).toEqual(['durand', 'durand', 'durand']);
  });

  test('are none of words too short for it', () => {
    expect(partsOf(['le', 'ba'])).toBeUndefined();
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { countLines, type PackLine, type PackOf, packText, rulesOn } from '#core/law/polling-day/pack.ts';
import type { ElectorId, ProcurationId } from '#core/model/ids.ts';
import { eightToSeven, station } from '#test/core/fixtures.ts';

const of: PackOf = {
  ...eightToSeven,
  election: 'Présidentielle 2027',
  number: 1,
  day: day('2027-04-11'),
  station: station('denain'),
};

const person = (elector: string, lastName = 'Martin') => {
  return { elector: elector as ElectorId, lastName, usageName: undefined, firstNames: 'Ana', born: day('1980-01-01') };
};
const given = (procuration: string, code?: string): PackLine['gives'][number] => ({
  procuration: procuration as ProcurationId,
  mandataire: person('zoe'),
  status: code ? 'revoked' : 'active',
  reasons: code ? [{ code }] : [],
});
const line = (number: number, gives: PackLine['gives'] = [], lastName?: string): PackLine => {
  return { ...person(`e${number}`, lastName), number, gives };
};

describe('A pack', () => {
  test('counts electors, procurations that give a vote, and those that do not', () => {
    const lines = [line(1), line(2, [given('p1')]), line(3, [given('p2', 'revoked'), given('p3')])];
    expect(countLines(lines)).toEqual({ electors: 3, procurations: 2, ended: 1 });
  });

  test('is the same text whatever order its lines came in', () => {
    const lines = [line(1), line(2, [given('p1'), given('p2', 'revoked')]), line(3)];
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: 3 }), fc.boolean(), (shuffled, isTurned) => {
        const turned = shuffled.map((line) => (isTurned ? { ...line, gives: line.gives.toReversed() } : line));
        expect(packText(of, turned)).toBe(packText(of, lines));
      }),
    );
  });

  test.each<[string, PackOf, readonly PackLine[]]>([
    ['of another round', { ...of, number: 2 }, [line(1), line(2, [given('p1')])]],
    ['of other hours', { ...of, closes: eightToSeven.opens }, [line(1), line(2, [given('p1')])]],
    ['with a line less', of, [line(1)]],
    ['with another name', of, [line(1, [], 'Martín'), line(2, [given('p1')])]],
    ['with a procuration less', of, [line(1), line(2)]],
    ['with a procuration that ended', of, [line(1), line(2, [given('p1', 'revoked')])]],
    ['with a procuration on another line', of, [line(1, [given('p1')]), line(2)]],
  ])('%s is another text', (_, pack, lines) => {
    expect(packText(pack, lines)).not.toBe(packText(of, [line(1), line(2, [given('p1')])]));
  });

  test('says the version of the law of its day', () => {
    expect(rulesOn(day('2027-04-11'))).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(rulesOn(day('2015-01-01'))).toBe('origin');
    expect(packText(of, [])).toContain(rulesOn(of.day));
  });
});

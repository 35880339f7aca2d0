import { describe, expect, test } from 'vitest';
import { fallsOf } from '#core/law/entitlement/roll-changes.ts';
import type { StationId } from '#core/model/ids.ts';

const station = '59172/0001' as StationId;
const list = (filed: number, held: number, atElection = 0) => {
  return { station, list: 'communal' as const, filed, held, atElection };
};

describe('A list of a file', () => {
  test.each([
    [list(91, 100), []],
    [list(90, 100), [{ station, list: 'communal', kind: 'fall', from: 100, to: 90 }]],
    [list(0, 3), [{ station, list: 'communal', kind: 'zero', from: 3, to: 0 }]],
    [list(95, 95, 110), [{ station, list: 'communal', kind: 'fall', from: 110, to: 95 }]],
    [list(500, 0), []],
    [list(0, 0), []],
  ])('%o falls: %o', (counts, falls) => {
    expect(fallsOf([counts])).toEqual(falls);
  });
});

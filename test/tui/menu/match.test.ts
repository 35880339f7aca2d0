import { describe, expect, test } from 'vitest';
import { rankOfMatch } from '#tui/menu/match.ts';

const NONE = Number.POSITIVE_INFINITY;

describe('What is typed in the menu fits', () => {
  test.each([
    ['journal · le journal des actes', '', 0],
    ['journal · le journal des actes', 'jour act', 0],
    ['procès-verbal', 'PROCES', 0],
    ['décision de justice', 'décisión', 0],
    ['récépissés', 'cepi', 1],
    ['procès-verbal', 'pv', 2],
    ['journal', 'jrnl', 2],
    ['journal', 'jx', NONE],
    ['journal', 'jour verbal', NONE],
    ['journal', 'l', 1],
    ['résilier', 'j', NONE],
  ])('%s by “%s”: %d', (text, typed, rank) => {
    expect(rankOfMatch(text, typed)).toBe(rank);
  });
});

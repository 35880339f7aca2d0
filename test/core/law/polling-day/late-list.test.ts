import { describe, expect, test } from 'vitest';
import { instant } from '#core/calendar/instant.ts';
import { countOf, lateLines, mayAcknowledge, printText } from '#core/law/polling-day/late-list.ts';
import type { RoundState } from '#core/law/polling-day/round-state.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import type { ListPrint } from '#core/model/list-print.ts';

const id = (name: string) => name as ProcurationId;
const gives = (name: string, state: RoundState = 'usable', reasons: readonly unknown[] = []) => ({
  procuration: id(name),
  state,
  reasons,
});
const onPaper = (name: string, number: number) => ({ procuration: id(name), number });
const REVOKED = [{ code: 'revoked' }];

describe('What arrived since a list was printed (R-44)', () => {
  test('is what gives a vote and is not on the paper, in the order of the list', () => {
    const lines = [
      { number: 9, gives: [gives('late')] },
      { number: 2, gives: [gives('early')] },
      { number: 3, gives: [gives('waiting', 'usable', [{ code: 'in-control' }])] },
      { number: 4, gives: [gives('printed')] },
      { number: 5, gives: [gives('too-late', 'superseded')] },
    ];
    expect(lateLines(lines, [onPaper('printed', 4)])).toEqual([
      { procuration: 'early', number: 2, isStruck: false },
      { procuration: 'late', number: 9, isStruck: false },
    ]);
  });

  test('strikes what ended, and whose mandant left the list, by the number that the paper has', () => {
    const lines = [{ number: 4, gives: [gives('revoked', 'usable', REVOKED), gives('instead')] }];
    const paper = [onPaper('revoked', 4), onPaper('moved', 1)];
    expect(lateLines(lines, paper)).toEqual([
      { procuration: 'moved', number: 1, isStruck: true },
      { procuration: 'instead', number: 4, isStruck: false },
      { procuration: 'revoked', number: 4, isStruck: true },
    ]);
  });

  test('leaves on the paper what was used, revoked since or not, and whose mandant came first', () => {
    const lines = [
      { number: 1, gives: [gives('used', 'used'), gives('superseded', 'superseded')] },
      { number: 2, gives: [gives('used-then-revoked', 'used', REVOKED)] },
    ];
    const paper = [onPaper('used', 1), onPaper('superseded', 1), onPaper('used-then-revoked', 2)];
    expect(lateLines(lines, paper)).toEqual([]);
  });

  test('has another text for another line, number, or paper before', () => {
    const line = { procuration: id('one'), number: 1, isStruck: false };
    const texts = [
      printText(1, [line], 'before'),
      printText(1, [{ ...line, isStruck: true }], 'before'),
      printText(1, [{ ...line, number: 2 }], 'before'),
      printText(2, [line], 'before'),
      printText(1, [line], 'other'),
      printText(1, [line, { ...line, procuration: id('two') }], 'before'),
    ];
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe('A bureau', () => {
  const last: ListPrint = {
    no: 2,
    added: 3,
    struck: 1,
    digest: `28deea${'0'.repeat(58)}`,
    printedAt: instant('2027-04-11T08:00:00Z'),
    acknowledgedAt: undefined,
  };
  const inHand = { no: 2, count: countOf(last), digest: '28deea' };

  test('acknowledges the last paper by its number, its lines and its digest', () => {
    expect(countOf(last)).toBe(4);
    expect(mayAcknowledge(last, inHand)).toEqual({ ok: true });
  });

  test.each([{ no: 1 }, { count: 3 }, { digest: '28deeb' }, { digest: '' }])('does not, with %o in hand', (other) => {
    expect(mayAcknowledge(last, { ...inHand, ...other })).toEqual({
      ok: false,
      reasons: [{ code: 'paper-differs', last: 2 }],
    });
  });

  test('acknowledges nothing where nothing was printed', () => {
    expect(mayAcknowledge(undefined, inHand)).toMatchObject({ reasons: [{ last: undefined }] });
  });
});

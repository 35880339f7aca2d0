import { describe, expect, test } from 'vitest';
import { type Answer, holds, holdTogether, word } from '#test/scenarios/answer.ts';
import type { Expectation } from '#test/scenarios/format/expectation.ts';

const refusedFor = (...codes: string[]): Answer => ({ kind: 'refused', codes });
const rejectedFor = (...codes: string[]): Answer => ({ kind: 'rejected', codes });
const expectRefused = (...codes: string[]): Expectation => ({ kind: 'refused', codes });
const expectWord = (said: string): Expectation => ({ kind: 'word', word: said });

describe('An answer', () => {
  test('holds unless it is a refusal, when the step expects nothing', () => {
    expect(holds({ kind: 'fine' }, word('in-control'))).toBe(true);
    expect(holds({ kind: 'fine' }, refusedFor('self'))).toBe(false);
    expect(holds({ kind: 'fine' }, rejectedFor('overlap'))).toBe(false);
  });

  test('holds when an expected code is among the reasons', () => {
    expect(holds(expectRefused('overlap'), refusedFor('self', 'overlap'))).toBe(true);
    expect(holds(expectRefused('revoked', 'overlap'), refusedFor('overlap'))).toBe(true);
    expect(holds(expectRefused('revoked'), refusedFor('overlap'))).toBe(false);
    expect(holds(expectRefused('overlap'), rejectedFor('overlap'))).toBe(false);
    expect(holds(expectRefused('overlap'), word('active'))).toBe(false);
  });

  test('is rejected by its status as well as by its codes', () => {
    expect(holds(expectWord('rejected'), rejectedFor('overlap'))).toBe(true);
    expect(holds(expectWord('active'), rejectedFor('overlap'))).toBe(false);
    expect(holds(expectWord('active'), word('active'))).toBe(true);
  });
});

describe('Answers to acts sent together', () => {
  test('come in any order', () => {
    const expected = [expectWord('recorded'), expectRefused('revoked')];

    expect(holdTogether(expected, [refusedFor('revoked'), word('recorded')])).toBe(true);
  });

  test('are a multiset: one answer stands for one expectation', () => {
    const twice = [expectWord('active'), expectWord('active')];

    expect(holdTogether(twice, [word('active'), refusedFor('overlap')])).toBe(false);
    expect(holdTogether(twice, [word('active')])).toBe(false);
  });

  test('are matched whole where a greedy choice would take the wrong one', () => {
    const expected = [expectRefused('self', 'overlap'), expectRefused('self', 'revoked'), expectRefused('self')];
    const answers = [refusedFor('self'), refusedFor('revoked', 'self'), refusedFor('overlap')];

    expect(holdTogether(expected, answers)).toBe(true);
    expect(holdTogether(expected, [refusedFor('overlap'), refusedFor('overlap'), refusedFor('self')])).toBe(false);
  });
});

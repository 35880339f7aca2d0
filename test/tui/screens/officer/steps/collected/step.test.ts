import { describe, expect, test } from 'vitest';
import { ESTABLISHED, FOUND } from '#test/tui/people.ts';
import { key, typed } from '#test/tui/presses.ts';
import { collectedRequest } from '#test/tui/screens/officer/acts.ts';
import { AT_FIELD, given, pressing } from '#test/tui/screens/officer/playing.ts';
import type { Failure } from '#tui/client.ts';
import type { State } from '#tui/screens/officer/state.ts';
import { START } from '#tui/screens/officer/steps/reference/state.ts';

const enter = () => key('enter');
const [A, B, C] = ['AAAAAA', 'BBBBBB', 'CCCCCC'] as const;
const loading = pressing(AT_FIELD, [key('f5')]);
const list = given(loading, {
  kind: 'collected',
  requests: [collectedRequest(A), collectedRequest(B), collectedRequest(C)],
  more: 0,
});
const signed = (state: State) => given(state, { kind: 'established', act: ESTABLISHED });
const failedBy = (state: State, failure: Failure) => given(state, { kind: 'failed', failure });
const REFUSED: Failure = { kind: 'refused', refusals: [{ code: 'reference-used' }] };

describe('What delegates collected (R-12)', () => {
  test('is asked for, and again with F5', () => {
    expect(loading).toMatchObject({ step: { kind: 'collected', pending: { call: { kind: 'read' } } } });
    const failed = failedBy(loading, { kind: 'bug', id: '7' });
    expect(failed).toMatchObject({ step: { notice: { failure: { kind: 'bug' } } } });
    expect(pressing(failed, [key('f5')])).toMatchObject({
      step: { pending: { call: { kind: 'read' } }, notice: undefined },
    });
    expect(pressing(list, [key('escape')]).step).toBe(START);
  });

  test('is narrowed by a slash: the request shown is read, and all are not signed while some are out of sight', () => {
    const narrow = pressing(list, [...typed('/bbb'), enter()]);
    expect(pressing(narrow, [enter()])).toMatchObject({ step: { pending: { call: { find: { reference: B } } } } });
    expect(pressing(narrow, typed('v'))).toBe(narrow);
    expect(pressing(narrow, [key('escape'), ...typed('v')])).toMatchObject({ step: { kind: 'countersigning-all' } });
  });

  test('is read, then signed with V and Enter; the next one is pointed at', () => {
    const opening = pressing(list, [enter()]);
    expect(opening).toMatchObject({ step: { pending: { call: { find: { reference: A } } } } });
    const reading = given(opening, { kind: 'found', request: { ...FOUND, status: 'collected' } });
    expect(pressing(reading, [...typed('v'), enter()])).toBe(reading);
    const signing = pressing(given(reading, { kind: 'painted' }), [...typed('v'), enter()]);
    expect(signing).toMatchObject({ step: { kind: 'countersigning', pending: { call: { identity: 'match' } } } });
    expect(signed(signing)).toMatchObject({
      step: {
        kind: 'collected',
        pointed: 1,
        signatures: { [FOUND.reference]: { kind: 'done', status: 'active' } },
      },
    });
  });

  test('is signed as a whole once its number is typed', () => {
    const confirming = pressing(list, typed('v'));
    for (const wrong of ['', '2', '33']) {
      expect(pressing(confirming, [...typed(wrong), enter()])).toMatchObject({
        step: { kind: 'countersigning-all', notice: { kind: 'wrong-number' } },
      });
    }
    const signing = pressing(confirming, [...typed('3'), enter()]);
    expect(signing).toMatchObject({
      step: { pending: { call: { act: { reference: A }, rest: [B, C], count: 3 } } },
    });
    expect(signed(signing)).toMatchObject({ step: { pending: { call: { act: { reference: B }, rest: [C] } } } });
    expect(signed(signed(signed(signing)))).toMatchObject({ step: { kind: 'collected' } });
  });

  test('keeps the refused ones with their reason, and goes on with the others', () => {
    const signing = pressing(list, [...typed('v3'), enter()]);
    const ended = signed(failedBy(signed(signing), REFUSED));
    expect(ended).toMatchObject({
      step: {
        kind: 'collected',
        signatures: { [A]: { kind: 'done' }, [B]: { kind: 'failed', failure: REFUSED }, [C]: { kind: 'done' } },
      },
    });
    expect(pressing(ended, [...typed('v1'), enter()])).toMatchObject({
      step: { pending: { call: { act: { reference: B }, rest: [], count: 1 } } },
    });
  });

  test('stops at a failure that is no refusal, or when asked to', () => {
    const signing = pressing(list, [...typed('v3'), enter()]);
    expect(failedBy(signing, { kind: 'too-often', seconds: 9 })).toMatchObject({
      step: { kind: 'collected', signatures: { [A]: { kind: 'failed' } } },
    });
    const stopping = pressing(signing, [key('escape')]);
    expect(stopping).toMatchObject({ step: { isStopping: true, pending: { call: { act: { reference: A } } } } });
    expect(signed(stopping)).toMatchObject({ step: { kind: 'collected', signatures: { [A]: { kind: 'done' } } } });
  });

  test('signs no request twice', () => {
    const opened = given(pressing(list, [enter()]), {
      kind: 'found',
      request: { ...FOUND, reference: collectedRequest(A).reference },
    });
    const done = signed(pressing(given(opened, { kind: 'painted' }), [...typed('v'), enter()]));
    const again = pressing(done, [key('up')]);
    expect(pressing(again, [enter()])).toBe(again);
    expect(pressing(done, [...typed('v2'), enter()])).toMatchObject({
      step: { pending: { call: { act: { reference: B }, rest: [C] } } },
    });
  });
});

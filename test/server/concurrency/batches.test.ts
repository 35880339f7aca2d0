import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { inBatches } from '#server/concurrency/batches.ts';

/** Batches of texts that end when the test says so; the answer to a text is the text. */
function held(most = 10) {
  const begun: string[] = [];
  const ends: PromiseWithResolvers<void>[] = [];
  const ask = inBatches({
    most,
    run: async (texts: readonly string[]) => {
      begun.push(texts.join());
      const end = Promise.withResolvers<void>();
      ends.push(end);
      await end.promise;
      return texts;
    },
  });
  return {
    begun,
    ask,
    end: (index: number) => ends[index]?.resolve(),
    fail: (index: number) => ends[index]?.reject(new Error(`run ${index}`)),
  };
}

describe('Batches', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const turn = () => vi.advanceTimersByTimeAsync(0);

  test('take at once what is asked in one turn, and together what comes meanwhile', async () => {
    const { begun, ask, end } = held();
    const first = [ask('a'), ask('b')];
    await turn();
    expect(begun).toEqual(['a,b']);
    const later = [ask('c')];
    await turn();
    later.push(ask('d'));
    await turn();
    expect(begun).toEqual(['a,b']);

    end(0);
    expect(await Promise.all(first)).toEqual(['a', 'b']);
    expect(begun).toEqual(['a,b', 'c,d']);
    end(1);
    expect(await Promise.all(later)).toEqual(['c', 'd']);
  });

  test('run beside one that does not end, once what came has waited', async () => {
    const { begun, ask, end } = held();
    const first = ask('a');
    await turn();
    const later = ask('b');
    await vi.advanceTimersByTimeAsync(99);
    expect(begun).toEqual(['a']);

    await vi.advanceTimersByTimeAsync(2);
    expect(begun).toEqual(['a', 'b']);
    end(1);
    expect(await later).toBe('b');
    end(0);
    expect(await first).toBe('a');
  });

  test('take so much each, in the order in which it came', async () => {
    const { begun, ask, end } = held(2);
    const answers = Promise.all(['a', 'b', 'c', 'd', 'e'].map(ask));
    await turn();
    for (const index of [0, 1, 2]) {
      end(index);
      await turn();
    }

    expect(begun).toEqual(['a,b', 'c,d', 'e']);
    expect(await answers).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('that fail fail for those whom they hold, and the next are served', async () => {
    const { ask, end, fail } = held();
    const failing = Promise.allSettled([ask('a'), ask('b')]);
    await turn();
    const next = ask('c');
    fail(0);

    expect((await failing).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await turn();
    end(1);
    expect(await next).toBe('c');
  });

  test('answer each apart where an answer comes later, and hold up nobody for it', async () => {
    const slow = Promise.withResolvers<string>();
    const ask = inBatches({
      most: 10,
      run: async (texts: readonly string[]) => texts.map((text) => (text === 'slow' ? slow.promise : text)),
    });
    const [late, fast] = [ask('slow'), ask('fast')];
    await turn();
    expect(await fast).toBe('fast');
    const next = ask('next');
    await turn();
    expect(await next).toBe('next');
    slow.reject(new Error('alone'));
    await expect(late).rejects.toThrow('alone');
  });
});

import { describe, expect, test } from 'vitest';
import { makeKeyedQueue } from '#server/concurrency/keyed-queue.ts';
import { later } from '#test/tui/fake-client.ts';

describe('Works of one key', () => {
  test('run one after the other, in order, whatever becomes of each; those of others do not wait', async () => {
    const turns = makeKeyedQueue();
    const slow = later<string>();
    const ran: string[] = [];
    const note = async (name: string) => void ran.push(name);

    const first = turns('a', () => slow.answer);
    const second = turns('a', () => note('second'));
    await turns('b', () => note('other'));
    expect(ran).toEqual(['other']);

    slow.fail(new Error('it failed'));
    await expect(first).rejects.toThrow('it failed');
    await second;
    expect(ran).toEqual(['other', 'second']);
  });

  test('that are too many are not taken, until one has ended', async () => {
    const turns = makeKeyedQueue(2);
    const slow = later<number>();
    const taken = [turns('a', () => slow.answer), turns('a', async () => 2)];

    expect(turns('a', async () => 3)).toBeUndefined();
    slow.give(1);
    expect(await Promise.all(taken)).toEqual([1, 2]);
    expect(await turns('a', async () => 4)).toBe(4);
  });
});

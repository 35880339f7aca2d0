import { describe, expect, test } from 'vitest';
import type { RoundId } from '#core/model/ids.ts';
import { type Answers, answeredWith, fakeClient, later, lost } from '#test/tui/fake-client.ts';
import { listed } from '#test/tui/people.ts';
import { backoff, keepList, type ListEvent } from '#tui/screens/station/voter-list/follow.ts';
import type { FollowerContext } from '#tui/server-link.ts';

const ROUND = 'round-1' as RoundId;
const anne = listed([1, 'Un', 'Anne', '1970-01-01']);
const two = listed([2, 'Deux', 'Bruno', '1970-01-01']);

/** What is heard until `count` pieces of news, then the list is let go. */
async function hear(answers: Answers, count: number) {
  const { client, sent } = fakeClient(answers);
  const stop = new AbortController();
  const news: ListEvent[] = [];
  const heard = later<void>();
  const report = (event: ListEvent) => {
    news.push(event);
    if (news.length === count) heard.give();
  };
  const kept = keepList({ client, round: ROUND, signal: stop.signal, report });
  await Promise.race([heard.answer, kept]);
  stop.abort();
  return { news, sent, kept };
}

describe('The station’s list', () => {
  test('comes page by page, and is followed from where the first page was read', async () => {
    const { news, sent } = await hear(
      {
        'station.list': ({ after }: { after: number }) =>
          after === 0 ? { people: [anne], next: 1, cursor: '7' } : { people: [two], next: undefined, cursor: '9' },
        'station.follow': ({ cursor }: { cursor: string }) =>
          cursor === '7' ? { cursor: '8', people: [two] } : new Promise(() => undefined),
      },
      4,
    );

    expect(news.map(({ kind }) => kind)).toEqual(['received', 'received', 'loaded', 'changed']);
    expect(news[2]).toMatchObject({ voterList: new Map([anne, two].map((person) => [person.elector, person])) });
    expect(sent.filter(({ path }) => path === 'station.follow')[0]?.input).toEqual({ round: ROUND, cursor: '7' });
  });

  test.each([
    ['breaks', () => Promise.reject(lost())],
    ['is let go by the server', () => undefined],
  ])('says that it is lost when its stream %s, and that it is back before there is anything new', async (_, end) => {
    let asked = 0;
    const { news, sent } = await hear(
      {
        'station.list': () => ({ people: [anne], next: undefined, cursor: '7' }),
        'station.follow': () => {
          asked += 1;
          return asked === 1 ? end() : new Promise(() => undefined);
        },
      },
      4,
    );

    expect(news.map(({ kind }) => kind)).toEqual(['received', 'loaded', 'lost', 'changed']);
    expect(sent.map(({ path }) => path)).toEqual(['station.list', 'station.follow', 'station.follow']);
  });

  test('says that it is lost while no sign comes on its stream, and that it is back with the next one', async () => {
    const { news, sent } = await hear(
      {
        'station.list': () => ({ people: [anne], next: undefined, cursor: '7' }),
        'station.follow': (_: unknown, { onQuiet }: FollowerContext) => {
          onQuiet(true);
          onQuiet(false);
          return new Promise(() => undefined);
        },
      },
      4,
    );

    expect(news.slice(2)).toEqual([{ kind: 'lost' }, { kind: 'changed', people: [] }]);
    expect(sent.map(({ path }) => path)).toEqual(['station.list', 'station.follow']);
  });

  test('is taken afresh when it cannot be followed', async () => {
    let asked = 0;
    const { news } = await hear(
      {
        'station.list': () => ({ people: [anne], next: undefined, cursor: '7' }),
        'station.follow': () => {
          asked += 1;
          if (asked === 1) throw answeredWith(400);
          return new Promise(() => undefined);
        },
      },
      6,
    );

    expect(news.map(({ kind }) => kind)).toEqual(['received', 'loaded', 'lost', 'loading', 'received', 'loaded']);
  });

  test('ends with the session', async () => {
    const { news, kept } = await hear({ 'station.list': () => Promise.reject(answeredWith(401)) }, 1);
    await kept;
    expect(news).toEqual([{ kind: 'signed-out' }]);
  });
});

test('Terminals that lost one server come back spread over seconds, each within eight', () => {
  const drawn = Array.from({ length: 1_000 }, () => backoff(1));
  for (let second = 0; second < 2_000; second += 250) {
    expect(drawn.filter((wait) => wait >= second && wait < second + 250).length).toBeLessThan(200);
  }
  for (const attempts of [1, 4, 20]) expect(backoff(attempts)).toBeLessThanOrEqual(8_000);
});

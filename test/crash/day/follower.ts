import { untilAccepted } from '#test/crash/day/retry.ts';
import { first } from '#test/database/places.ts';
import type { Api } from '#test/server/terminal.ts';
import type { Client, ListChanges } from '#tui/answers.ts';

const round = first.id;
type ListInput = Parameters<Api['station']['list']['query']>[0];
type Page = Awaited<ReturnType<Api['station']['list']['query']>>;
type Line = Page['people'][number];
type Lines = ReadonlyMap<string, Line>;

/** A terminal that holds the list of its station and follows the changes, across restarts of the server. */
export type Follower = {
  /** The held list, once it has caught up with the served one. */
  readonly caughtUp: () => Promise<{ readonly held: Lines; readonly served: Lines }>;
};

export async function follow(client: Client): Promise<Follower> {
  const begun = await wholeList(client);
  const held = new Map(begun.lines);
  let { cursor } = begun;

  let wanted = Number.POSITIVE_INFINITY;
  async function hold(stream: AsyncIterable<ListChanges>): Promise<void> {
    for await (const changes of stream) {
      for (const line of changes.people) held.set(line.elector, line);
      for (const elector of changes.gone) held.delete(elector);
      cursor = changes.cursor;
      if (Number(cursor) >= wanted) return;
    }
  }
  async function followOn(): Promise<void> {
    while (Number(cursor) < wanted) {
      const stream = await untilAccepted(() => client.station.follow.query({ round, cursor }));
      await hold(stream).catch(() => undefined); // A server that is killed breaks its streams.
    }
  }
  const following = followOn();
  following.catch(() => undefined);

  return {
    caughtUp: async () => {
      const { lines, cursor: last } = await wholeList(client);
      wanted = Number(last);
      await following;
      return { held, served: lines };
    },
  };
}

async function wholeList(api: Api): Promise<{ readonly lines: Lines; readonly cursor: string }> {
  const lines = new Map<string, Line>();
  let cursor: string | undefined;
  let after: number | undefined = 0;
  while (after !== undefined) {
    const input: ListInput = { round, after, limit: 500 };
    const page: Page = await untilAccepted(() => api.station.list.query(input));
    for (const line of page.people) lines.set(line.elector, line);
    cursor ??= page.cursor;
    after = page.next;
  }
  return { lines, cursor: cursor ?? '0' };
}

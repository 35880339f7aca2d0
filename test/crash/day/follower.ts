import { untilAccepted, untilAnswered } from '#test/crash/day/retry.ts';
import { first } from '#test/database/places.ts';
import type { Api } from '#test/server/terminal.ts';

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

export async function follow(api: Api): Promise<Follower> {
  const begun = await wholeList(api);
  const held = new Map(begun.lines);
  let { cursor } = begun;

  async function look(): Promise<void> {
    const answer = await untilAnswered(() => api.station.changes.query({ round, cursor }));
    if (!answer.ok) throw new Error(`a follower was refused: ${answer.status}`);
    for (const line of answer.result.people) held.set(line.elector, line);
    for (const elector of answer.result.gone) held.delete(elector);
    cursor = answer.result.cursor;
  }

  let wanted = Number.POSITIVE_INFINITY;
  async function followOn(): Promise<void> {
    while (Number(cursor) < wanted) await look();
  }
  const following = followOn();
  following.catch(() => undefined);

  return {
    caughtUp: async () => {
      const { lines, cursor: last } = await wholeList(api);
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

import { setTimeout as pause } from 'node:timers/promises';
import type { ElectorId, RoundId } from '#core/model/ids.ts';
import type { Post } from '#test/bench/http.ts';
import { type Sightings, sightings } from '#test/bench/sightings.ts';

/** Terminals that follow the changes of their station's list, as the station's screen does. */
export type Listeners = Pick<Sightings, 'seenByAll'> & {
  readonly failures: readonly string[];
  /** Answers so far. */
  readonly answers: () => number;
  readonly end: () => Promise<void>;
};
type Listening = {
  readonly ask: Post;
  readonly tokens: readonly string[];
  readonly round: RoundId;
  /** The station of each terminal. */
  readonly stations: readonly number[];
};

/** Listens while `run` runs, and stops even when it fails. */
export async function whileListening<Result>(
  listening: Listening,
  run: (listeners: Listeners) => Promise<Result>,
): Promise<Result> {
  const listeners = await listen(listening);
  try {
    return await run(listeners);
  } finally {
    await listeners.end();
  }
}

/** The parts of an answer that are read. */
type Changes = { readonly cursor: string; readonly people: readonly { readonly elector: ElectorId }[] };

async function listen({ ask, tokens, round, stations }: Listening): Promise<Listeners> {
  const failures: string[] = [];
  const over = new AbortController();
  const { signal } = over;
  const terminals = Map.groupBy(stations.keys(), (terminal) => stations[terminal] ?? 0);
  const { seenByAll: saw, seen } = sightings();
  const read = reader();
  const cursors = new Map<number, string>();
  let answers = 0;
  for (const station of terminals.keys()) {
    const input = { round, limit: 10 };
    const text = await ask({ token: tokens[station] ?? '', procedure: 'station.list', input });
    cursors.set(station, read(text).cursor);
  }

  async function follow(station: number, terminal: number): Promise<void> {
    const token = tokens[station] ?? '';
    const among = terminals.get(station)?.length ?? 0;
    let cursor = cursors.get(station) ?? '0';
    while (!signal.aborted) {
      try {
        const text = await ask({ token, procedure: 'station.changes', input: { round, cursor }, signal });
        answers += 1;
        const changes = read(text);
        cursor = changes.cursor;
        for (const { elector } of changes.people) seen(elector, { terminal, among });
      } catch (error) {
        if (!signal.aborted) failures.push(String(error));
        await pause(Math.random() * 1_000);
      }
    }
  }
  const following = stations.map(follow);

  async function end(): Promise<void> {
    over.abort();
    await Promise.all(following);
  }
  return { seenByAll: saw, failures, answers: () => answers, end };
}

/** Parses an answer once, since the terminals of a station get the same one after the other. */
function reader(): (text: string) => Changes {
  let last: { readonly text: string; readonly changes: Changes } | undefined;
  return (text) => {
    if (last?.text === text) return last.changes;
    const answer = JSON.parse(text) as { readonly result: { readonly data: { readonly json: Changes } } };
    last = { text, changes: answer.result.data.json };
    return last.changes;
  };
}

import { setTimeout as pause } from 'node:timers/promises';
import type { ElectorId, RoundId } from '#core/model/ids.ts';
import { linesFrom, postTo } from '#test/bench/http.ts';
import { type Sightings, sightings } from '#test/bench/sightings.ts';

/** Terminals that follow the changes of their station's list, as the station's screen does. */
export type Listeners = Pick<Sightings, 'seenByAll'> & {
  readonly failures: readonly string[];
  /** Lines so far. */
  readonly lines: () => number;
  readonly end: () => Promise<void>;
};
type Listening = {
  /** The address of the server. */
  readonly server: string;
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

type OneStream = {
  readonly token: string;
  /** The place after which the stream goes on when it breaks. */
  readonly from: { cursor: string };
  readonly sawOne: (elector: ElectorId) => void;
};

/** The parts of a line that are read. */
type Changes = { readonly cursor: string; readonly people: readonly { readonly elector: ElectorId }[] };

async function listen({ server, tokens, round, stations }: Listening): Promise<Listeners> {
  const ask = postTo(server);
  const failures: string[] = [];
  const over = new AbortController();
  const { signal } = over;
  const terminals = Map.groupBy(stations.keys(), (terminal) => stations[terminal] ?? 0);
  const { seenByAll: saw, seen } = sightings();
  const read = reader();
  const cursors = new Map<number, string>();
  let lines = 0;
  for (const station of terminals.keys()) {
    const input = { round, limit: 10 };
    const text = await ask({ token: tokens[station] ?? '', procedure: 'station.list', input });
    cursors.set(station, read(text).cursor);
  }

  async function follow(station: number, terminal: number): Promise<void> {
    const token = tokens[station] ?? '';
    const among = terminals.get(station)?.length ?? 0;
    const from = { cursor: cursors.get(station) ?? '0' };
    while (!signal.aborted) {
      try {
        await listenTo({ token, from, sawOne: (elector) => seen(elector, { terminal, among }) });
      } catch (error) {
        if (!signal.aborted) failures.push(String(error));
        await pause(Math.random() * 1_000);
      }
    }
  }

  async function listenTo({ token, from, sawOne }: OneStream): Promise<never> {
    const call = { token, procedure: 'station.follow', input: { round, ...from }, signal };
    for await (const line of linesFrom(server, call)) {
      lines += 1;
      const { cursor, people } = read(line);
      from.cursor = cursor;
      for (const { elector } of people) sawOne(elector);
    }
    throw new Error('the stream ended');
  }
  const following = stations.map(follow);

  async function end(): Promise<void> {
    over.abort();
    await Promise.all(following);
  }
  return { seenByAll: saw, failures, lines: () => lines, end };
}

/** Parses a line once, since the terminals of a station get the same one after the other. */
function reader(): (text: string) => Changes {
  let last: { readonly text: string; readonly changes: Changes } | undefined;
  return (text) => {
    if (last?.text === text) return last.changes;
    const answer = JSON.parse(text) as { readonly result: { readonly data: { readonly json: Changes } } };
    last = { text, changes: answer.result.data.json };
    return last.changes;
  };
}

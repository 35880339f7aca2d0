import { setTimeout as pause } from 'node:timers/promises';
import type { ElectorId, RoundId } from '#core/ids.ts';
import type { Api } from '#test/server/terminal.ts';

/** Terminals that wait for what changes on their station's list, as the station's screen does. */
export type Listeners = {
  /** Milliseconds from `since` until the last of the station's terminals saw this elector change; infinite when one did not in time. */
  readonly saw: (elector: ElectorId, since: number) => Promise<number>;
  readonly failures: readonly string[];
  readonly end: () => Promise<void>;
};
type Listening = {
  readonly apiOf: (station: number) => Api;
  readonly round: RoundId;
  /** Of each terminal, its station. */
  readonly stations: readonly number[];
};

/** Listens while `run` does, and no longer, whatever fails. */
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

/** Milliseconds after which what was not seen is lost. */
const LOST = 30_000;
const LOOK = 20;

async function listen({ apiOf, round, stations }: Listening): Promise<Listeners> {
  const heard: Heard = new Map();
  const failures: string[] = [];
  const over = new AbortController();
  const { signal } = over;
  const terminals = Map.groupBy(stations, (station) => station);
  const cursors = new Map<number, string>();
  for (const station of terminals.keys()) {
    cursors.set(station, (await apiOf(station).station.list.query({ round, limit: 10 })).cursor);
  }

  async function follow(station: number): Promise<void> {
    let cursor = cursors.get(station) ?? '0';
    while (!signal.aborted) {
      try {
        const changes = await apiOf(station).station.changes.query({ round, cursor }, { signal });
        cursor = changes.cursor;
        hear(heard, changes.people, terminals.get(station)?.length ?? 0);
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
  return { saw: (elector, since) => whenSeen(heard, elector, since), failures, end };
}

/** Of each elector, when terminals saw him change, and how many of them wait for it. */
type Heard = Map<ElectorId, { readonly times: number[]; readonly terminals: number }>;

function hear(heard: Heard, people: readonly { readonly elector: ElectorId }[], terminals: number): void {
  const at = performance.now();
  for (const { elector } of people) {
    const its = heard.get(elector) ?? { times: [], terminals };
    heard.set(elector, its);
    its.times.push(at);
  }
}

async function whenSeen(heard: Heard, elector: ElectorId, since: number): Promise<number> {
  while (performance.now() < since + LOST) {
    const its = heard.get(elector);
    if (its && its.times.length >= its.terminals) return Math.max(...its.times) - since;
    await pause(LOOK);
  }
  return Number.POSITIVE_INFINITY;
}

import { randomInt } from 'node:crypto';
import type { Logger } from 'pino';
import type { Clock } from '#core/calendar/instant.ts';
import type { Reference } from '#core/text/reference.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { analyze } from '#drizzle/queries/demonstration.ts';
import { makeCommuneLimit } from '#server/act/commune-limit.ts';
import type { Caller, ServerContext } from '#server/api/context.ts';
import { makeRecentCallers } from '#server/change-feed/recent-callers.ts';
import { makeWaiters } from '#server/change-feed/waiters.ts';
import { makeKeyedQueue } from '#server/concurrency/keyed-queue.ts';
import { endSessions, openSessions } from '#server/demonstration/callers.ts';
import { play } from '#server/demonstration/play.ts';
import { insertScene, type Moment, type Scene, sceneAt } from '#server/demonstration/scene.ts';
import { SHOWN_REFERENCES, TOLD } from '#server/demonstration/stories.ts';
import { makeCallShares } from '#server/limits/call-shares.ts';
import { makePasswordMisses } from '#server/limits/password-misses.ts';
import { asSystem } from '#server/transactions/as-system.ts';

type Filling = Moment & { readonly database: Database; readonly machineClock: Clock; readonly log: Logger };

/** The scene that was played, and the references that the sign-in screen shows. */
export type Played = { readonly scene: Scene; readonly references: readonly Reference[] };

/**
 * Fills an empty database by the use cases themselves: places, elections, people and accounts in one
 * transaction, then each act in its own. What the acts leave is recorded from there (`npm run
 * generate:demonstration`).
 */
export async function fill({ database, machineClock, log, ...moment }: Filling): Promise<Played> {
  const scene = await sceneAt(moment, machineClock);
  const loaded = { references: [], replaced: false, isWhole: false };
  await asSystem(database, async (tx) => {
    await insertScene(tx, scene, { ...loaded, machineClock });
    await openSessions(tx, scene.callers, machineClock());
  });
  await analyze(database);

  const server = serverOn({ database, machineClock, log, ...moment });
  const references = await play({ ...scene, server }, [...scene.before, ...scene.votes]);
  await asSystem(database, (tx) => endSessions(tx, scene.callers));
  return { scene, references: TOLD.slice(0, SHOWN_REFERENCES).flatMap((story) => references.get(story) ?? []) };
}

/**
 * A server without clients: nobody reads the log of reads or waits for changes while the demonstration is
 * played.
 */
function serverOn({ database, machineClock, log, now }: Filling): ServerContext {
  return {
    database,
    machineClock,
    log,
    clock: () => now,
    version: '',
    access: { read: async () => undefined, flush: async () => undefined },
    changeFeed: makeWaiters(),
    clockWatch: { apart: () => 0 },
    passwordQueue: makeKeyedQueue(),
    communeLimit: makeCommuneLimit(),
    passwordMisses: makePasswordMisses(),
    callShares: makeCallShares(),
    recentCallers: makeRecentCallers<Caller>(),
    startedAt: now,
    isLoopback: true,
    closing: new AbortController().signal,
    drawSign: (limit) => randomInt(limit),
  };
}

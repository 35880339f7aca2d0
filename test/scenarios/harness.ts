import pino from 'pino';
import { addDays, type Day } from '#core/calendar/day.ts';
import { dayAt, fromEpoch, type Instant, instant, PARIS } from '#core/calendar/instant.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { migrate } from '#drizzle/connection/migrate.ts';
import { startServer } from '#server/server.ts';
import { passwordHash } from '#test/database/world.ts';
import { bindElector, insertAccounts } from '#test/scenarios/accounts.ts';
import type { Scenario } from '#test/scenarios/format/scenario.ts';
import { insertCommunes } from '#test/scenarios/rows/communes.ts';
import { insertElections } from '#test/scenarios/rows/elections.ts';
import { empty } from '#test/scenarios/rows/empty.ts';
import { insertElectors } from '#test/scenarios/rows/people.ts';
import { openSessions, type Sessions } from '#test/scenarios/sessions.ts';
import type { World } from '#test/scenarios/world.ts';

/** A running server on a real database that plays stories one after the other. */
export type Harness = {
  readonly database: Database;
  readonly setClock: (at: Instant) => void;
  /** Empties the database and inserts the story's people and elections. */
  readonly prepare: (scenario: Scenario) => Promise<World>;
  readonly close: () => Promise<void>;
};

const BEFORE_EVERYTHING = instant('2000-01-01T00:00:00Z');

/** `database` is empty and opened by its owner; closing the harness closes it. */
export async function openHarness(database: Database): Promise<Harness> {
  try {
    return await start(database);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function start(database: Database): Promise<Harness> {
  await migrate(database);
  const hash = await passwordHash();
  await database.db.transaction(async (tx) => {
    await insertCommunes(tx);
    await insertAccounts(tx, hash);
  });

  let now = BEFORE_EVERYTHING;
  const server = await startServer({
    database,
    clock: () => now,
    machineClock: () => fromEpoch(Date.now()),
    log: pino({ level: 'error' }, pino.destination(2)),
    host: '127.0.0.1',
    port: 0,
    version: 'scenarios',
  });
  const sessions = openSessions(database, server.url);
  return {
    database,
    setClock: (at) => {
      now = at;
    },
    prepare: (scenario) => prepare({ database, sessions, hash, now: () => now }, scenario),
    close: async () => {
      await server.close();
      await database.close();
    },
  };
}

type Preparing = {
  readonly database: Database;
  readonly sessions: Sessions;
  readonly hash: string;
  readonly now: () => Instant;
};

function prepare({ database, sessions, hash, now }: Preparing, scenario: Scenario): Promise<World> {
  return database.db.transaction(async (tx) => {
    await empty(tx);
    const elections = await insertElections(tx, scenario.elections);
    const electors = await insertElectors(tx, scenario.electors);
    const identityCertifiedOn = certifiedBefore(scenario);
    for (const elector of electors.values())
      await bindElector(tx, elector, { passwordHash: hash, identityCertifiedOn });
    return { sessions, now, elections, electors, things: new Map(), votes: new Map(), sent: new Map() };
  });
}

/** Digital identities were certified three days before the first step. */
function certifiedBefore({ steps }: Scenario): Day {
  const first = steps.find((step) => step.kind === 'acts')?.at ?? BEFORE_EVERYTHING;
  return addDays(dayAt(first, PARIS), -3);
}

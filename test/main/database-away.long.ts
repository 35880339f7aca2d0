import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '#drizzle/connection/database.ts';
import { initRoles, migrate } from '#drizzle/connection/migrate.ts';
import { query } from '#drizzle/connection/statement.ts';
import { voteMarks } from '#drizzle/schema/marks.ts';
import { procurations } from '#drizzle/schema/procurations.ts';
import { type ServerProcess, startServerProcess } from '#test/crash/server-process.ts';
import { addPair, addPerson, type Person } from '#test/database/people.ts';
import { stationOf } from '#test/database/places.ts';
import { addRequest, procurationRequest } from '#test/database/procurations.ts';
import { addWorld, assessor, PASSWORD } from '#test/database/world.ts';
import { type Desk, makeDesk, PROGRAM, ROOT } from '#test/main/procuration.ts';
import type { RunningPostgres } from '#test/postgres/cluster.ts';
import { startPostgres } from '#test/postgres/start.ts';
import { KEYS, openTerminal, type Terminal } from '#test/terminal/terminal.ts';
import { until } from '#test/until.ts';

const LONG = 60_000;
const CTRL_C = '\x03';

/** A PostgreSQL of its own, to be stopped and started; a server in a process of its own, on a polling day. */
let cluster: RunningPostgres;
let victim: ServerProcess;
let desk: Desk;

beforeAll(async () => {
  cluster = await startPostgres({ synchronous_commit: 'on' });
  const owner = await openDatabase({ url: cluster.url });
  await initRoles(owner, undefined);
  await migrate(owner);
  await addWorld(owner);
  await owner.close();
  desk = await makeDesk();
  victim = await startServerProcess({ url: cluster.url });
}, LONG);
afterAll(async () => {
  await victim?.stop();
  await cluster?.stop();
  await desk?.remove();
});

/** What the owner does before, or finds after. */
async function asOwner<Result>(run: (database: Database) => Promise<Result>): Promise<Result> {
  const owner = await openDatabase({ url: cluster.url });
  try {
    return await run(owner);
  } finally {
    await owner.close();
  }
}

async function signedIn(name: string, shown: string): Promise<Terminal> {
  const [node, ...options] = PROGRAM;
  const env = { ...desk.environment, PROCURATION_URL: victim.url };
  const terminal = openTerminal(node, [...options, 'tui'], { env, cwd: ROOT });
  await terminal.shows('vcrash');
  terminal.press(`${name}${KEYS.tab}${PASSWORD}${KEYS.enter}`);
  await terminal.shows(shown);
  return terminal;
}

async function leave(terminal: Terminal): Promise<void> {
  terminal.press(CTRL_C);
  expect(await terminal.ended).toBe(0);
}

const probe = async (path: string) => (await fetch(`${victim.url}${path}`)).status;
const probes = async () => ({ livez: await probe('/livez'), readyz: await probe('/readyz') });

/** Up to the last key before the mark. */
async function almostMarked(terminal: Terminal, { lastName, firstNames }: Person): Promise<void> {
  terminal.press(`${lastName} ${firstNames}`);
  await terminal.shows(new RegExp(`${lastName} ${firstNames}`, 'i'));
  terminal.press(KEYS.enter);
  await terminal.shows('M vote en personne');
  terminal.press('m');
  await terminal.shows('Entrée enregistre');
}

describe('While the database is away', () => {
  test('a station says so, and its mark is recorded once by itself when the database is back', async () => {
    const voter = await asOwner((owner) => addPerson(owner));
    const terminal = await signedIn(assessor(stationOf('denain')), 'Chercher');
    await almostMarked(terminal, voter);

    await cluster.pause();
    terminal.press(KEYS.enter);
    expect(await terminal.shows('nouvel essai (3)', LONG)).toContain('Rien n’est confirmé');
    expect(await probes()).toEqual({ livez: 200, readyz: 503 });

    await cluster.resume();
    await terminal.shows('Vote enregistré', LONG);
    expect(await probes()).toEqual({ livez: 200, readyz: 200 });
    expect(await asOwner(({ db }) => db.$count(voteMarks))).toBe(1);
    await leave(terminal);
  });

  test('a mark that was on its way is not lost, nor made twice', async () => {
    const voter = await asOwner((owner) => addPerson(owner));
    const terminal = await signedIn(assessor(stationOf('denain')), 'Chercher');
    await almostMarked(terminal, voter);
    const before = await asOwner(({ db }) => db.$count(voteMarks));

    const holder = await openDatabase({ url: cluster.url });
    const held = holder.db.transaction(async (tx) => {
      await tx.execute(sql`select from electors where id = ${voter.elector} for update`);
      terminal.press(KEYS.enter);
      await until(async () => expect(await asOwner(countWaiting)).toBeGreaterThan(0));
      await cluster.pause();
    });
    await held.catch(() => undefined);
    await holder.close();
    await terminal.shows('nouvel essai', LONG);

    await cluster.resume();
    await terminal.shows('Vote enregistré', LONG);
    expect(await asOwner(({ db }) => db.$count(voteMarks))).toBe(before + 1);
    await leave(terminal);
  });

  test('a counter looks its reference up, then establishes, by itself when the database is back', async () => {
    const reference = await asOwner(async (owner) => {
      const { mandant, mandataire } = await addPair(owner);
      return addRequest(owner, mandant, procurationRequest(mandataire));
    });
    const terminal = await signedIn('leroy', 'Tapez la référence');

    await cluster.pause();
    terminal.press(reference);
    await terminal.shows('nouvel essai (2)', LONG);
    await cluster.resume();
    await terminal.shows('V l’identité', LONG);

    terminal.press('v');
    await terminal.shows('Entrée établit');
    await cluster.pause();
    terminal.press(KEYS.enter);
    expect(await terminal.shows('nouvel essai (2)', LONG)).not.toContain('établie');
    await cluster.resume();
    await terminal.shows('✓ Procuration établie', LONG);
    expect(await asOwner(({ db }) => db.$count(procurations))).toBe(1);
    await leave(terminal);
  });

  test('a station no longer says that its list is up to date, and says so again by itself', async () => {
    const terminal = await signedIn(assessor(stationOf('denain')), '✓ liste à jour');

    await cluster.pause();
    await terminal.shows('! connexion perdue');
    await cluster.resume();
    await terminal.shows('✓ liste à jour', LONG);

    victim.freeze();
    await terminal.shows('! connexion perdue');
    victim.thaw();
    await terminal.shows('✓ liste à jour', LONG);
    await leave(terminal);
  });

  test('the server goes on: told to stop, it exits 0', async () => {
    expect(await victim.stop()).toBe(0);
  });
});

async function countWaiting({ db }: Database): Promise<number> {
  const [row] = await query<{ waiting: number }>(
    db,
    sql`select count(*)::int as waiting from pg_stat_activity where wait_event_type = 'Lock'`,
  );
  return row?.waiting ?? 0;
}

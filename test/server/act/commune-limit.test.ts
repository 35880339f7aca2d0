import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';
import { voteMarks } from '#drizzle/schema/marks.ts';
import { revocations } from '#drizzle/schema/procurations.ts';
import { logLoaded } from '#test/database/loaded.ts';
import { createDatabase } from '#test/database/open.ts';
import { addCrowd, type Person } from '#test/database/people.ts';
import { newId, PLACES, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addProcuration, addRequest } from '#test/database/procurations.ts';
import { assessor } from '#test/database/world.ts';
import { newVote } from '#test/server/inputs.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import type { Api } from '#test/server/terminal.ts';
import { until } from '#test/until.ts';
import { untilAnswered } from '#tui/client.ts';

const CROWD = 24;
const DENAIN = PLACES.denain.code;

let running: Running;
/** Not one of the server's connections. */
let apart: Database;

beforeEach(async () => {
  const url = await createDatabase();
  running = await startRunning({ database: await openDatabase({ url }) });
  running.setClock(POLLING_TEN);
  apart = await openDatabase({ url });
});
afterEach(async () => {
  await running.close();
  await running.database.close();
  await apart.close();
});

/** Sessions that wait for a row, and those of them with an act in one statement. */
async function waiting() {
  const [row] = await query<{ readonly all: number; readonly planned: number }>(
    apart.db,
    sql`select count(*)::int as all, (count(*) filter (where query like '%record\_station%'))::int as planned
      from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return row ?? { all: 0, planned: 0 };
}

type Acts = { readonly sent: readonly Promise<unknown>[]; readonly count: () => Promise<number> };

async function votes(people: readonly Person[]): Promise<Acts> {
  const bureau = await running.as(assessor(stationOf('denain')));
  return {
    sent: people.map(({ elector: mandant }) => {
      const vote = { ...newVote(), mandant };
      return untilAnswered(() => bureau.station.mandantVotes.mutate(vote));
    }),
    count: () => apart.db.$count(voteMarks, sql`${voteMarks.station} = ${stationOf('denain')}`),
  };
}

async function atCounters(people: readonly Person[]): Promise<Acts> {
  const counter: Api = await running.as('leroy');
  const mandataires = await addCrowd(apart, people.length);
  const references = await Promise.all(
    people.map(async (mandant, nth) => {
      await addProcuration(apart, {
        mandant,
        mandataire: mandataires[nth] ?? mandant,
        account: running.world.idOf('leroy'),
      });
      return addRequest(apart, mandant, { kind: 'revocation' });
    }),
  );
  return {
    sent: references.map((reference) => {
      const presented = { key: newId(), reference, identity: 'match' } as const;
      return untilAnswered(() => counter.counter.establish.mutate(presented));
    }),
    count: () => apart.db.$count(revocations),
  };
}

describe('While another holds the end of the log of a commune', () => {
  test.each([
    ['votes there', votes],
    ['revocations there', atCounters],
  ])('%s hold two connections, and others vote elsewhere', async (_, send) => {
    const [here, there] = [await addCrowd(apart, CROWD), await addCrowd(apart, CROWD, { on: 'marly' })];
    const bureau = await running.as(assessor(stationOf('marly')));
    await apart.db.execute(sql`insert into audit_head (chain, seq, hash) values (${DENAIN}, 0,
      encode(sha256(convert_to(concat_ws(E'\n', 'procuration', ${DENAIN}::text), 'UTF8')), 'hex'))`);

    const acts = await apart.db.transaction(async (tx) => {
      await tx.execute(sql`select from audit_head where chain = ${DENAIN} for update`);
      const sending = await send(here);
      await until(async () => expect(await waiting()).toEqual({ all: 2, planned: 0 }));
      for (const { elector: mandant } of there) {
        expect(await bureau.station.mandantVotes.mutate({ ...newVote(), mandant })).toMatchObject({ mark: {} });
        expect((await waiting()).all).toBeLessThanOrEqual(2);
      }
      expect(await sending.count()).toBe(0);
      return sending;
    });

    await Promise.all(acts.sent);
    expect(await acts.count()).toBe(CROWD);
    await logLoaded(apart);
    const admin = await running.as('admin');
    expect((await admin.audit.verify.query({})).faults).toEqual([]);
  });
});

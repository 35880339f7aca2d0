import { eq, max } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import type { Election } from '#core/model/election.ts';
import type { AccountId } from '#core/model/ids.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { loadElections } from '#drizzle/queries/places.ts';
import { voteMarks } from '#drizzle/schema/marks.ts';
import { accounts, electors } from '#drizzle/schema/people.ts';
import { communes, pollingStations } from '#drizzle/schema/places.ts';
import { procurations, requests } from '#drizzle/schema/procurations.ts';
import { OFFICER } from '#test/generate/accounts.ts';
import type { ExistingCounts } from '#test/generate/world.ts';

/** What the database holds already, which generated rows must not collide with. */
export type Existing = {
  readonly before: ExistingCounts;
  readonly elections: readonly Election[];
  readonly communes: ReadonlySet<string>;
  /** The last number of a station, by commune. */
  readonly lastStation: ReadonlyMap<string, number>;
  readonly officer: AccountId | undefined;
};

/** As the owner. */
export async function readExisting({ db }: Database, now: Instant): Promise<Existing> {
  const count = (table: PgTable) => db.$count(table);
  const stations = await db.select({ id: pollingStations.id, commune: pollingStations.commune }).from(pollingStations);
  const [officer] = await db.select().from(accounts).where(eq(accounts.name, OFFICER));
  if (officer && officer.role !== 'officer') throw new Error(`the account ${OFFICER} is no officer`);
  const known = await db.select({ code: communes.code }).from(communes);
  const [last] = await db.select({ no: max(procurations.recordedNo) }).from(procurations);
  return {
    before: {
      electors: await count(electors),
      stations: stations.length,
      requests: await count(requests),
      procurations: await count(procurations),
      marks: await count(voteMarks),
      recordedNo: Number(last?.no ?? 0),
    },
    elections: await db.transaction((tx) => loadElections(tx, dayAt(now, PARIS))),
    communes: new Set(known.map(({ code }) => code)),
    lastStation: new Map(stations.map(({ id, commune }) => [commune, Number(id.slice(-4))] as const).sort(byNumber)),
    officer: officer?.id,
  };
}

function byNumber([, first]: readonly [string, number], [, second]: readonly [string, number]): number {
  return first - second;
}

import { sql } from 'drizzle-orm';
import type { ElectorId, ProcurationId, RequestId, RevocationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, selectable, uuidArray } from '#drizzle/connection/statement.ts';
import type { BodyOf } from '#drizzle/queries/log-bodies.ts';
import { statistics } from '#drizzle/schema/retention.ts';

/**
 * what statistics keep of procurations: how many of each status, and how many votes by proxy at each
 * round.
 */
export async function countProcurations(tx: Tx, ids: readonly ProcurationId[]): Promise<void> {
  if (ids.length === 0) return;
  await query(
    tx,
    sql`insert into statistics (commune, round, what, count)
      select commune, null::uuid, status, count(*) from procurations where id = any(${uuidArray(ids)}) group by commune, status
      union all
      select its.commune, mark.round, 'proxy', count(*) from procurations its
        join vote_marks mark on mark.procuration = its.id and mark.corrected_at is null
        where its.id = any(${uuidArray(ids)}) group by its.commune, mark.round
      on conflict on constraint one_count_of_each do update set count = statistics.count + excluded.count`,
  );
}

export async function countRequests(tx: Tx, ids: readonly RequestId[]): Promise<void> {
  if (ids.length === 0) return;
  await query(
    tx,
    sql`insert into statistics (commune, round, what, count)
      select commune, null::uuid, status, count(*) from requests where id = any(${uuidArray(ids)}) group by commune, status
      on conflict on constraint one_count_of_each do update set count = statistics.count + excluded.count`,
  );
}

export type DestroyedActs = {
  readonly procurations: readonly ProcurationId[];
  readonly revocations: readonly RevocationId[];
  readonly requests: readonly RequestId[];
  readonly mandants: readonly ElectorId[];
};

/**
 * deletes acts and requests with their rounds, their votes by proxy and the messages to their
 * mandants.
 */
export async function destroyAll(tx: Tx, acts: DestroyedActs): Promise<void> {
  await query(
    tx,
    sql`select destroy(${uuidArray(acts.procurations)}, ${uuidArray(acts.revocations)}, ${uuidArray(acts.requests)}, ${uuidArray(acts.mandants)})`,
  );
}

/** erases that these acts were made at home, from their requests too. */
export async function eraseHomeVisits(
  tx: Tx,
  acts: Pick<DestroyedActs, 'procurations' | 'revocations'>,
): Promise<void> {
  if (acts.procurations.length + acts.revocations.length === 0) return;
  const procurations = uuidArray(acts.procurations);
  const revocations = uuidArray(acts.revocations);
  await query(tx, sql`update procurations set home_visit = false where id = any(${procurations})`);
  await query(tx, sql`update revocations set home_visit = false where id = any(${revocations})`);
  await query(
    tx,
    sql`update requests set home_visit = false where home_visit and id in (
      select request from procurations where id = any(${procurations})
      union all select request from revocations where id = any(${revocations}))`,
  );
}

/** erases what incidents say of persons; that there was an incident stays. */
export async function eraseIncidents(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await query(tx, sql`update incidents set facts = '{}'::jsonb where id = any(${uuidArray(ids)})`);
}

/** The bodies go, their entries stay, and which purge did it. */
export async function eraseBodies(tx: Tx, purge: string, erased: readonly BodyOf[]): Promise<void> {
  if (erased.length === 0) return;
  await query(tx, sql`select erase_bodies(${purge}::uuid, ${JSON.stringify(erased)}::text::jsonb)`);
}

const counted = selectable(statistics, 'counted');

/** The counts that statistics keep of the acts that were destroyed. */
export async function countsKept(tx: Tx) {
  const rows = await query(tx, sql`select ${counted.columns} from statistics counted order by commune, round, what`);
  return rows.map(counted.parse);
}

import { and, asc, eq, sql } from 'drizzle-orm';
import type { CommuneCode } from '#core/ids.ts';
import type { Instant } from '#core/instant.ts';
import type { RefusalCode } from '#core/refusal.ts';
import type { VoteMark } from '#core/vote-mark.ts';
import type { Tx } from '#drizzle/db.ts';
import { markFromRow } from '#drizzle/queries/marks.ts';
import type { HeldAt } from '#drizzle/queries/sittings.ts';
import { ask } from '#drizzle/rows.ts';
import { auditHead } from '#drizzle/schema/records.ts';
import { type incidents, voteMarks } from '#drizzle/schema/station.ts';

/** Every mark of a station's round, corrected ones included, the oldest first. */
export async function marksAt(tx: Tx, { station, round }: HeldAt): Promise<readonly VoteMark[]> {
  const rows = await tx
    .select()
    .from(voteMarks)
    .where(and(eq(voteMarks.station, station), eq(voteMarks.round, round)))
    .orderBy(asc(voteMarks.at), asc(voteMarks.id));
  return rows.map(markFromRow);
}

export type Counted<Of extends string> = { readonly what: Of; readonly count: number };
type During = { readonly from: Instant; readonly until: Instant };

/** The votes that a station refused at a round, by reason: one with two reasons is counted under each. From the log, which keeps them. */
export async function countRefused(
  tx: Tx,
  { station, round, commune }: HeldAt & { readonly commune: CommuneCode },
  { from, until }: During,
): Promise<readonly Counted<RefusalCode>[]> {
  return ask<Counted<RefusalCode>>(
    tx,
    sql`select reason ->> 'code' as what, count(*)::int as count
      from audit_entry entry
      join audit_body on audit_body.chain = entry.chain and audit_body.seq = entry.seq
      cross join lateral jsonb_array_elements(body::jsonb -> 'refused') reason
      where entry.chain = ${commune} and entry.at >= ${from} and entry.at < ${until}
        and entry.act in ('station.proxyVotes', 'station.mandantVotes')
        and body::jsonb #>> '{about,station}' = ${station} and body::jsonb #>> '{about,round}' = ${round}
      group by 1 order by 2 desc, 1`,
  );
}

type IncidentKind = (typeof incidents.$inferSelect)['kind'];

/** The incidents written at a station between two moments, by kind. */
export async function countIncidents(
  tx: Tx,
  { station }: Pick<HeldAt, 'station'>,
  { from, until }: During,
): Promise<readonly Counted<IncidentKind>[]> {
  return ask<Counted<IncidentKind>>(
    tx,
    sql`select kind as what, count(*)::int as count from incidents
      where station = ${station} and at >= ${from} and at < ${until} group by 1 order by 1`,
  );
}

/** The end of a commune's log, which a sheet of paper holds it to. */
export async function headOf(
  tx: Tx,
  chain: string,
): Promise<{ readonly seq: number; readonly hash: string } | undefined> {
  const [head] = await tx
    .select({ seq: auditHead.seq, hash: auditHead.hash })
    .from(auditHead)
    .where(eq(auditHead.chain, chain));
  return head;
}

import { type SQL, sql } from 'drizzle-orm';
import { addDays, type Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { AccountId, ElectorId, RequestId, RevocationId } from '#core/model/ids.ts';
import type { Reference } from '#core/text/reference.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, selectable } from '#drizzle/connection/statement.ts';
import { revocations } from '#drizzle/schema/procurations.ts';

export type RevocationRow = typeof revocations.$inferSelect;

/**
 * what an authority made in a day of its own, from one instant until another; `day` is about that date
 * everywhere.
 */
export type AuthorityDay = {
  readonly account: AccountId;
  readonly day: Day;
  readonly from: Instant;
  readonly until: Instant;
};

export const byAuthority = ({ account, day, from, until }: AuthorityDay): SQL =>
  sql`authority = ${account} and established_day between ${addDays(day, -1)}::date and ${addDays(day, 1)}::date
    and established_at >= ${from}::timestamptz and established_at < ${until}::timestamptz`;
export const byMandant = (mandant: ElectorId): SQL => sql`mandant = ${mandant}`;
export const byRevocation = (id: RevocationId): SQL => sql`id = ${id}`;

const revocation = selectable(revocations, 'revocation');

export async function revocationsWhere(tx: Tx, where: SQL): Promise<readonly RevocationRow[]> {
  const rows = await query(
    tx,
    sql`select ${revocation.columns} from revocations revocation where ${where} order by established_at`,
  );
  return rows.map((raw) => revocation.parse(raw));
}

/** The references by which an authority's own acts of a day were asked, by request. */
export async function referencesOf(tx: Tx, log: AuthorityDay): Promise<ReadonlyMap<RequestId, Reference>> {
  const rows = await query<{ readonly request: RequestId; readonly reference: Reference }>(
    tx,
    sql`select request, reference_of(request) as reference from (
        select request from procurations where ${byAuthority(log)}
        union all select request from revocations where ${byAuthority(log)}) acts
      where request is not null`,
  );
  return new Map(rows.map(({ request, reference }) => [request, reference]));
}

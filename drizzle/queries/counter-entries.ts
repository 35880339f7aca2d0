import { sql } from 'drizzle-orm';
import { fromStored, type Instant } from '#core/calendar/instant.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Reference } from '#core/text/reference.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';
import type { AuthorityDay } from '#drizzle/queries/revocations.ts';
import { COUNTER_ACTS } from '#drizzle/schema/records.ts';

/** What an authority did at the counter and made no act; `isSigned`: an officer has established it since. */
export type CounterEntry = {
  readonly at: Instant;
  readonly mandant: ElectorId;
  readonly reference: Reference | undefined;
  readonly refusals: readonly Refusal[];
  readonly isSigned: boolean;
};

type Row = {
  readonly at: string;
  readonly mandant: ElectorId;
  readonly reference: Reference | null;
  readonly refusals: readonly Refusal[] | null;
  readonly isSigned: boolean;
  readonly total: number;
};

/** The most of one day that a log shows, the newest. */
const MOST = 200;

/**
 * the refusals of an authority and what it collected for another to sign, in their order, and how
 * many more there are.
 */
export async function entriesWithoutAct(
  tx: Tx,
  { account, from, until }: AuthorityDay,
  most = MOST,
): Promise<{ readonly entries: readonly CounterEntry[]; readonly more: number }> {
  const rows = await query<Row>(
    tx,
    sql`select entry.at::text as at, about ->> 'mandant' as mandant, requests.reference, refusals,
        coalesce(requests.status = 'established', false) as "isSigned", count(*) over ()::int as total
      from audit_entry entry join audit_body body on body.chain = entry.chain and body.seq = entry.seq
        cross join lateral (select body.body::jsonb -> 'about', body.body::jsonb -> 'refused') its (about, refusals)
        left join requests on requests.id = (about ->> 'request')::uuid
      where entry.account = ${account} and entry.at >= ${from}::timestamptz and entry.at < ${until}::timestamptz
        and entry.act in (${COUNTER_ACTS}) and about ->> 'mandant' is not null
        and about ->> 'procuration' is null and about ->> 'revocation' is null
      order by entry.at desc, entry.chain desc, entry.seq desc limit ${most}`,
  );
  const entries = rows.toReversed().map(({ at, mandant, reference, refusals, isSigned }) => ({
    mandant,
    isSigned,
    at: fromStored(at),
    reference: reference ?? undefined,
    refusals: refusals ?? [],
  }));
  return { entries, more: (rows[0]?.total ?? 0) - rows.length };
}

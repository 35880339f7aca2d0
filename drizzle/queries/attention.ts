import { type SQL, sql } from 'drizzle-orm';
import { fromStored, type Instant } from '#core/calendar/instant.ts';
import type { CommuneCode, ElectorId } from '#core/model/ids.ts';
import type { MessageSubject } from '#core/model/message.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, selectable } from '#drizzle/connection/statement.ts';
import { incidents } from '#drizzle/schema/marks.ts';
import { HAS_NOT_ARRIVED } from '#drizzle/schema/records.ts';

type Newest = { readonly commune: CommuneCode; readonly limit: number };

/** what the automatic checks, or the town hall, rejected; the newest. */
export const newestRejected = ({ commune, limit }: Newest): SQL =>
  newest(sql`commune = ${commune} and status = 'rejected'`, limit);

/** the procurations whose order a person must look at; the newest. */
export const newestTies = ({ commune, limit }: Newest): SQL =>
  newest(sql`commune = ${commune} and 'uncertain-order' = any(flags) and status in ('active', 'in-control')`, limit);

/** what electors of New Caledonia gave to electors of this commune, which its register holds too. */
export const newestNotices = ({ commune, limit }: Newest): SQL =>
  newest(
    sql`mandant_list = 'new-caledonia' and commune <> ${commune} and status <> 'rejected' and is_of_commune(mandataire, ${commune})`,
    limit,
  );

function newest(whose: SQL, limit: number): SQL {
  return sql`procurations.id in (select id from procurations where ${whose} order by recorded_no desc limit ${limit})`;
}

/** a letter that the town hall prints, to a mandant without an address or whom no e-mail reached. */
export type Letter = {
  readonly id: string;
  readonly elector: ElectorId;
  readonly about: MessageSubject;
  readonly queuedAt: Instant;
  readonly hasNoAddress: boolean;
};

export async function lettersToPrint(tx: Tx, { commune, limit }: Newest): Promise<readonly Letter[]> {
  const rows = await query<Omit<Letter, 'queuedAt'> & { readonly queuedAt: string }>(
    tx,
    sql`(${LETTERS} where commune = ${commune} and channel = 'letter' and sent_at is null order by id desc limit ${limit})
      union all (${LETTERS} where commune = ${commune} and (${HAS_NOT_ARRIVED}) order by id desc limit ${limit})
      order by id desc limit ${limit}`,
  );
  return rows.map(({ queuedAt, ...letter }) => ({ ...letter, queuedAt: fromStored(queuedAt) }));
}

const LETTERS = sql`select id, elector, about, queued_at::text as "queuedAt", channel = 'letter' as "hasNoAddress" from outbox`;

const incident = selectable(incidents, 'incident');

export async function newestIncidents(tx: Tx, { commune, limit }: Newest) {
  const rows = await query(
    tx,
    sql`select ${incident.columns} from incidents incident where commune = ${commune} order by at desc limit ${limit}`,
  );
  return rows.map((raw) => incident.parse(raw));
}

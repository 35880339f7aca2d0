import { type SQL, sql } from 'drizzle-orm';
import type { Day } from '#core/calendar/day.ts';
import type { ElectorId, RoundId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, textArray, uuidArray } from '#drizzle/connection/statement.ts';

/**
 * Which procurations a job concerns: with a round of it, or that hold one of its days, of mandants of these
 * communes.
 */
export type JobScope = {
  readonly rounds: readonly RoundId[];
  readonly first: Day;
  readonly last: Day;
  /** By their codes; undefined: of any. */
  readonly communes: readonly string[] | undefined;
};

const LIVING = sql`status in ('active', 'in-control')`;

/** How many procurations a job walks by, concerned or not. */
export async function countLiving(tx: Tx): Promise<number> {
  const [row] = await query<{ readonly count: number }>(
    tx,
    sql`select count(*)::int as count from procurations where ${LIVING}`,
  );
  return row?.count ?? 0;
}

/** How many living procurations the job affects. */
export async function countAffected(tx: Tx, scope: JobScope): Promise<number> {
  const [row] = await query<{ readonly count: number }>(
    tx,
    sql`select count(*)::int as count from procurations its where ${LIVING} and ${isAffectedBy(scope)}`,
  );
  return row?.count ?? 0;
}

export type Page = {
  readonly affected: readonly ElectorId[];
  /** The last mandataire of the page; undefined: none is left. */
  readonly cursor: ElectorId | undefined;
  readonly walked: number;
};

/** Mandataires looked at in one statement, concerned or not. */
const MANDATAIRES_A_PAGE = 5_000;

/** At most `limit` affected mandataires after the cursor; the others on the way are passed over. */
export async function nextMandataires(
  tx: Tx,
  scope: JobScope,
  { after, limit }: { readonly after: ElectorId | null; readonly limit: number },
): Promise<Page> {
  const beyond = after === null ? sql`true` : sql`mandataire > ${after}`;
  const [row] = await query<{ readonly concerned: ElectorId[] | null; readonly last: ElectorId | null }>(
    tx,
    sql`with page as materialized (
        select distinct mandataire from procurations where ${LIVING} and ${beyond} order by mandataire limit ${MANDATAIRES_A_PAGE}),
      concerned as (
        select mandataire from page where exists (
          select from procurations its where its.mandataire = page.mandataire and ${LIVING} and ${isAffectedBy(scope)})
        order by mandataire limit ${limit})
      select (select json_agg(mandataire order by mandataire) from concerned) as concerned,
        (select mandataire from page order by mandataire desc limit 1) as last`,
  );
  const concerned = row?.concerned ?? [];
  const cursor = (concerned.length === limit ? concerned.at(-1) : row?.last) ?? undefined;
  return { affected: concerned, cursor, walked: cursor === undefined ? 0 : await countWalked(tx, after, cursor) };
}

async function countWalked(tx: Tx, after: ElectorId | null, to: ElectorId): Promise<number> {
  const beyond = after === null ? sql`true` : sql`mandataire > ${after}`;
  const [row] = await query<{ readonly count: number }>(
    tx,
    sql`select count(*)::int as count from procurations where ${LIVING} and ${beyond} and mandataire <= ${to}`,
  );
  return row?.count ?? 0;
}

function isAffectedBy({ rounds, first, last, communes }: JobScope): SQL {
  const isHeld = sql`(its.validity = 'period' and its.until >= ${first}::date and its.held_from <= ${last}::date)`;
  const isNamed = sql`exists (select from procuration_rounds where procuration = its.id
    and (round = any(${uuidArray(rounds)}) or day between ${first}::date and ${last}::date))`;
  const isThere =
    communes === undefined
      ? sql`true`
      : sql`exists (select from registrations where elector = its.mandant
          and commune = any(${textArray(communes)}))`;
  return sql`((${isHeld} or ${isNamed}) and ${isThere})`;
}

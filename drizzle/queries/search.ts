import { sql } from 'drizzle-orm';
import type { CommuneCode, ElectorId, StationId } from '#core/model/ids.ts';
import type { Status } from '#core/model/procuration.ts';
import type { Reference } from '#core/text/reference.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, textArray } from '#drizzle/connection/statement.ts';

type Row = { readonly elector: ElectorId };

/** Names of which the likeness to what was typed is computed, however many there are. */
const LOOKED_AT = 500;

/**
 * The people of the commune of the scope whose names begin so, by the first beginning first. Each key of
 * drizzle/sql/search.sql is a last name in one word, then first names.
 */
export async function namesStarting(tx: Tx, starts: readonly string[], most: number): Promise<readonly ElectorId[]> {
  return idsOf(await query<Row>(tx, sql`select * from names_starting(${textArray(starts)}, ${most})`));
}

/** Those whose names have each of three parts somewhere. */
export async function namesWith(
  tx: Tx,
  [one, two, three]: readonly [string, string, string],
  most: number,
): Promise<readonly ElectorId[]> {
  return idsOf(await query<Row>(tx, sql`select * from names_with(${one}, ${two}, ${three}, ${most})`));
}

/** Those whose names are something like the text, the likest first. */
export async function namesLike(tx: Tx, text: string, most: number): Promise<readonly ElectorId[]> {
  return idsOf(await query<Row>(tx, sql`select * from names_like(${text}, ${most}, ${LOOKED_AT})`));
}

export async function peopleBorn(tx: Tx, births: readonly string[], most: number): Promise<readonly ElectorId[]> {
  return idsOf(await query<Row>(tx, sql`select * from people_born(${textArray(births)}, ${most})`));
}

/** The parties of a request, or of the procuration that it became, as far as the scope shows them. */
export async function peopleOfReference(tx: Tx, reference: Reference): Promise<readonly ElectorId[]> {
  return idsOf(
    await query<Row>(
      tx,
      sql`select mandant as elector from requests where reference = ${reference}
        union all select procurations.mandataire from procurations
          join requests on requests.id = procurations.request where requests.reference = ${reference}`,
    ),
  );
}

/** The parties of the procuration whose act has this number, as far as the scope shows it. */
export async function peopleOfAct(tx: Tx, no: number): Promise<readonly ElectorId[]> {
  return idsOf(
    await query<Row>(
      tx,
      sql`select unnest(array[mandant, mandataire]) as elector from procurations where recorded_no = ${no}`,
    ),
  );
}

type State = {
  readonly commune: CommuneCode;
  readonly statuses: readonly Status[];
  /** Dates of the acts, the last one excluded. */
  readonly from: string;
  readonly to: string;
};

/** Mandants of the newest procurations of a commune in these statuses, established in a time. */
export async function mandantsInState(
  tx: Tx,
  { commune, statuses, from, to }: State,
  most: number,
): Promise<readonly ElectorId[]> {
  return idsOf(
    await query<Row>(
      tx,
      sql`select its.mandant as elector from unnest(${textArray(statuses)}) of_status (status)
        cross join lateral (
          select mandant, established_day from procurations
          where commune = ${commune} and status = of_status.status
            and established_day >= ${from}::date and established_day < ${to}::date
          order by established_day desc limit ${most}) its
        order by its.established_day desc limit ${most}`,
    ),
  );
}

export type StationFound = { readonly station: StationId; readonly phone: string | undefined };

/** The station of a commune that has a number; undefined where there is none. */
export async function findStation(tx: Tx, commune: CommuneCode, number: number): Promise<StationFound | undefined> {
  const id = `${commune}/${String(number).padStart(4, '0')}`;
  const [row] = await query<{ readonly station: StationId; readonly phone: string | null }>(
    tx,
    sql`select id as station, phone from polling_stations where id = ${id}`,
  );
  return row && { station: row.station, phone: row.phone ?? undefined };
}

function idsOf(rows: readonly Row[]): readonly ElectorId[] {
  return rows.map(({ elector }) => elector);
}

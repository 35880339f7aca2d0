import { type SQL, sql } from 'drizzle-orm';
import type { CommuneCode, ElectionId, StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';

/**
 * A town hall's register, or the part of it whose mandants vote at a station, or that an election
 * concerns.
 */
export type RegisterPart = {
  readonly commune: CommuneCode;
  readonly station?: StationId | undefined;
  readonly election?: ElectionId | undefined;
};
type RegisterPage = { readonly after: number; readonly limit: number };

/** A page of a register, as a condition on procurations: so many after a recording number. */
export function inRegister(part: RegisterPart, { after, limit }: RegisterPage): SQL {
  const inOrder = sql`and recorded_no > ${after} order by recorded_no limit ${limit}`;
  return sql`procurations.id in (
    select id from (${entriesOf(part, inOrder)}) entries order by recorded_no limit ${limit})`;
}

/** How many procurations are in a register, or in a part of it. */
export async function countRegister(tx: Tx, part: RegisterPart): Promise<number> {
  const [row] = await query<{ readonly count: number }>(
    tx,
    sql`select count(*)::int as count from (${entriesOf(part, sql``)}) entries`,
  );
  return row?.count ?? 0;
}

/**
 * R-45, R-58: what a town hall received and did not reject, and what New Caledonia gave its electors. Each of
 * the two is read in its own order, so that a small commune reads few.
 */
function entriesOf(part: RegisterPart, inOrder: SQL): SQL {
  const { commune } = part;
  const rows = (whose: SQL) => sql`(select id, recorded_no from procurations
    where status <> 'rejected' and ${whose} ${ofStation(part)} ${ofElection(part)} ${inOrder})`;
  const received = rows(sql`commune = ${commune}`);
  const given = rows(sql`mandant_list = 'new-caledonia' and is_of_commune(mandataire, ${commune})`);
  return sql`${received} union ${given}`;
}

/** The electors of the station come first, as an array: a large commune's register is not read through. */
function ofStation({ station }: RegisterPart): SQL {
  if (station === undefined) return sql``;
  return sql`and mandant = any(array(select elector from registrations where station = ${station} and "to" is null))`;
}

/**
 * Those given for the election, whatever became of them, and those of a period that covers one of its
 * rounds.
 */
function ofElection({ election }: RegisterPart): SQL {
  if (election === undefined) return sql``;
  return sql`and (procurations.election = ${election} or validity = 'period' and exists (
    select from procuration_rounds its join rounds round on round.id = its.round
    where its.procuration = procurations.id and round.election = ${election} and its.coverage <> 'not-covered'))`;
}

/** The stations of a commune or post, in their order. */
export async function stationsOfCommune(tx: Tx, commune: CommuneCode): Promise<readonly StationId[]> {
  const rows = await query<{ readonly id: StationId }>(
    tx,
    sql`select id from polling_stations where commune = ${commune} order by id`,
  );
  return rows.map(({ id }) => id);
}

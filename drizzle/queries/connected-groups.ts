import { type SQL, sql } from 'drizzle-orm';
import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { ElectorId, ProcurationId, RoundId, StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, uuidArray } from '#drizzle/connection/statement.ts';

/** Where a group begins: with all that these mandants gave and all that these mandataires hold. */
export type Seeds = { readonly mandants: readonly ElectorId[]; readonly mandataires: readonly ElectorId[] };

/**
 * The rounds that still count under the cap: those from `day` on, those with a vote since `at`, and those
 * `among`, whatever their date.
 */
export type Counting = { readonly day: Day; readonly at: Instant; readonly among: readonly RoundId[] };

export type ConnectedGroup = {
  readonly seeds: Seeds;
  readonly mandants: readonly ElectorId[];
  readonly mandataires: readonly ElectorId[];
  readonly procurations: readonly ProcurationId[];
};

type Edge = { readonly id: ProcurationId; readonly mandant: ElectorId; readonly mandataire: ElectorId };

/**
 * all procurations whose rounds depend on each other: from mandataire to mandants to their other
 * mandataires, until no person is new. A mandataire holds few at one time, so a group is small.
 */
export async function findConnectedGroup(tx: Tx, seeds: Seeds, counting: Counting): Promise<ConnectedGroup> {
  const mandants = new Set<ElectorId>();
  const mandataires = new Set<ElectorId>();
  const edgesById = new Map<ProcurationId, Edge>();
  let next: Seeds = seeds;
  while (next.mandants.length > 0 || next.mandataires.length > 0) {
    for (const id of next.mandants) mandants.add(id);
    for (const id of next.mandataires) mandataires.add(id);
    const edges = await edgesOf(tx, next, counting);
    for (const edge of edges) edgesById.set(edge.id, edge);
    next = {
      mandants: [...new Set(edges.map(({ mandant }) => mandant))].filter((id) => !mandants.has(id)),
      mandataires: [...new Set(edges.map(({ mandataire }) => mandataire))].filter((id) => !mandataires.has(id)),
    };
  }
  const edges = [...edgesById.values()];
  return {
    seeds,
    mandants: [...new Set(edges.map(({ mandant }) => mandant))].sort(),
    mandataires: [...new Set(edges.map(({ mandataire }) => mandataire))].sort(),
    procurations: edges.map(({ id }) => id).sort(),
  };
}

/**
 * Whether a group is still the same once its rows are locked. One statement is enough, since its people
 * are known.
 */
export async function isSameGroup(tx: Tx, { seeds, ...known }: ConnectedGroup, counting: Counting): Promise<boolean> {
  const mandants = [...new Set([...seeds.mandants, ...known.mandants])];
  const mandataires = [...new Set([...seeds.mandataires, ...known.mandataires])];
  const edges = await edgesOf(tx, { mandants, mandataires }, counting);
  return String(edges.map(({ id }) => id).sort()) === String(known.procurations);
}

function edgesOf(tx: Tx, { mandants, mandataires }: Seeds, counting: Counting): Promise<readonly Edge[]> {
  const columns = sql`select id, mandant, mandataire from procurations its`;
  const counts = countsIn(counting);
  return query<Edge>(
    tx,
    sql`${columns} where mandant = any(${uuidArray(mandants)}) and ${counts}
      union ${columns} where mandataire = any(${uuidArray(mandataires)}) and ${counts}`,
  );
}

/**
 * a procuration counts while it lives and has a day to come, or, once ended, where its mandant's vote
 * was cast since.
 */
function countsIn({ day, at, among }: Counting): SQL {
  return sql`(
    (status in ('active', 'in-control') and (until >= ${day}::date or exists (
      select from procuration_rounds where procuration = its.id
        and (day >= ${day}::date or round = any(${uuidArray(among)})))))
    or (status not in ('active', 'in-control') and exists (
      select from procuration_rounds voted join vote_marks mark on mark.elector = its.mandant and mark.round = voted.round
      where voted.procuration = its.id and mark.corrected_at is null and mark.at >= ${at}::timestamptz)))`;
}

/** The stations on whose lists these electors are on a day, or will be later. */
export async function stationsOfAll(tx: Tx, electors: readonly ElectorId[], on: Day): Promise<readonly StationId[]> {
  const rows = await query<{ readonly station: StationId }>(
    tx,
    sql`select distinct station from registrations
      where elector = any(${uuidArray(electors)}) and ("to" is null or "to" > ${on}::date)`,
  );
  return rows.map(({ station }) => station).sort();
}

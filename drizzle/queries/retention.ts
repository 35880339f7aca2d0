import { type SQL, sql } from 'drizzle-orm';
import type { Day } from '#core/calendar/day.ts';
import type { Instant, TimeZone } from '#core/calendar/instant.ts';
import type { Gone } from '#core/law/access/retention.ts';
import type { ElectorId, ProcurationId, RequestId, RevocationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';

export type GoneIn = Gone & { readonly zone: TimeZone };

type DueFilter = { readonly gone: readonly GoneIn[]; readonly limit: number };

export async function loadZones(tx: Tx): Promise<readonly TimeZone[]> {
  const rows = await query<{ readonly zone: TimeZone }>(tx, sql`select distinct zone from communes order by zone`);
  return rows.map(({ zone }) => zone);
}

const goneIn = (gone: readonly GoneIn[]) => sql`jsonb_to_recordset(${JSON.stringify(gone)}::text::jsonb)
  as gone (zone text, "requestedOn" date, "endedOn" date, "visitEndedOn" date, "consularRevokedOn" date)`;

/**
 * The last day of a validity: that on which it was ended, else that of a period, of its last round, of the
 * rounds it named, of the act.
 */
const END = sql`case
  when its.status in ('revoked', 'annulled') then its.ended_on
  when its.validity = 'period' then its.until
  else coalesce((select max(day) from procuration_rounds where procuration = its.id),
    (select max(day) from rounds where election = its.election and number = any(its.round_numbers)),
    its.established_local_day) end`;

/**
 * Up to the last of these days anywhere: bounds an index, which knows no zones, so that a batch reads what is
 * old alone. The planner takes a range with two ends for a small part of a table, and one with a single end
 * for a third.
 */
function upTo(gone: readonly GoneIn[], ...names: readonly (keyof Gone)[]): SQL {
  const days = gone.flatMap((its) => names.map((name) => its[name]));
  return sql`between '-infinity'::date and ${days.toSorted().at(-1) ?? null}::date`;
}

export type DueRequest = { readonly id: RequestId; readonly mandant: ElectorId };

/**
 * asked for or withdrawn, and not presented in time; a collected one does not lapse, and goes as what
 * it asked for would.
 */
export function dueRequests(tx: Tx, { gone, limit }: DueFilter): Promise<readonly DueRequest[]> {
  return query<DueRequest>(
    tx,
    sql`select its.id, its.mandant from requests its
      join communes on communes.code = its.commune join ${goneIn(gone)} on gone.zone = communes.zone
      where its.status in ('requested', 'withdrawn', 'collected')
        and its.requested_on ${upTo(gone, 'requestedOn', 'endedOn')} and (
        (its.status in ('requested', 'withdrawn') and its.requested_on <= gone."requestedOn")
        or (its.status = 'collected' and its.requested_on <= gone."endedOn" and coalesce(its.until,
          (select max(day) from rounds where election = its.election and number = any(its.round_numbers)),
          its.requested_on) <= gone."endedOn"))
      order by its.requested_on, its.id limit ${limit}`,
  );
}

export type DueProcuration = {
  readonly id: ProcurationId;
  readonly mandant: ElectorId;
  readonly mandataire: ElectorId;
  readonly request: RequestId | null;
};

/** past the year after the end of its validity. */
export function dueProcurations(tx: Tx, { gone, limit }: DueFilter): Promise<readonly DueProcuration[]> {
  return query<DueProcuration>(
    tx,
    sql`select its.id, its.mandant, its.mandataire, its.request from procurations its
      join communes on communes.code = its.commune join ${goneIn(gone)} on gone.zone = communes.zone
      where its.established_local_day ${upTo(gone, 'endedOn')} and its.established_local_day <= gone."endedOn"
        and ${END} <= gone."endedOn"
      order by its.established_local_day, its.id limit ${limit}`,
  );
}

/** A procuration, or the revocation that was made at home. */
export type DueVisit = { readonly mandant: ElectorId } & (
  | { readonly procuration: ProcurationId; readonly revocation: null }
  | { readonly procuration: null; readonly revocation: RevocationId }
);

/**
 * made at home, and past the six months after the end of its validity; a revocation is valid on its
 * day.
 */
export function dueVisits(tx: Tx, { gone, limit }: DueFilter): Promise<readonly DueVisit[]> {
  return query<DueVisit>(
    tx,
    sql`(select its.id as procuration, null::uuid as revocation, its.mandant from procurations its
        join communes on communes.code = its.commune join ${goneIn(gone)} on gone.zone = communes.zone
        where its.home_visit and ${END} <= gone."visitEndedOn" order by its.id limit ${limit})
      union all
      (select null, its.id, its.mandant from revocations its
        join communes on communes.code = its.commune join ${goneIn(gone)} on gone.zone = communes.zone
        where its.home_visit and its.established_day <= gone."visitEndedOn" order by its.id limit ${limit})
      limit ${limit}`,
  );
}

export type DueRevocation = {
  readonly id: RevocationId;
  readonly mandant: ElectorId;
  readonly request: RequestId | null;
};

/**
 * a revocation is valid on its day, and is kept while a form written before it could still be recorded
 * and run.
 */
export function dueRevocations(tx: Tx, { gone, limit }: DueFilter): Promise<readonly DueRevocation[]> {
  return query<DueRevocation>(
    tx,
    sql`select its.id, its.mandant, its.request from revocations its
      join communes on communes.code = its.commune join ${goneIn(gone)} on gone.zone = communes.zone
      where its.established_day ${upTo(gone, 'consularRevokedOn', 'endedOn')}
        and its.established_day <= case communes.kind when 'consular' then gone."consularRevokedOn" else gone."endedOn" end
      order by its.established_day, its.id limit ${limit}`,
  );
}

/** a year after they were written; those that tell nothing more are left. */
export async function dueIncidents(
  tx: Tx,
  before: Instant,
  limit: number,
): Promise<readonly { readonly id: string }[]> {
  return query<{ readonly id: string }>(
    tx,
    sql`select id from incidents where at < ${before}::timestamptz and facts <> '{}'::jsonb order by at, id limit ${limit}`,
  );
}

/** The day of Paris, taken by whoever comes first. */
export async function claimDay(tx: Tx, day: Day, at: Instant): Promise<boolean> {
  const taken = await query(
    tx,
    sql`insert into purges (day, started_at) values (${day}, ${at}) on conflict do nothing returning day`,
  );
  return taken.length > 0;
}

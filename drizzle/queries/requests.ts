import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import type { Day } from '#core/calendar/day.ts';
import { type Clock, dayAt, type Instant, type TimeZone } from '#core/calendar/instant.ts';
import { requestStatusOn } from '#core/law/establishment/request.ts';
import type { AccountId, CommuneCode, ElectorId, RequestId } from '#core/model/ids.ts';
import type { RequestStatus, Validity } from '#core/model/procuration.ts';
import type { Reference } from '#core/text/reference.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, type Read, read, selectable, uuidArray } from '#drizzle/connection/statement.ts';
import { noteWritten } from '#drizzle/queries/replay/written.ts';
import { validityFromRow, validityToRow } from '#drizzle/queries/validity.ts';
import { habilitations } from '#drizzle/schema/people.ts';
import { requests } from '#drizzle/schema/procurations.ts';

/** A request as stored, its status as of a local day. */
export type Request = {
  readonly id: RequestId;
  readonly reference: Reference;
  readonly status: RequestStatus;
  readonly mandant: ElectorId;
  readonly commune: CommuneCode;
  readonly requestedAt: Instant;
  readonly requestedOn: Day;
  readonly collectedFor: AccountId | undefined;
  /** a delegate collected it at home, and saw both papers. */
  readonly homeVisit: boolean;
  readonly asked: RequestContent;
};
export type RequestContent =
  | { readonly kind: 'procuration'; readonly mandataire: ElectorId; readonly validity: Validity }
  | { readonly kind: 'revocation' };

export async function insertRequest(
  tx: Tx,
  request: Omit<Request, 'status' | 'collectedFor' | 'homeVisit'>,
): Promise<void> {
  const { id, reference, mandant, commune, requestedAt, requestedOn, asked } = request;
  const content =
    asked.kind === 'procuration' ? { mandataire: asked.mandataire, ...validityToRow(asked.validity) } : {};
  const stored = {
    id,
    reference,
    kind: asked.kind,
    mandant,
    commune,
    requestedAt,
    requestedOn,
    status: 'requested' as const,
  };
  noteWritten(tx, 'requests', [id]);
  await tx.insert(requests).values({ ...stored, ...content });
}

/** A day of asking in the communes of a zone. */
export type AskedIn = { readonly zone: TimeZone; readonly day: Day };
export type Unpresented = Pick<Request, 'reference' | 'mandant' | 'commune' | 'requestedOn'> & {
  readonly kind: RequestContent['kind'];
};

/** Requests of these days that were not presented and of which nobody was reminded; the oldest first. */
export function selectUnpresented(tx: Tx, asked: readonly AskedIn[], limit: number): Promise<readonly Unpresented[]> {
  const days = asked.map(({ day }) => day).toSorted();
  return query<Unpresented>(
    tx,
    sql`select its.reference, its.mandant, its.commune, its.requested_on::text as "requestedOn", its.kind
      from requests its join communes on communes.code = its.commune
      join jsonb_to_recordset(${JSON.stringify(asked)}::text::jsonb) as asked (zone text, day date)
        on asked.zone = communes.zone and asked.day = its.requested_on
      where its.status = 'requested' and its.requested_on between ${days[0] ?? null}::date and ${days.at(-1) ?? null}::date
        and not exists (select from outbox where outbox.elector = its.mandant and outbox.about = 'reminder'
          and outbox.facts ->> 'reference' = its.reference)
      order by its.requested_on, its.id limit ${limit}`,
  );
}

export async function isReferenceTaken(tx: Tx, reference: Reference): Promise<boolean> {
  const rows = await query(tx, sql`select from requests where reference = ${reference}`);
  return rows.length > 0;
}

/** The request with a reference; by the local day of its commune it may have lapsed. */
export function findRequest(tx: Tx, reference: Reference, at: Instant): Promise<Request | undefined> {
  return read(
    tx,
    selectRequest(reference, () => at),
  );
}

/** The same; `clock` is read when its row has come. */
export function selectRequest(reference: Reference, clock: Clock): Read<Request | undefined> {
  return {
    statement: sql`select ${request.columns}, communes.zone from requests
      join communes on communes.code = requests.commune where reference = ${reference}`,
    parse: ([raw]) => raw && fromRow(request.parse(raw), dayAt(clock(), raw['zone'] as TimeZone)),
  };
}

const request = selectable(requests, 'requests');

export const requestsByReference = (reference: Reference): SQL => sql`reference = ${reference}`;

export const requestsGivenBy = (mandant: ElectorId): SQL => sql`mandant = ${mandant}`;

export const requestsWithIds = (ids: readonly RequestId[]): SQL => sql`requests.id = any(${uuidArray(ids)})`;

/** The newest requests of a condition; by the local days of their communes they may have lapsed. */
export async function loadRequests(tx: Tx, where: SQL, at: Instant): Promise<readonly Request[]> {
  const rows = await query(
    tx,
    sql`select ${request.columns}, communes.zone from requests join communes on communes.code = requests.commune
      where ${where} order by requested_at desc limit ${MOST}`,
  );
  return rows.map((raw) => fromRow(request.parse(raw), dayAt(at, raw['zone'] as TimeZone)));
}

/** Requests of one look-up at most. */
const MOST = 50;

export async function requestsOf(tx: Tx, mandant: ElectorId, today: Day, limit: number): Promise<readonly Request[]> {
  const rows = await query(
    tx,
    sql`select ${request.columns} from requests where mandant = ${mandant} order by requested_at desc limit ${limit}`,
  );
  return rows.map((raw) => fromRow(request.parse(raw), today));
}

/**
 * Requests that delegates collected for an OPJ who has not signed them, the oldest first, each with the
 * delegate's name.
 */
export async function collectedFor(tx: Tx, account: AccountId, limit: number) {
  const rows = await tx
    .select({ row: requests, lastName: habilitations.lastName, firstName: habilitations.firstName })
    .from(requests)
    .innerJoin(habilitations, eq(habilitations.account, requests.collectedBy))
    .where(and(eq(requests.status, 'collected'), eq(requests.collectedFor, account)))
    .orderBy(asc(requests.requestedAt), asc(requests.id))
    .limit(limit);
  return rows.map(({ row, ...collectedBy }) => ({ ...fromRow(row, row.requestedOn), collectedBy }));
}

/** How many of them there are. */
export async function countCollectedFor(tx: Tx, account: AccountId): Promise<number> {
  const [row] = await query<{ readonly count: number }>(
    tx,
    sql`select count(*)::int as count from requests where status = 'collected' and collected_for = ${account}`,
  );
  return row?.count ?? 0;
}

export async function setRequestStatus(
  tx: Tx,
  id: RequestId,
  change:
    | { readonly status: 'withdrawn' | 'established' }
    | { readonly status: 'collected'; readonly by: AccountId; readonly for: AccountId; readonly homeVisit: boolean },
): Promise<void> {
  const collected =
    change.status === 'collected'
      ? { collectedBy: change.by, collectedFor: change.for, homeVisit: change.homeVisit }
      : {};
  noteWritten(tx, 'requests', [id]);
  await tx
    .update(requests)
    .set({ status: change.status, ...collected })
    .where(eq(requests.id, id));
}

function fromRow(row: typeof requests.$inferSelect, today: Day): Request {
  const { id, reference, mandant, commune, requestedAt, requestedOn, collectedFor, homeVisit } = row;
  const status = requestStatusOn(row.status, requestedOn, today);
  const known = { id, reference, status, mandant, commune, requestedAt, requestedOn };
  return { ...known, collectedFor: collectedFor ?? undefined, homeVisit, asked: askedFromRow(row) };
}

function askedFromRow(row: typeof requests.$inferSelect): RequestContent {
  if (row.kind === 'revocation') return { kind: 'revocation' };
  const { mandataire, validity } = row;
  if (mandataire === null || validity === null) throw new Error('a request for a procuration without its content');
  return { kind: 'procuration', mandataire, validity: validityFromRow({ ...row, validity }) };
}

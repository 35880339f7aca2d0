import { lastDay } from '#core/law/ending/expiry.ts';
import type { Authority } from '#core/model/authority.ts';
import type { CoveredRound, Procuration } from '#core/model/procuration.ts';
import { validityFromRow, validityToRow } from '#drizzle/queries/validity.ts';
import type { procurationRounds, procurations } from '#drizzle/schema/procurations.ts';

/** A row of `procurations`, as the driver gives it. */
type Row = typeof procurations.$inferSelect;

export function fromRow(row: Row, covered: readonly CoveredRound[]): Procuration {
  const { id, mandant, mandataire, commune, mandantList, status, endedAt, endedOn, reasons } = row;
  const established = {
    id,
    request: row.request ?? undefined,
    mandant,
    mandataire,
    commune,
    mandantList,
    validity: validityFromRow(row),
    establishment: establishmentFromRow(row),
    heldFrom: row.heldFrom,
    flags: row.flags,
    effectiveAt: row.effectiveAt ?? undefined,
    rounds: covered,
  };
  const ended = () => ({ endedAt: endedAt ?? impossibleRow(), endedOn: endedOn ?? impossibleRow() });
  switch (status) {
    case 'in-control':
    case 'active':
      return { ...established, status };
    case 'rejected':
      return { ...established, status, reasons: reasons ?? impossibleRow() };
    case 'revoked':
      return { ...established, ...ended(), status };
    case 'expired':
      return { ...established, status, lastDay: lastDay(established) ?? row.establishedLocalDay };
    case 'annulled':
    case 'void':
      return { ...established, ...ended(), status, reasons: reasons ?? impossibleRow() };
  }
}

function establishmentFromRow(row: Row): Procuration['establishment'] {
  return {
    at: row.establishedAt,
    day: row.establishedDay,
    localDay: row.establishedLocalDay,
    way: row.way,
    place: row.place,
    recordedNo: row.recordedNo,
    homeVisit: row.homeVisit,
    authority: authorityFromRow(row),
  };
}

type AuthorityColumns = Pick<
  Row,
  | 'way'
  | 'authority'
  | 'authorityLastName'
  | 'authorityFirstName'
  | 'authorityCapacity'
  | 'authorityUnit'
  | 'authorityPlaceName'
>;

/** who signed an act; undefined where no authority did. */
export function authorityFromRow(row: AuthorityColumns): Authority | undefined {
  if (row.way === 'online') return undefined;
  return {
    account: row.authority ?? undefined,
    lastName: row.authorityLastName ?? impossibleRow(),
    firstName: row.authorityFirstName ?? impossibleRow(),
    capacity: row.authorityCapacity ?? impossibleRow(),
    unit: row.authorityUnit ?? impossibleRow(),
    placeName: row.authorityPlaceName ?? impossibleRow(),
  };
}

/** the columns that name the authority of an act. */
export function authorityToRow(authority: Authority | undefined) {
  return {
    authority: authority?.account ?? null,
    authorityLastName: authority?.lastName ?? null,
    authorityFirstName: authority?.firstName ?? null,
    authorityCapacity: authority?.capacity ?? null,
    authorityUnit: authority?.unit ?? null,
    authorityPlaceName: authority?.placeName ?? null,
  };
}

export function toRow(procuration: Procuration): typeof procurations.$inferInsert {
  const { id, request, mandant, mandataire, commune, mandantList, establishment, heldFrom, flags } = procuration;
  const { at, day, localDay, way, place, recordedNo, homeVisit, authority } = establishment;
  return {
    id,
    request: request ?? null,
    mandant,
    mandataire,
    commune,
    mandantList,
    ...validityToRow(procuration.validity),
    ...authorityToRow(authority),
    way,
    place,
    establishedAt: at,
    establishedDay: day,
    establishedLocalDay: localDay,
    heldFrom,
    flags: [...flags],
    recordedNo,
    homeVisit,
    status: procuration.status,
    effectiveAt: procuration.effectiveAt ?? null,
    endedAt: 'endedAt' in procuration ? procuration.endedAt : null,
    endedOn: 'endedOn' in procuration ? procuration.endedOn : null,
    reasons: 'reasons' in procuration ? procuration.reasons : null,
  };
}

/** The rows of its rounds, covered or not. */
export function roundRows({ id, mandant, status, rounds }: Procuration): (typeof procurationRounds.$inferInsert)[] {
  return rounds.map(({ round, day, coverage, reason }) => ({
    procuration: id,
    mandant,
    status,
    round,
    day,
    coverage,
    reason: reason ?? null,
  }));
}

export function impossibleRow(): never {
  throw new Error('a row that its own constraints forbid');
}

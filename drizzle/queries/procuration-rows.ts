import type { CoveredRound, Procuration } from '#core/procuration.ts';
import { validityFromRow, validityToRow } from '#drizzle/queries/validity.ts';
import type { procurations, StoredStatus } from '#drizzle/schema/procurations.ts';

/** A row of `procurations`, as the driver gives it. */
type Row = typeof procurations.$inferSelect;

export function heldFrom({ place, mandantList, establishedDay, recordedNo }: Row) {
  return { place, mandantList, day: establishedDay, recordedNo };
}

export function fromRow(row: Row, covered: readonly CoveredRound[]): Procuration {
  const { id, mandant, mandataire, commune, mandantList, status, endedAt, reasons } = row;
  const established = {
    id,
    request: row.request ?? undefined,
    mandant,
    mandataire,
    commune,
    mandantList,
    validity: validityFromRow(row),
    establishment: establishmentFromRow(row),
    rounds: covered,
  };
  switch (status) {
    case 'in-control':
    case 'active':
      return { ...established, status };
    case 'rejected':
      return { ...established, status, reasons: reasons ?? never() };
    case 'revoked':
      return { ...established, status, endedAt: endedAt ?? never() };
    case 'annulled':
    case 'void':
      return { ...established, status, endedAt: endedAt ?? never(), reasons: reasons ?? never() };
  }
}

function establishmentFromRow(row: Row): Procuration['establishment'] {
  return {
    at: row.establishedAt,
    day: row.establishedDay,
    localDay: row.establishedLocalDay,
    place: row.place,
    recordedNo: row.recordedNo,
    homeVisit: row.homeVisit,
    authority: {
      account: row.authority,
      lastName: row.authorityLastName,
      firstName: row.authorityFirstName,
      capacity: row.authorityCapacity,
      unit: row.authorityUnit,
      placeName: row.authorityPlaceName,
    },
  };
}

export function toRow(procuration: Procuration): typeof procurations.$inferInsert {
  const { id, request, mandant, mandataire, commune, mandantList, establishment } = procuration;
  const { at, day, localDay, place, recordedNo, homeVisit, authority } = establishment;
  return {
    id,
    request: request ?? null,
    mandant,
    mandataire,
    commune,
    mandantList,
    ...validityToRow(procuration.validity),
    authority: authority.account,
    authorityLastName: authority.lastName,
    authorityFirstName: authority.firstName,
    authorityCapacity: authority.capacity,
    authorityUnit: authority.unit,
    authorityPlaceName: authority.placeName,
    place,
    establishedAt: at,
    establishedDay: day,
    establishedLocalDay: localDay,
    recordedNo,
    homeVisit,
    status: storedStatus(procuration),
    endedAt: 'endedAt' in procuration ? procuration.endedAt : null,
    reasons: 'reasons' in procuration ? procuration.reasons : null,
  };
}

/** What the clock says is not stored: an expired one was written as active. */
export function storedStatus({ status }: Procuration): StoredStatus {
  if (status === 'expired') throw new Error('expired is said by the clock, and never stored');
  return status;
}

export function never(): never {
  throw new Error('a row that its own constraints forbid');
}

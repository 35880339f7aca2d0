import { addDays, addMonths, addYears, type Day } from '#core/calendar/day.ts';
import { lastCounterDay } from '#core/law/establishment/request.ts';

/** the last day that a procuration is kept, a year after the end of its validity. */
export function keptUntil(end: Day): Day {
  return addYears(end, 1);
}

/** the last day that the record of a home visit is kept: its papers tell of an illness. */
export function homeVisitKeptUntil(end: Day): Day {
  return addMonths(end, 6);
}

/**
 * the last day that a consular mandant's revocation is kept. A form written before it may
 * be recorded late and run as long.
 */
export function consularRevocationKeptUntil(day: Day): Day {
  return addYears(day, 3);
}

/**
 * the last days that are past keeping, on a local day: of requests never presented, of
 * validities, of home visits, of revocations.
 */
export type Gone = {
  readonly requestedOn: Day;
  readonly endedOn: Day;
  readonly visitEndedOn: Day;
  readonly consularRevokedOn: Day;
};

export function goneOn(today: Day): Gone {
  return {
    requestedOn: lastBefore(today, lastCounterDay, 2),
    endedOn: lastBefore(today, keptUntil, 12),
    visitEndedOn: lastBefore(today, homeVisitKeptUntil, 6),
    consularRevokedOn: lastBefore(today, consularRevocationKeptUntil, 36),
  };
}

/** Days by which months of different lengths may be apart. */
const AROUND = 4;

/**
 * The last day whose keeping ends before `today`. Ends of months fall together, so the day is searched for.
 */
function lastBefore(today: Day, kept: (day: Day) => Day, months: number): Day {
  let day = addDays(addMonths(today, -months), AROUND);
  while (kept(day) >= today) day = addDays(day, -1);
  return day;
}

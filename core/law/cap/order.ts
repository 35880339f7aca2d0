import type { Day } from '#core/calendar/day.ts';
import { dayAt, type Instant, type TimeZone } from '#core/calendar/instant.ts';
import { zoneOf } from '#core/law/elections/local-day.ts';
import type { Communes } from '#core/model/election.ts';
import type { Elector } from '#core/model/elector.ts';
import type { Procuration } from '#core/model/procuration.ts';

/**
 * the calendar date of an act where its authority's unit is, or where the mandant is registered when
 * the unit is not known.
 */
export function dayOfAct(
  { mandant, communes, at }: { readonly mandant: Elector; readonly communes: Communes; readonly at: Instant },
  zone: TimeZone | undefined,
): Day {
  return dayAt(at, zone ?? zoneOf(mandant, communes, at));
}

/** the facts that order an act among others. */
export type Ordered = {
  /** The calendar date of the act at its place, or the written date of a paper form. */
  readonly day: Day;
  readonly recordedNo: number;
  readonly onPaper: boolean;
};

export function orderOf({ establishment }: Pick<Procuration, 'establishment'>): Ordered {
  const { day, recordedNo, way } = establishment;
  return { day, recordedNo, onPaper: way === 'paper' };
}

/**
 * a form by its date, then by recording. Two acts that have an instant are recorded as they are
 * made, so their recording decides, also where the dates of two places are in another order.
 */
export function byEstablishment(a: Ordered, b: Ordered): number {
  if (a.day === b.day || !(a.onPaper || b.onPaper)) return a.recordedNo - b.recordedNo;
  return a.day < b.day ? -1 : 1;
}

/**
 * the order of two acts is uncertain where only their recording decides it: one is a form and both have
 * one date, or the dates of two places contradict the recording.
 */
export function isUncertainOrder(a: Ordered, b: Ordered): boolean {
  if (a.onPaper || b.onPaper) return a.day === b.day;
  return a.day < b.day ? b.recordedNo < a.recordedNo : b.day < a.day && a.recordedNo < b.recordedNo;
}

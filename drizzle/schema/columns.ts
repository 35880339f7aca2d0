import { customType, date } from 'drizzle-orm/pg-core';
import type { Day } from '#core/calendar/day.ts';
import { fromStored, type Instant } from '#core/calendar/instant.ts';

/**
 * timestamptz with milliseconds, as an `Instant` on both drivers (the string mode of the library is not ISO
 * 8601).
 */
export const instantColumn = customType<{ data: Instant; driverData: string }>({
  dataType: () => 'timestamp (3) with time zone',
  fromDriver: fromStored,
});

/** A calendar date as text: read as a `Date` it would shift by a day. */
export const dayColumn = () => date({ mode: 'string' }).$type<Day>();

import { stationNumber } from '#core/messages/phrases.ts';
import type { KnownPerson } from '#tui/answers.ts';
import type { OfficerLabels } from '#tui/labels/officer.ts';

/** `Denain, bureau 1`; undefined for someone on no list today. */
export function sayPlace({ station }: KnownPerson, { person }: OfficerLabels): string | undefined {
  return station && person.station(stationNumber(station.station), station.commune);
}

import { stationNumber } from '#core/messages/phrases.ts';
import type { Known } from '#tui/answers.ts';
import type { OfficerLabels } from '#tui/labels/officer.ts';

/** `Denain, bureau 1`; undefined for someone on no list today. */
export function sayPlace({ station }: Known, { person }: OfficerLabels): string | undefined {
  return station && person.station(stationNumber(station.station), station.commune);
}

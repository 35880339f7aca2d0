import { stationNumber } from '#core/messages/phrases.ts';
import type { KnownPerson } from '#tui/answers.ts';
import type { OfficerWords } from '#tui/screens/officer/words.ts';

/** `Denain, bureau 1`; undefined for someone on no list today. */
export function sayPlace({ station }: KnownPerson, { person }: OfficerWords): string | undefined {
  return station && person.station(stationNumber(station.station), station.commune);
}

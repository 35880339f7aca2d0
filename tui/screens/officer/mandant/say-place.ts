import { stationNumber } from '#core/messages/phrases.ts';
import type { Lang } from '#core/model/lang.ts';
import type { KnownPerson, Person } from '#tui/answers.ts';
import { MANDANT_WORDS } from '#tui/screens/officer/mandant/words.ts';

/** `Denain, Nord`: the commune of a person’s roll; undefined for a person on none. */
export function sayCommune({ commune, department }: Person): string | undefined {
  if (commune === undefined || department === undefined || department === commune) return commune;
  return `${commune}, ${department}`;
}

/** `Denain, Nord, bureau 1`; undefined for someone on no list today. */
export function sayPlace({ person, station }: KnownPerson, lang: Lang): string | undefined {
  if (station === undefined) return undefined;
  const commune = person.commune === station.commune ? sayCommune(person) : undefined;
  return MANDANT_WORDS[lang].station(stationNumber(station.station), commune ?? station.commune);
}

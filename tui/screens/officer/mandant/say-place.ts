import { stationNumber } from '#core/messages/phrases.ts';
import type { Lang } from '#core/model/lang.ts';
import type { KnownPerson } from '#tui/answers.ts';
import { MANDANT_WORDS } from '#tui/screens/officer/mandant/words.ts';

/** `Denain, bureau 1`; undefined for someone on no list today. */
export function sayPlace({ station }: KnownPerson, lang: Lang): string | undefined {
  return station && MANDANT_WORDS[lang].station(stationNumber(station.station), station.commune);
}

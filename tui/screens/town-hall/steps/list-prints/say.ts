import { stationNumber } from '#core/messages/phrases.ts';
import type { Lang } from '#core/model/lang.ts';
import type { Prints } from '#tui/answers.ts';
import { isWaiting } from '#tui/screens/town-hall/steps/list-prints/state.ts';
import { LIST_PRINTS_WORDS } from '#tui/screens/town-hall/steps/list-prints/words.ts';

/** `Bureau 2 · 03 27 23 59 59 · supplément n° 3 à confirmer`: whom to call, before why. */
export function sayStation(its: Prints['stations'][number], lang: Lang): string {
  const words = LIST_PRINTS_WORDS[lang];
  const { station, phone, print } = its;
  const state = print === undefined ? words.notPrinted : words.last(print.no, isWaiting(its));
  return [words.station(stationNumber(station)), phone ?? words.noPhone, state].join(' · ');
}

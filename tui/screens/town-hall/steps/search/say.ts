import { stationNumber } from '#core/messages/phrases.ts';
import type { Lang } from '#core/model/lang.ts';
import type { FoundPerson } from '#tui/answers.ts';
import { sayName } from '#tui/components/person-name.ts';
import { PERSON_WORDS } from '#tui/components/person-words.ts';
import { shortDay } from '#tui/components/short-day.ts';
import { SEARCH_WORDS } from '#tui/screens/town-hall/steps/search/words.ts';

/** `DURAND (LEFÈVRE) Alice, née le 12/03/1984, bureau 2 · nom d’usage`: the birth date beside the names. */
export function sayFound(found: FoundPerson, lang: Lang): string {
  const words = SEARCH_WORDS[lang];
  const { person, station, hasNamesake } = found;
  const born = `${PERSON_WORDS[lang].bornOn[person.sex]} ${shortDay(person.born)}`;
  const where = station === undefined ? (person.commune ?? words.onNoRoll) : words.station(stationNumber(station));
  const parts = [[sayName(person), born, where].join(', '), sayReasons(found, lang)];
  return [...parts, ...(hasNamesake ? [words.namesake] : [])].join(' · ');
}

export function sayReasons({ reasons }: FoundPerson, lang: Lang): string {
  return reasons.map((reason) => SEARCH_WORDS[lang].reasons[reason]).join(', ');
}

/** How many procurations the person gave and holds, those that have ended too. */
export function sayCounts({ gives, holds }: FoundPerson, lang: Lang): string {
  const words = SEARCH_WORDS[lang];
  return [words.gives(gives.length), words.holds(holds.length)].join(' · ');
}

import { stationNumber } from '#core/messages/phrases.ts';
import type { Lang } from '#core/model/lang.ts';
import type { FoundPerson } from '#tui/answers.ts';
import { sayName } from '#tui/components/person-name.ts';
import { PERSON_WORDS } from '#tui/components/person-words.ts';
import { shortDay } from '#tui/components/short-day.ts';
import { SEARCH_WORDS } from '#tui/screens/town-hall/steps/search/words.ts';

/** `DURAND (LEFÈVRE) Alice, née le 12/03/1984, homonyme (nom d’usage)`: why stands last. */
export function sayFound(found: FoundPerson, lang: Lang): string {
  const { person, hasNamesake } = found;
  const born = `${PERSON_WORDS[lang].bornOn[person.sex]} ${shortDay(person.born)}`;
  const parts = [sayName(person), born, ...(hasNamesake ? [SEARCH_WORDS[lang].namesake] : [])];
  return `${parts.join(', ')} (${sayReasons(found, lang)})`;
}

export function sayReasons({ reasons }: FoundPerson, lang: Lang): string {
  return reasons.map((reason) => SEARCH_WORDS[lang].reasons[reason]).join(', ');
}

/** Where the person votes, and how many procurations are given and held, those that have ended too. */
export function sayBeside(found: FoundPerson, lang: Lang): string {
  const words = SEARCH_WORDS[lang];
  const { gives, holds } = found;
  return [sayPlace(found, lang), words.gives(gives.length), words.holds(holds.length)].join(', ');
}

/** The station in this commune, or the other commune of a mandataire. */
export function sayPlace({ person, station }: FoundPerson, lang: Lang): string {
  const words = SEARCH_WORDS[lang];
  return station === undefined ? (person.commune ?? words.onNoRoll) : words.station(stationNumber(station));
}

import type { Lang } from '#core/model/lang.ts';
import type { FoundElector } from '#tui/answers.ts';
import { sayName } from '#tui/components/person-name.ts';
import { PERSON_WORDS } from '#tui/components/person-words.ts';
import { shortDay } from '#tui/components/short-day.ts';
import { PAPER_WORDS } from '#tui/screens/town-hall/paper/words.ts';

/** `D’ORMESSON Amélie Jeanne, née le 17/05/1991, Denain, n° 123456789`. */
export function sayElector(elector: FoundElector, lang: Lang): string {
  const { person, nne } = elector;
  return [sayBorn(elector, lang), person.commune, nne && PAPER_WORDS[lang].numbered(nne)].filter(Boolean).join(', ');
}

/** `D’ORMESSON Amélie Jeanne, née le 17/05/1991`. */
export function sayBorn({ person }: FoundElector, lang: Lang): string {
  return `${sayName(person)}, ${PERSON_WORDS[lang].bornOn[person.sex]} ${shortDay(person.born)}`;
}

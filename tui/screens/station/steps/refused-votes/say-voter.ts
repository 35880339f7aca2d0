import type { Lang } from '#core/model/lang.ts';
import type { ListLine } from '#tui/answers.ts';
import { sayName } from '#tui/components/person-name.ts';
import { REFUSED_VOTES_WORDS } from '#tui/screens/station/steps/refused-votes/words.ts';

/** `D’ORMESSON Amélie, n° 14`; a voter by court decision is on no line of the list. */
export function sayVoter(voter: ListLine | undefined, lang: Lang): string {
  const words = REFUSED_VOTES_WORDS[lang];
  return voter ? words.voter(sayName(voter), voter.number) : words.notListed;
}

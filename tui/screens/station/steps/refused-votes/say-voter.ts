import type { Lang } from '#core/model/lang.ts';
import type { ListLine } from '#tui/answers.ts';
import { sayName } from '#tui/components/person-name.ts';
import { hasWords } from '#tui/forms/filter.ts';
import type { KnownRefusal, RefusedVotesStep } from '#tui/screens/station/steps/refused-votes/state.ts';
import { REFUSED_VOTES_WORDS } from '#tui/screens/station/steps/refused-votes/words.ts';
import type { VoterList } from '#tui/screens/station/voter-list/voter-list.ts';

/** `D’ORMESSON Amélie, n° 14`; a voter by court decision is on no line of the list. */
export function sayVoter(voter: ListLine | undefined, lang: Lang): string {
  const words = REFUSED_VOTES_WORDS[lang];
  return voter ? words.voter(sayName(voter), voter.number) : words.notListed;
}

type KnownHere = { readonly refused: readonly KnownRefusal[]; readonly voterList: VoterList };

/** The refusals that the filter shows, by the voter. */
export function refusalsShown(
  { refused, voterList }: KnownHere,
  { filter }: RefusedVotesStep,
): readonly KnownRefusal[] {
  if (filter.typed.text === '') return refused;
  return refused.filter(({ elector }) => hasWords(sayVoter(elector && voterList.get(elector), 'fr'), filter));
}

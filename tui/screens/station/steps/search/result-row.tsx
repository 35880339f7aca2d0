import { Text } from 'ink';
import { memo, type ReactNode } from 'react';
import type { Lang } from '#core/model/lang.ts';
import type { ListedProcuration } from '#tui/answers.ts';
import { Choice } from '#tui/components/choice.tsx';
import { fittedName, sayName } from '#tui/components/person-name.ts';
import { PERSON_WORDS } from '#tui/components/person-words.ts';
import { shortDay } from '#tui/components/short-day.ts';
import { SEARCH_WORDS } from '#tui/screens/station/steps/search/words.ts';
import { keyOf, type Result, type Row } from '#tui/screens/station/voter-list/row.ts';
import { sayState } from '#tui/screens/station/voter-list/say-state.ts';
import type { Within } from '#tui/screens/station/voter-list/search.ts';
import { isUsable } from '#tui/screens/station/voter-list/voter-list.ts';
import { STATION_WORDS } from '#tui/screens/station/words.ts';
import { harmless } from '#tui/terminal/harmless.ts';
import { useIsLinear } from '#tui/terminal/terminal.tsx';
import { fitted } from '#tui/terminal/width.ts';
import { useLang } from '#tui/terminal/words.tsx';

type Props = {
  readonly result: Row;
  readonly within: Within;
  readonly isPointed: boolean;
  /** Columns. */
  readonly width: number;
};

/** Columns of the number, of the birth date, and of all but the two texts. */
const NUMBER = 5;
const BORN = 10;
const BESIDES = 1 + 1 + NUMBER + 1 + 1 + BORN + 1;

/** A person, and what there is to know before the card opens; drawn again only when that changes. */
export const ResultRow = memo(({ result, within, isPointed, width }: Props): ReactNode => {
  const lang = useLang();
  const isLinear = useIsLinear();
  const who = whoIs(result);
  const about = within === 'awaited' ? awaitedText(result) : aboutOf(result, lang);
  if (isLinear) return <Choice id={keyOf(result)} text={sentenceOf(result, about, lang)} isPointed={isPointed} />;
  const number = result.kind === 'elector' ? String(result.person.number) : SIGNS[result.kind];
  const half = Math.floor((width - BESIDES) / 2);
  return (
    <Text wrap="truncate-end">
      <Text bold>{isPointed ? '› ' : '  '}</Text>
      <Text dimColor={!isPointed}>{number.padStart(NUMBER)} </Text>
      <Text bold={isPointed}>{fittedName(who, half)}</Text>
      <Text dimColor={!isPointed}>{` ${shortDay(who.born)} ${fitted(harmless(about), half)}`}</Text>
    </Text>
  );
});

/** Signs in the place of a number. */
const SIGNS = { mandataire: '→', 'court-decision': '—' } as const;

function whoIs(result: Row): Row['person'] | ListedProcuration['mandataire'] {
  return result.kind === 'mandataire' ? result.given.mandataire : result.person;
}

/** `numéro 14, D’ORMESSON (LEFÈVRE) Amélie, née le 17/05/1991, mandataire : PETIT Jean`. */
export function sayRow(result: Row, lang: Lang): string {
  return sentenceOf(result, aboutOf(result, lang), lang);
}

/** The same row, read aloud. */
function sentenceOf(result: Row, about: string, lang: Lang): string {
  const who = whoIs(result);
  const number = result.kind === 'elector' ? [STATION_WORDS[lang].number(result.person.number)] : [];
  const day = shortDay(who.born);
  const born = result.kind === 'elector' ? `${PERSON_WORDS[lang].bornOn[result.person.sex]} ${day}` : day;
  const said = about.replace(/^[✓→←] /u, '');
  return [...number, sayName(who), born, ...(said ? [said] : [])].join(', ');
}

/**
 * Everyone on the list of the awaited has a procuration to use: only the name of the other person is said.
 */
function awaitedText(result: Row): string {
  if (result.kind === 'court-decision') return '';
  if (result.kind === 'mandataire') return `← ${sayName(result.person)}`;
  const usable = result.person.gives.find(isUsable);
  return usable ? `→ ${sayName(usable.mandataire)}` : '';
}

function aboutOf(result: Row, lang: Lang): string {
  const words = SEARCH_WORDS[lang];
  if (result.kind === 'court-decision') return `✓ ${words.votedByDecision}`;
  const { person } = result;
  if (result.kind === 'mandataire') {
    const state = isUsable(result.given) ? '' : ` (${sayState(result.given, lang)})`;
    return `${words.votesFor(sayName(person))}${state}`;
  }
  if (person.mark) return `✓ ${words.voted[person.mark.kind]}`;
  return givesText(result.person.gives, words);
}

function givesText(gives: Result['person']['gives'], words: (typeof SEARCH_WORDS)['fr']): string {
  const usable = gives.find(isUsable);
  if (usable) return words.gaveTo(sayName(usable.mandataire));
  return gives.length > 0 ? words.notUsable : '';
}

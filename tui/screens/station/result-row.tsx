import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { Given } from '#tui/answers.ts';
import { sayName } from '#tui/components/person-name.ts';
import { SafeText } from '#tui/components/safe-text.tsx';
import { shortDay } from '#tui/components/short-day.ts';
import { Spoken } from '#tui/components/spoken.tsx';
import type { Labels } from '#tui/labels/labels.ts';
import { isUsable } from '#tui/screens/station/roll.ts';
import { sayState } from '#tui/screens/station/say-state.ts';
import type { Result, Row, Within } from '#tui/screens/station/search.ts';
import { useWords, type Words } from '#tui/terminal/words.tsx';

type Props = { readonly result: Row; readonly within: Within; readonly isPointed: boolean };

/** One person found: number, name, birth date, and what there is to know before opening the card. */
export function ResultRow({ result, within, isPointed }: Props): ReactNode {
  const words = useWords();
  const who = whoIs(result);
  const number = result.kind === 'elector' ? String(result.person.number) : SIGNS[result.kind];
  const about = within === 'awaited' ? awaitedText(result) : aboutOf(result, words);
  const sentence = sentenceOf(result, about, words);
  return (
    <Spoken text={isPointed ? words.labels.spoken.pointed(sentence) : sentence} columnGap={1} height={1} flexShrink={0}>
      <Text bold>{isPointed ? '›' : ' '}</Text>
      <Box width={5} flexShrink={0} justifyContent="flex-end">
        <Text dimColor={!isPointed}>{number}</Text>
      </Box>
      <Box flexGrow={3} flexShrink={1} flexBasis={0}>
        <SafeText text={sayName(who)} bold={isPointed} />
      </Box>
      <Box width={10} flexShrink={0}>
        <Text dimColor={!isPointed}>{shortDay(who.born)}</Text>
      </Box>
      <Box flexGrow={3} flexShrink={1} flexBasis={0}>
        <SafeText text={about} dimColor={!isPointed} />
      </Box>
    </Spoken>
  );
}

/** In the place of a number. */
const SIGNS = { mandataire: '→', bearer: '—' } as const;

function whoIs(result: Row): Row['person'] | Given['mandataire'] {
  return result.kind === 'mandataire' ? result.given.mandataire : result.person;
}

/** The same row, read aloud. */
function sentenceOf(result: Row, about: string, { labels }: Words): string {
  const who = whoIs(result);
  const number = result.kind === 'elector' ? [labels.station.number(result.person.number)] : [];
  const sex = result.kind === 'elector' ? result.person.sex : 'unknown';
  const born = `${labels.person.bornOn[sex]} ${shortDay(who.born)}`;
  const said = about.replace(/^[✓→←] /u, '');
  return [...number, sayName(who), born, ...(said ? [said] : [])].join(', ');
}

/** On that list everyone has a procuration to use: only the other name is told. */
function awaitedText(result: Row): string {
  if (result.kind === 'bearer') return '';
  if (result.kind === 'mandataire') return `← ${sayName(result.person)}`;
  const usable = result.person.gives.find(isUsable);
  return usable ? `→ ${sayName(usable.mandataire)}` : '';
}

function aboutOf(result: Row, { lang, labels }: Words): string {
  if (result.kind === 'bearer') return `✓ ${labels.station.votedByDecision}`;
  const { person } = result;
  if (result.kind === 'mandataire') {
    const state = isUsable(result.given) ? '' : ` (${sayState(result.given, lang)})`;
    return `${labels.station.votesFor(sayName(person))}${state}`;
  }
  if (person.mark) return `✓ ${labels.station.voted[person.mark.kind]}`;
  return givesText(result.person.gives, labels);
}

function givesText(gives: Result['person']['gives'], { station }: Labels): string {
  const usable = gives.find(isUsable);
  if (usable) return station.gaveTo(sayName(usable.mandataire));
  return gives.length > 0 ? station.notUsable : '';
}

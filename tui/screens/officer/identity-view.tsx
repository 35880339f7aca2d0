import { Box, Text, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import type { Person } from '#tui/answers.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { LargeOnly } from '#tui/components/large.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { capitals } from '#tui/components/person-name.ts';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Scroll } from '#tui/components/scroll.tsx';
import { shortDay } from '#tui/components/short-day.ts';
import { Spoken } from '#tui/components/spoken.tsx';
import type { Decision } from '#tui/screens/officer/decision.ts';
import { useWords } from '#tui/terminal/words.tsx';

/** Rows from which the parts stand apart. */
const GENEROUS = 22;

export function useGap(): 0 | 1 {
  return useWindowSize().rows >= GENEROUS ? 1 : 0;
}

type Props = {
  readonly title: string;
  /** What to do with the person, beside it. */
  readonly aside: string;
  readonly person: Person;
  /** Where the person votes, when it is known more closely than by the commune. */
  readonly place?: string | undefined;
  /** What is known or asked, with room to scroll. */
  readonly children: ReactNode;
  /** Under it, always in sight. */
  readonly foot?: ReactNode;
};

/** The person whose document lies on the counter, in the order of the document; then the rest. */
export function IdentityView({ title, aside, person, place, children, foot }: Props): ReactNode {
  const gap = useGap();
  return (
    <Box flexDirection="column" flexGrow={1} rowGap={gap}>
      <Box justifyContent="space-between" columnGap={2} flexShrink={0} marginTop={gap}>
        <SafeText text={title} bold />
        <Text wrap="truncate-end">{aside}</Text>
      </Box>
      <LargeOnly text={capitals(person.lastName)} />
      <Document person={person} place={place ?? person.commune ?? '—'} hasBorder={gap > 0} />
      <Scroll>{children}</Scroll>
      <Box flexDirection="column" flexShrink={0}>
        {foot}
      </Box>
    </Box>
  );
}

type DecisionProps = {
  readonly decision: Decision;
  /** What Enter would do for a document that matches. */
  readonly question: string;
};

/** What the officer has ticked and chosen so far, and why it did not go through. */
export function DecisionView({ decision, question }: DecisionProps): ReactNode {
  const { officer, spoken } = useWords().labels;
  const { visit, link, choice, failure } = decision;
  const { heading, request, statement } = officer.person.visit;
  return (
    <>
      {visit && (
        <Spoken
          text={`${heading} 1 ${request}, ${spoken.ticked(visit.request)} ; 2 ${statement}, ${spoken.ticked(visit.statement)}`}
        >
          <Text bold>
            {heading} 1 {tick(visit.request)} {request} 2 {tick(visit.statement)} {statement}
          </Text>
        </Spoken>
      )}
      {link && <Text bold>{officer.person.link.declared(officer.person.link.names[link])}</Text>}
      {failure && <FailureNotice failure={failure} />}
      {choice === 'mismatch' && <Notice tone="no" text={officer.confirmMismatch} isStrong />}
      {choice === 'match' && <Notice tone="plain" text={question} isStrong />}
    </>
  );
}

function tick(isThere: boolean): string {
  return isThere ? '[x]' : '[ ]';
}

const LABEL_WIDTH = 20;

type DocumentProps = { readonly person: Person; readonly place: string; readonly hasBorder: boolean };

function Document({ person, place, hasBorder }: DocumentProps): ReactNode {
  const { labels } = useWords();
  const { person: words } = labels;
  const lines = [
    [words.lastName, capitals(person.lastName)],
    ...(person.usageName || hasBorder ? [[words.usageName, capitals(person.usageName ?? '—')] as const] : []),
    [words.firstNames, person.firstNames],
    [words.sex, words.sexes[person.sex]],
    [words.born, shortDay(person.born)],
    [words.commune, place],
  ] as const;
  return (
    <Box
      flexDirection="column"
      flexShrink={0}
      paddingX={hasBorder ? 2 : 3}
      {...(hasBorder && { borderStyle: 'single' })}
    >
      {lines.map(([label, value]) => (
        <Spoken key={label} text={labels.being(label, value)}>
          <Box width={LABEL_WIDTH} flexShrink={0}>
            <Text dimColor>{label}</Text>
          </Box>
          <SafeText text={value} bold />
        </Spoken>
      ))}
    </Box>
  );
}

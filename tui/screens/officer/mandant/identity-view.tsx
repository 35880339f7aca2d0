import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { Person } from '#tui/answers.ts';
import { useInnerWidth } from '#tui/components/inner-width.ts';
import { LargeOnly } from '#tui/components/large.tsx';
import { capitals } from '#tui/components/person-name.ts';
import { PERSON_WORDS } from '#tui/components/person-words.ts';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Scroll } from '#tui/components/scroll.tsx';
import { shortDay } from '#tui/components/short-day.ts';
import { Spoken } from '#tui/components/spoken.tsx';
import { Topic } from '#tui/components/topic.tsx';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import { sayCommune } from '#tui/screens/officer/mandant/say-place.ts';
import { useGap } from '#tui/screens/officer/use-gap.ts';
import { useIsLinear } from '#tui/terminal/terminal.tsx';
import { widthOf } from '#tui/terminal/width.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

type Props = {
  readonly title: string;
  /** What to do with the person, beside it. */
  readonly aside: string;
  readonly person: Person;
  /** Where the person votes, when it is known more closely than by the commune. */
  readonly place?: string | undefined;
  /** What is known or asked, with room to scroll. */
  readonly children: ReactNode;
  /** Under it, always in sight: what control would decide. */
  readonly verdict?: ReactNode;
  /** Its reasons, in sight too where there is room, otherwise after what is known. */
  readonly why?: ReactNode;
  /** What is to be read next, before the rest where there is little room. */
  readonly notDone?: ReactNode;
  /** Always in sight. */
  readonly foot?: ReactNode;
};

/** The person whose document lies on the counter, in the order of the document; then the rest. */
export function IdentityView({ title, aside, person, place, children, ...under }: Props): ReactNode {
  const gap = useGap();
  const isAsideShown = widthOf(`${title}  ${aside}`) <= useInnerWidth();
  return (
    <Box flexDirection="column" flexGrow={1} rowGap={gap}>
      <Topic id={`${person.lastName} ${person.firstNames} ${person.born}`} />
      <Box justifyContent="space-between" columnGap={2} flexShrink={0} marginTop={gap}>
        <SafeText wrap="wrap" text={title} bold />
        {isAsideShown && <Text wrap="truncate-end">{aside}</Text>}
      </Box>
      <LargeOnly text={capitals(person.lastName)} />
      <Document person={person} place={place ?? sayCommune(person) ?? '—'} hasBorder={gap > 0} />
      <Scroll>
        {gap === 0 && under.notDone}
        {children}
        {gap === 0 && under.why}
      </Scroll>
      <Box flexDirection="column" flexShrink={0}>
        {under.verdict}
        {gap > 0 && under.why}
        {gap > 0 && under.notDone}
        {under.foot}
      </Box>
    </Box>
  );
}

const LABEL_WIDTH = 20;

type DocumentProps = { readonly person: Person; readonly place: string; readonly hasBorder: boolean };

function Document({ person, place, hasBorder }: DocumentProps): ReactNode {
  const words = useWordsOf(PERSON_WORDS);
  const { colon } = useWordsOf(COMPONENT_WORDS);
  const isLinear = useIsLinear();
  const hasEveryLine = hasBorder && !isLinear;
  const lines = [
    [words.lastName, capitals(person.lastName)],
    ...(person.usageName || hasEveryLine ? [[words.usageName, capitals(person.usageName ?? '—')] as const] : []),
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
        <Spoken key={label} text={colon(label, value)}>
          <Box width={LABEL_WIDTH} flexShrink={0}>
            <Text dimColor>{label}</Text>
          </Box>
          <SafeText text={value} bold />
        </Spoken>
      ))}
    </Box>
  );
}

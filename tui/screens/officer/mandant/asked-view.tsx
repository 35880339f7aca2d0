import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { Day } from '#core/calendar/day.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Person, RoundView } from '#tui/answers.ts';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { PERSON_WORDS } from '#tui/components/person-words.ts';
import { Refusals } from '#tui/components/refusals.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { shortDay } from '#tui/components/short-day.ts';
import { Spoken } from '#tui/components/spoken.tsx';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import { sayCommune } from '#tui/screens/officer/mandant/say-place.ts';
import { MANDANT_WORDS } from '#tui/screens/officer/mandant/words.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

type AskedFor = {
  readonly mandataire: Person | undefined;
  /** The last day of a period. */
  readonly until: Day | undefined;
  /** the last day that a period may have. */
  readonly longest: Day | undefined;
  readonly rounds: readonly RoundView[];
  readonly warnings: readonly Refusal[];
  readonly late: boolean;
};

/** The mandataire, the rounds or the period asked for; and what the officer must say to the mandant. */
export function AskedView({ asked, isRevocation }: { asked: AskedFor; isRevocation: boolean }): ReactNode {
  const words = useWordsOf(MANDANT_WORDS);
  const { bornOn } = useWordsOf(PERSON_WORDS);
  const { late: lateNotice } = useWordsOf(COMPONENT_WORDS);
  const { mandataire, until, longest, rounds, warnings, late } = asked;
  return (
    <Box flexDirection="column" flexShrink={0}>
      {isRevocation && <SafeText wrap="wrap" text={words.revokesAll} />}
      {mandataire && (
        <Labelled
          label={words.mandataire}
          text={[
            sayName(mandataire),
            `${bornOn[mandataire.sex]} ${shortDay(mandataire.born)}`,
            ...(sayCommune(mandataire) ? [sayCommune(mandataire)] : []),
          ].join(', ')}
        />
      )}
      {until && <Labelled label={words.validity} text={words.until(shortDay(until))} />}
      {until && longest && <Labelled label={words.longest} text={shortDay(longest)} />}
      <Rounds label={words.rounds} rounds={rounds.filter(isCovered)} />
      <Rounds label={words.notCovered} rounds={rounds.filter((round) => !isCovered(round))} />
      {late && <Notice tone="careful" text={lateNotice} />}
      <Refusals refusals={warnings} tone="careful" />
    </Box>
  );
}

const isCovered = ({ coverage }: RoundView) => coverage === 'covered';

function Rounds({ label, rounds }: { readonly label: string; readonly rounds: readonly RoundView[] }): ReactNode {
  const words = useWordsOf(COMPONENT_WORDS);
  return rounds.map(({ id, name, number, day }, place) => (
    <Labelled key={id} label={place === 0 ? label : ''} text={words.round(name, number, shortDay(day))} />
  ));
}

function Labelled({ label, text }: { readonly label: string; readonly text: string }): ReactNode {
  const { colon } = useWordsOf(COMPONENT_WORDS);
  return (
    <Spoken text={label === '' ? text : colon(label, text)} flexShrink={0} paddingLeft={3}>
      <Box width={20} flexShrink={0}>
        <Text dimColor>{label}</Text>
      </Box>
      <SafeText text={text} wrap="wrap" />
    </Spoken>
  );
}

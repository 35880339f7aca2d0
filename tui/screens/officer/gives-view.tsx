import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { NBSP } from '#core/messages/dates.ts';
import { WORDS } from '#core/messages/words.ts';
import type { GivenProcuration } from '#tui/answers.ts';
import { sayName } from '#tui/components/person-name.ts';
import { SafeText } from '#tui/components/safe-text.tsx';
import { shortDay } from '#tui/components/short-day.ts';
import { useWords, type Words } from '#tui/terminal/words.tsx';

type Props = {
  readonly gives: readonly GivenProcuration[];
  readonly heading?: string;
  /** Lines at most; the others are counted. */
  readonly most?: number | undefined;
};

/** What the mandant already gave, which is theirs to know. */
export function GivesView({ gives, heading, most = gives.length }: Props): ReactNode {
  const words = useWords();
  const { person } = words.labels.officer;
  if (gives.length === 0) return <Text>{person.gaveNothing}</Text>;
  const others = gives.length - most;
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Text bold>
        {words.labels.being(heading ?? person.gave, '').trimEnd()}
        {others > 0 && ` (${person.more(others)})`}
      </Text>
      {gives.slice(0, most).map((given) => (
        <Box key={given.procuration} paddingLeft={2} flexShrink={0}>
          <SafeText text={sayGiven(given, words)} wrap="wrap" />
        </Box>
      ))}
    </Box>
  );
}

/** `MARTIN Jean, valable : Élection présidentielle 2027, 1er tour, 11/04/2027 (utilisée)`. */
function sayGiven({ mandataire, status, validity, rounds }: GivenProcuration, { lang, labels }: Words): string {
  const words = WORDS[lang];
  const whom = `${sayName(mandataire)}, ${words.status[status]}`;
  const period = validity.kind === 'period' ? [labels.officer.person.until(shortDay(validity.until))] : [];
  const each = rounds.map(({ name, number, day, state }) => {
    const round = labels.round(name, number, shortDay(day));
    return state === 'usable' ? round : `${round} (${words.roundState[state]})`;
  });
  const what = [...period, ...each].join(lang === 'fr' ? `${NBSP}; ` : '; ');
  return what === '' ? whom : labels.being(whom, what);
}

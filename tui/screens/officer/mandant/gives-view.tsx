import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { NBSP } from '#core/messages/typeset.ts';
import { WORDS } from '#core/messages/words.ts';
import type { Lang } from '#core/model/lang.ts';
import type { GivenProcuration } from '#tui/answers.ts';
import { sayName } from '#tui/components/person-name.ts';
import { SafeText } from '#tui/components/safe-text.tsx';
import { shortDay } from '#tui/components/short-day.ts';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import { MANDANT_WORDS } from '#tui/screens/officer/mandant/words.ts';
import { useLang } from '#tui/terminal/words.tsx';

type Props = {
  readonly gives: readonly GivenProcuration[];
  /** The words over so many procurations. */
  readonly heading?: (count: number) => string;
  /** Lines at most; the others are counted. */
  readonly most?: number | undefined;
};

/** What the mandant already gave, which is theirs to know. */
export function GivesView({ gives, heading, most = gives.length }: Props): ReactNode {
  const lang = useLang();
  const words = MANDANT_WORDS[lang];
  if (gives.length === 0) return <SafeText wrap="wrap" text={words.gaveNothing} />;
  const others = gives.length - most;
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Text bold>
        {COMPONENT_WORDS[lang].colon((heading ?? words.gave)(gives.length), '').trimEnd()}
        {others > 0 && ` (${words.more(others)})`}
      </Text>
      {gives.slice(0, most).map((given) => (
        <Box key={given.procuration} paddingLeft={2} flexShrink={0}>
          <SafeText text={sayGiven(given, lang)} wrap="wrap" />
        </Box>
      ))}
    </Box>
  );
}

/** `MARTIN Jean, valable : Élection présidentielle 2027, 1er tour, 11/04/2027 (utilisée)`. */
function sayGiven({ mandataire, status, validity, rounds }: GivenProcuration, lang: Lang): string {
  const words = WORDS[lang];
  const { colon, round: sayRound } = COMPONENT_WORDS[lang];
  const mandate = `${sayName(mandataire)}, ${words.status[status]}`;
  const period = validity.kind === 'period' ? [MANDANT_WORDS[lang].givenUntil(shortDay(validity.until))] : [];
  const each = rounds.map(({ name, number, day, state }) => {
    const round = sayRound(name, number, shortDay(day));
    return state === 'usable' ? round : `${round} (${words.roundState[state]})`;
  });
  const covered = [...period, ...each].join(lang === 'fr' ? `${NBSP}; ` : '; ');
  return covered === '' ? mandate : colon(mandate, covered);
}

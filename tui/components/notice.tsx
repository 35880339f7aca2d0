import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { SafeText } from '#tui/components/safe-text.tsx';
import type { Manner } from '#tui/components/said.tsx';
import { Spoken } from '#tui/components/spoken.tsx';
import { SPOKEN_WORDS } from '#tui/components/spoken-words.ts';
import type { Tone } from '#tui/components/tone.ts';
import { useHasColours } from '#tui/terminal/colours.tsx';
import { useWordsOf } from '#tui/terminal/words.tsx';

const SIGNS = {
  plain: { sign: '·', color: undefined },
  done: { sign: '✓', color: 'green' },
  careful: { sign: '!', color: 'yellow' },
  no: { sign: '✗', color: 'red' },
  next: { sign: '→', color: undefined },
  busy: { sign: '…', color: 'cyan' },
} as const;

type Props = {
  readonly tone: Tone;
  readonly text: string;
  readonly isStrong?: boolean;
  readonly manner?: Manner;
};

/** A sentence for the person, with a sign that says its tone where colours do not show. */
export function Notice({ tone, text, isStrong = false, manner = 'new' }: Props): ReactNode {
  const { tones } = useWordsOf(SPOKEN_WORDS);
  const { sign, color } = SIGNS[tone];
  const hasColours = useHasColours();
  const style = color && hasColours ? { color } : {};
  return (
    <Spoken text={tones[tone] + text} manner={manner} flexShrink={0} columnGap={1}>
      <Box flexShrink={0}>
        <Text bold {...style}>
          {sign}
        </Text>
      </Box>
      <SafeText wrap="wrap" text={text} bold={isStrong} {...style} />
    </Spoken>
  );
}

import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { Notice } from '#tui/components/notice.tsx';
import { LEAVE, QUIT } from '#tui/keys/common.ts';
import { sayKeys } from '#tui/keys/key.ts';
import { useHasColours } from '#tui/terminal/colours.tsx';
import { useLang, useWordsOf } from '#tui/terminal/words.tsx';
import { EXERCISES, nextExercise, TRAINING_WORDS } from '#tui/training/exercises.ts';
import type { Training } from '#tui/training/training.tsx';

/** Columns that the word takes on every line, its margin included. */
export const RAIL = 10;

/** The word on every line of the frame: nobody takes this screen for that of a real station. */
export function TrainingRail({ rows }: { readonly rows: number }): ReactNode {
  const { mark } = useWordsOf(TRAINING_WORDS);
  const hasColours = useHasColours();
  const style = hasColours ? { color: 'black', backgroundColor: 'yellow' } : { inverse: true };
  return (
    <Box flexDirection="column" width={RAIL} flexShrink={0}>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <Text key={row} {...style}>
          {mark}
        </Text>
      ))}
    </Box>
  );
}

/** That these are exercises, and what to try now. */
export function TrainingBanner({ training }: { readonly training: NonNullable<Training> }): ReactNode {
  const lang = useLang();
  const words = TRAINING_WORDS[lang];
  const exercise = nextExercise(training.done);
  const place = exercise ? EXERCISES.indexOf(exercise) + 1 : 0;
  const way = training.isOverSignIn ? words.back(sayKeys(LEAVE.keys, lang)) : words.quit(sayKeys(QUIT.keys, lang));
  const task = exercise ? words.step(place, EXERCISES.length, words.exercise[exercise]) : `${words.over} ${way}`;
  return (
    <Box flexDirection="column" paddingX={2} flexShrink={0}>
      <Notice tone="careful" text={`${words.banner} ${way}`} isStrong />
      <Notice tone="next" text={task} />
    </Box>
  );
}

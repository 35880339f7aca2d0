import { Text } from 'ink';
import type { ReactNode } from 'react';
import type { Day } from '#core/calendar/day.ts';
import { shortDay } from '#tui/components/short-day.ts';
import { Spoken } from '#tui/components/spoken.tsx';
import { FORM_WORDS } from '#tui/forms/words.ts';
import { readDate } from '#tui/terminal/read-date.ts';
import { useIsLinear } from '#tui/terminal/terminal.tsx';
import { useWordsOf } from '#tui/terminal/words.tsx';

type Props = {
  readonly typed: string;
  /** The latest day that a year of two digits may mean. */
  readonly latest: Day;
  readonly isFocused: boolean;
};

/** `→ 17/05/1991` beside a date typed otherwise: the eye checks its century; a voice says it once typed. */
export function DateRead({ typed, latest, isFocused }: Props): ReactNode {
  const words = useWordsOf(FORM_WORDS);
  const isLinear = useIsLinear();
  const day = readDate(typed, latest);
  const read = day && shortDay(day);
  if (read === undefined || read === typed.trim() || (isLinear && isFocused)) return null;
  return (
    <Spoken text={words.dateRead(read)} marginLeft={1} flexShrink={0}>
      <Text>→ {read}</Text>
    </Spoken>
  );
}

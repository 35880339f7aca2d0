import { Text } from 'ink';
import type { ReactNode } from 'react';
import type { Day } from '#core/calendar/day.ts';
import { shortDay } from '#tui/components/short-day.ts';
import { Spoken } from '#tui/components/spoken.tsx';
import { type Form, fieldOf } from '#tui/forms/form.ts';
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

type Dates<Name extends string> = { readonly [name in Name]?: Day };

/** How the dates of a form are read, beside their fields: each with the latest day that it may mean. */
export function datesRead<Name extends string>(form: Form<Name>, latest: Dates<Name>, isWaiting: boolean) {
  const read: { [name in Name]?: ReactNode } = {};
  for (const name of form.names) {
    const day = latest[name];
    const isFocused = !isWaiting && form.focus === name;
    if (day) read[name] = <DateRead typed={fieldOf(form, name).text} latest={day} isFocused={isFocused} />;
  }
  return read;
}

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

import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { Field } from '#tui/components/field.tsx';
import { Spoken } from '#tui/components/spoken.tsx';
import { type Filter, isFiltering } from '#tui/forms/filter.ts';
import { FORM_WORDS } from '#tui/forms/words.ts';
import { useIsLinear } from '#tui/terminal/terminal.tsx';
import { useWordsOf } from '#tui/terminal/words.tsx';

type Props = {
  readonly filter: Filter;
  /** Lines that the filter shows, and all there are. */
  readonly shown: number;
  readonly all: number;
};

/** Columns for what is typed. */
const WIDTH = 34;

/** `Filtrer / ormesson   3 sur 40`: over a list or a text that is narrowed. */
export function FilterLine({ filter, shown, all }: Props): ReactNode {
  const words = useWordsOf(FORM_WORDS);
  const isLinear = useIsLinear();
  if (!isFiltering(filter)) return null;
  return (
    <Box columnGap={2} flexShrink={0}>
      {!isLinear && <Text bold={filter.isOpen}>{words.filter} /</Text>}
      <Field label={words.filter} value={filter.typed} isFocused={filter.isOpen} width={WIDTH} />
      <Spoken text={words.shown(shown, all)} manner="between">
        <Text dimColor>{words.shown(shown, all)}</Text>
      </Spoken>
    </Box>
  );
}

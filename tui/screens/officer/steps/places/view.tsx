import { Box, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import { isFiltering } from '#tui/forms/filter.ts';
import { FilterLine } from '#tui/forms/filter-line.tsx';
import { PickList } from '#tui/forms/pick-list.tsx';
import type { StepProps } from '#tui/screens/officer/step.ts';
import { choicesIn, choicesShown, sayChoice } from '#tui/screens/officer/steps/places/say.ts';
import type { PlacesStep } from '#tui/screens/officer/steps/places/state.ts';
import { PLACES_WORDS } from '#tui/screens/officer/steps/places/words.ts';
import { useGap } from '#tui/screens/officer/use-gap.ts';
import { useLang } from '#tui/terminal/words.tsx';

/** Rows of the screen that are not for places. */
const OTHER_ROWS = 13;

/** R-64, art. R72-1 III: where the acts of today are made. */
export function PlacesView({ step }: StepProps<PlacesStep>): ReactNode {
  const lang = useLang();
  const words = PLACES_WORDS[lang];
  const { rows } = useWindowSize();
  const gap = useGap();
  const { pointed, filter, pending, notice } = step;
  const choices = choicesIn(step);
  const shown = choicesShown(step);
  return (
    <Box flexDirection="column" flexGrow={1} marginTop={gap} rowGap={gap}>
      <SafeText wrap="wrap" text={words.heading} bold />
      <FilterLine filter={filter} shown={shown.length} all={choices.length} />
      <PickList
        items={shown}
        pointed={pointed}
        room={Math.min(shown.length, rows - OTHER_ROWS - (isFiltering(filter) ? 1 + gap : 0))}
        keyOf={(choice) => (choice === 'unit' ? choice : choice.id)}
        say={(choice) => sayChoice(choice, lang)}
      />
      {choices.length === 1 && <Notice tone="plain" text={words.none} />}
      {pending && (
        <Waiting what={pending.call.kind === 'read' ? words.loading : words.standing} attempts={pending.attempts} />
      )}
      {notice && <FailureNotice failure={notice.failure} />}
    </Box>
  );
}

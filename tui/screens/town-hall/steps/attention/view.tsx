import { Box, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Refusals } from '#tui/components/refusals.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Topic } from '#tui/components/topic.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import { isFiltering } from '#tui/forms/filter.ts';
import { FilterLine } from '#tui/forms/filter-line.tsx';
import { PickList } from '#tui/forms/pick-list.tsx';
import type { StepProps } from '#tui/screens/town-hall/step.ts';
import { linesShown } from '#tui/screens/town-hall/steps/attention/say.ts';
import { type AttentionStep, SUBJECTS } from '#tui/screens/town-hall/steps/attention/state.ts';
import { ATTENTION_WORDS } from '#tui/screens/town-hall/steps/attention/words.ts';
import { useLang } from '#tui/terminal/words.tsx';

/** Rows of the screen that are not for the list. */
const OTHER_ROWS = 17;

/** One list at a time, how many lines the others have, and why the one pointed at was rejected. */
export function AttentionView({ step }: StepProps<AttentionStep>): ReactNode {
  const lang = useLang();
  const words = ATTENTION_WORDS[lang];
  const { rows } = useWindowSize();
  const { attention, subject, pointed, filter, pending, notice } = step;
  const { shown, all } = linesShown(step);
  const tabs = SUBJECTS.map((each) => `${words.subjects[each]} ${attention?.[each].length ?? ''}`.trim());
  return (
    <Box flexDirection="column" marginTop={1} rowGap={1} flexGrow={1}>
      <Topic id={subject} />
      <SafeText text={tabs.join(' · ')} manner="asked" wrap="wrap" dimColor />
      <SafeText bold wrap="wrap" text={words.headings[subject]} />
      {attention && <FilterLine filter={filter} shown={shown.length} all={all} />}
      <PickList
        items={shown}
        pointed={pointed}
        room={Math.min(shown.length, rows - OTHER_ROWS - (isFiltering(filter) ? 2 : 0))}
        keyOf={({ id }) => id}
        say={({ text }) => text[lang]}
      />
      {attention && all === 0 && <SafeText text={words.none} />}
      {notice && <FailureNotice failure={notice.failure} />}
      {pending && !attention && <Waiting what={words.reading} attempts={pending.attempts} />}
      <Refusals refusals={shown[pointed]?.reasons ?? []} />
      {shown[pointed]?.written && <SafeText wrap="wrap" text={shown[pointed].written} />}
    </Box>
  );
}

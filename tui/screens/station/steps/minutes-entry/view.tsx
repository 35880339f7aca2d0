import { Box, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import { needsReasons } from '#core/law/polling-day/minutes.ts';
import { MINUTES_WORDS } from '#core/messages/minutes/words.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import { FormFields } from '#tui/forms/form-fields.tsx';
import type { StepProps } from '#tui/screens/station/step.ts';
import type { MinutesEntryStep } from '#tui/screens/station/steps/minutes-entry/state.ts';
import { MINUTES_ENTRY_WORDS } from '#tui/screens/station/steps/minutes-entry/words.ts';
import { useLang } from '#tui/terminal/words.tsx';

/** Columns of the labels and the edges. */
const BESIDE = 30;

/** Lines of the field being typed in, and of the other one, which has more on a screen of so many rows. */
const [TYPED_ROWS, OTHER_ROWS, MORE_ROWS] = [6, 2, 4] as const;
const ROOMY = 24;

/** Two texts of several lines. */
export function MinutesEntryView({ step }: StepProps<MinutesEntryStep>): ReactNode {
  const lang = useLang();
  const words = MINUTES_ENTRY_WORDS[lang];
  const { what, form, pending, notice } = step;
  const window = useWindowSize();
  const width = Math.max(20, window.columns - BESIDE);
  const others = window.rows >= ROOMY ? MORE_ROWS : OTHER_ROWS;
  const rowsOf = (name: typeof form.focus) => (form.focus === name ? TYPED_ROWS : others);
  const rows = { text: rowsOf('text'), reasons: rowsOf('reasons') };
  const labels = { text: words.what, reasons: needsReasons(what) ? words.reasons : words.anyReasons };
  return (
    <Box flexDirection="column" flexGrow={1} marginTop={1} rowGap={1}>
      <SafeText text={MINUTES_WORDS[lang].writing[what]} bold />
      <FormFields form={form} labels={labels} width={width} rows={rows} isWaiting={pending !== undefined} />
      {pending && <Waiting what={words.sending} attempts={pending.attempts} />}
      {notice?.kind === 'missing' && <Notice tone="careful" text={words.missing} />}
      {notice?.kind === 'failed' && <FailureNotice failure={notice.failure} />}
    </Box>
  );
}

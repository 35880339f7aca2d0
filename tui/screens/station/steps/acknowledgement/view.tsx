import { Box } from 'ink';
import type { ReactNode } from 'react';
import { shortDigest } from '#core/law/polling-day/late-list.ts';
import { sayPrint } from '#core/messages/station-list/say-print.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import { FormFields } from '#tui/forms/form-fields.tsx';
import type { State } from '#tui/screens/station/state.ts';
import type { StepProps } from '#tui/screens/station/step.ts';
import type { AcknowledgementStep } from '#tui/screens/station/steps/acknowledgement/state.ts';
import { ACKNOWLEDGEMENT_WORDS } from '#tui/screens/station/steps/acknowledgement/words.ts';
import { useLang } from '#tui/terminal/words.tsx';

const LABELS = 34;
const WIDTH = 6;

/** what the paper has, what to compare on it, and the field of the lines that were counted. */
export function AcknowledgementView({ step }: StepProps<AcknowledgementStep>): ReactNode {
  const lang = useLang();
  const words = ACKNOWLEDGEMENT_WORDS[lang];
  const { print, form, pending, notice } = step;
  return (
    <Box flexDirection="column" marginTop={1} rowGap={1} flexShrink={0}>
      <SafeText text={sayPrint(print, lang)} bold wrap="wrap" />
      <SafeText text={words.compare(shortDigest(print.digest))} wrap="wrap" />
      <FormFields
        form={form}
        labels={{ count: words.count }}
        labelWidth={LABELS}
        width={WIDTH}
        isWaiting={pending !== undefined}
      />
      {pending && <Waiting what={words.sending} attempts={pending.attempts} />}
      {notice?.kind === 'missing' && <Notice tone="careful" text={words.missing} />}
      {notice?.kind === 'failed' && <FailureNotice failure={notice.failure} />}
    </Box>
  );
}

/** A line over the search, until the bureau says that it has the paper in hand. */
export function ToAcknowledge({ state: { print, step } }: { readonly state: State }): ReactNode {
  const lang = useLang();
  if (print === undefined || print.acknowledgedAt !== undefined || step.kind === 'acknowledgement') return null;
  return <Notice tone="careful" text={ACKNOWLEDGEMENT_WORDS[lang].waiting(sayPrint(print, lang))} />;
}

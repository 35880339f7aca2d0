import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { sayClosed } from '#core/messages/polls/declared.ts';
import { sayDiscrepancies, sayRefused } from '#core/messages/polls/say.ts';
import { isCounted, totalLines } from '#core/messages/polls/totals.ts';
import { POLLS_WORDS } from '#core/messages/polls/words.ts';
import { typesetIn } from '#core/messages/typeset.ts';
import type { Closing } from '#tui/answers.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Scroll } from '#tui/components/scroll.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import { FormFields } from '#tui/forms/form-fields.tsx';
import type { StepProps } from '#tui/screens/station/step.ts';
import { PRINT_WORDS } from '#tui/screens/station/steps/print/words.ts';
import { isStale, type TotalsStep } from '#tui/screens/station/steps/totals/state.ts';
import { TOTALS_WORDS } from '#tui/screens/station/steps/totals/words.ts';
import { useLang, useWordsOf } from '#tui/terminal/words.tsx';

const LABELS = 38;
const WIDTH = 6;

/** what was voted and refused, and each thing that does not add up with the votes behind it. */
export function TotalsView({ step }: StepProps<TotalsStep>): ReactNode {
  const lang = useLang();
  const { report, form, pending } = step;
  const words = POLLS_WORDS[lang];
  return (
    <Box flexDirection="column" flexGrow={1} rowGap={1}>
      <FormFields form={form} labels={words} labelWidth={LABELS} width={WIDTH} isWaiting={pending !== undefined} />
      <Became step={step} />
      <Scroll>{report && <Report report={report} isCompared={!isStale(step)} />}</Scroll>
    </Box>
  );
}

type ReportProps = { readonly report: Closing; readonly isCompared: boolean };

/** The report, with the counts for which it was asked, never with counts typed since. */
function Report({ report, isCompared }: ReportProps): ReactNode {
  const lang = useLang();
  const { sections, none } = POLLS_WORDS[lang];
  const discrepancies = isCompared ? sayDiscrepancies(report, lang) : [];
  const refused = sayRefused(report.refused, lang);
  const without = isCompared && isCounted(report) ? none : TOTALS_WORDS[lang].toCompare;
  return (
    <>
      <Part title={sections.discrepancies} lines={discrepancies.length > 0 ? [] : [without]} />
      {discrepancies.map(({ text, marks }) => (
        <Box key={text + marks.join()} flexDirection="column" flexShrink={0}>
          <SafeText text={`✗ ${text}`} wrap="wrap" bold />
          {marks.map((mark) => (
            <SafeText key={mark} text={`  ${mark}`} wrap="wrap" />
          ))}
        </Box>
      ))}
      <Part
        title={sections.votes}
        lines={[...sayClosed(report, lang).map((line) => typesetIn(line, lang)), ...totalLines(report, lang)]}
      />
      <Part title={sections.refused} lines={refused.length > 0 ? refused : [none]} />
    </>
  );
}

function Part({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): ReactNode {
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Text bold>{title}</Text>
      {lines.map((line) => (
        <SafeText key={line} text={`  ${line}`} wrap="wrap" />
      ))}
    </Box>
  );
}

function Became({ step: { pending, outcome, notice } }: { readonly step: TotalsStep }): ReactNode {
  const [words, printing] = [useWordsOf(TOTALS_WORDS), useWordsOf(PRINT_WORDS)];
  return (
    <>
      {pending && (
        <Waiting what={pending.call.kind === 'read' ? words.reading : printing.sending} attempts={pending.attempts} />
      )}
      {notice && <FailureNotice failure={notice.failure} />}
      {outcome === 'printed' && <Notice tone="done" text={words.printed} />}
      {outcome === 'no-printer' && <Notice tone="careful" text={words.noPrinter} />}
      {outcome === 'failed' && <Notice tone="no" text={printing.failed} />}
    </>
  );
}

import { Box } from 'ink';
import type { ReactNode } from 'react';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { receiptAloud, receiptText } from '#tui/components/receipt-text.ts';
import { SafeText } from '#tui/components/safe-text.tsx';
import { commandFor } from '#tui/screens/officer/paper/command.ts';
import type { WithPaper } from '#tui/screens/officer/paper/state.ts';
import { PAPER_WORDS } from '#tui/screens/officer/paper/words.ts';
import { useIsLinear } from '#tui/terminal/terminal.tsx';
import { useLang, useWordsOf } from '#tui/terminal/words.tsx';

/** The receipt as it is printed, line for line; or in sentences, to be listened to. */
export function ReceiptLines({ step: { paper, notice } }: { readonly step: WithPaper }): ReactNode {
  const lang = useLang();
  const textOf = useIsLinear() ? receiptAloud : receiptText;
  if (paper?.receipt === undefined) {
    if (notice?.kind === 'failed') return <FailureNotice failure={notice.failure} />;
    return <Notice tone="busy" text={PAPER_WORDS[lang].loading} />;
  }
  return (
    <Box flexDirection="column" flexShrink={0}>
      {textOf(paper.receipt, lang).map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines never change place
        <SafeText key={place} text={line === '' ? ' ' : line} wrap="wrap" />
      ))}
    </Box>
  );
}

/** What became of the printing, and what to do without a printer. */
export function PrintedView({ step: { paper, pending } }: { readonly step: WithPaper }): ReactNode {
  const words = useWordsOf(PAPER_WORDS);
  if (pending?.call.kind === 'print') return <Notice tone="busy" text={words.printing} />;
  switch (paper?.printed) {
    case 'printed':
      return <Notice tone="done" text={words.printed} />;
    case 'failed':
      return <Notice tone="careful" text={words.failed} />;
    case 'no-printer':
      return <Notice tone="careful" text={words.noPrinter(commandFor(paper.act))} />;
    case undefined:
      return undefined;
  }
}

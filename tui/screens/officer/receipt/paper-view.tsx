import { Box } from 'ink';
import type { ReactNode } from 'react';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { receiptText } from '#tui/components/receipt-text.ts';
import { SafeText } from '#tui/components/safe-text.tsx';
import { commandFor } from '#tui/screens/officer/receipt/command.ts';
import type { Paper } from '#tui/screens/officer/receipt/paper.ts';
import { useWords } from '#tui/terminal/words.tsx';

/** The receipt as it is printed, line for line. */
export function ReceiptLines({ paper }: { readonly paper: Paper }): ReactNode {
  const { lang, labels } = useWords();
  const { receipt } = paper;
  if (receipt === undefined) {
    if (paper.failure) return <FailureNotice failure={paper.failure} />;
    return <Notice tone="busy" text={labels.officer.day.receipt.loading} />;
  }
  return (
    <Box flexDirection="column" flexShrink={0}>
      {receiptText(receipt, lang).map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <SafeText key={place} text={line === '' ? ' ' : line} wrap="wrap" />
      ))}
    </Box>
  );
}

/** What became of the printing, and what to do without a printer. */
export function PrintedView({ paper }: { readonly paper: Paper }): ReactNode {
  const { receipt } = useWords().labels.officer.day;
  if (paper.printing) return <Notice tone="busy" text={receipt.printing} />;
  switch (paper.printed) {
    case 'printed':
      return <Notice tone="done" text={receipt.printed} />;
    case 'failed':
      return <Notice tone="careful" text={receipt.failed} />;
    case 'no-printer':
      return <Notice tone="careful" text={receipt.noPrinter(commandFor(paper.call.act))} />;
    case undefined:
      return undefined;
  }
}

import { Box } from 'ink';
import type { ReactNode } from 'react';
import { Scroll } from '#tui/components/scroll.tsx';
import { PrintedView, ReceiptLines } from '#tui/screens/officer/paper/view.tsx';
import type { StepProps } from '#tui/screens/officer/step.ts';
import type { ReceiptStep } from '#tui/screens/officer/steps/receipt/state.ts';

export function ReceiptView({ step }: StepProps<ReceiptStep>): ReactNode {
  return (
    <Box flexDirection="column" flexGrow={1}>
      <Scroll byLine>
        <ReceiptLines step={step} />
      </Scroll>
      <PrintedView step={step} />
    </Box>
  );
}

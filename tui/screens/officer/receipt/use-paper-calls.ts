import { receiptText } from '#tui/components/receipt-text.ts';
import type { Calls } from '#tui/screens/officer/calls.ts';
import type { Paper, PrintCall, ReceiptCall } from '#tui/screens/officer/receipt/paper.ts';
import type { Event, State } from '#tui/screens/officer/state.ts';
import { print } from '#tui/terminal/print.ts';
import { useCall } from '#tui/terminal/use-call.ts';
import { useWords } from '#tui/terminal/words.tsx';

/** The receipt on the screen, and its way to the printer. */
export function usePaperCalls(state: State, { client, keyring: _, ...calling }: Calls): void {
  const { lang } = useWords();
  const paper = paperIn(state);
  const isWanted = paper && !paper.receipt && !paper.failure;

  useCall<ReceiptCall, Event>(isWanted ? paper.call : undefined, {
    ...calling,
    run: async (call, signal) => {
      const receipt = await client.counter.receipt.query(call, { signal });
      return { kind: 'paper', answer: { kind: 'receipt', receipt } };
    },
  });
  useCall<PrintCall, Event>(paper?.printing, {
    ...calling,
    run: async ({ receipt }) => {
      const printed = await print(`${receiptText(receipt, lang).join('\n')}\n`);
      return { kind: 'paper', answer: { kind: 'printed', printed } };
    },
  });
}

function paperIn(state: State): Paper | undefined {
  if (state.phase === 'outcome') return state.paper;
  return state.phase === 'log' && state.step.kind === 'receipt' ? state.step.paper : undefined;
}

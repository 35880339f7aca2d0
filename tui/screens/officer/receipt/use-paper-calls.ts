import { receiptText } from '#tui/components/receipt-text.ts';
import type { Calls } from '#tui/screens/officer/calls.ts';
import type { Paper, PrintCall, ReceiptCall } from '#tui/screens/officer/receipt/paper.ts';
import type { Event, State } from '#tui/screens/officer/state.ts';
import { print } from '#tui/terminal/print.ts';
import { useCall } from '#tui/terminal/use-call.ts';
import type { Holder } from '#tui/terminal/use-machine.ts';
import { useWords } from '#tui/terminal/words.tsx';

/** The receipt on the screen, and its way to the printer. */
export function usePaperCalls(counter: Holder<State>, { client, keyring: _, ...calling }: Calls): void {
  const { lang } = useWords();

  useCall<State, ReceiptCall, Event>(counter, receiptIn, {
    ...calling,
    run: async (call, signal) => {
      const receipt = await client.counter.receipt.query(call, { signal });
      return { kind: 'paper', answer: { kind: 'receipt', receipt } };
    },
  });
  useCall<State, PrintCall, Event>(counter, (state) => paperIn(state)?.printing, {
    ...calling,
    run: async ({ receipt }) => {
      const printed = await print(`${receiptText(receipt, lang).join('\n')}\n`);
      return { kind: 'paper', answer: { kind: 'printed', printed } };
    },
  });
}

function receiptIn(state: State): ReceiptCall | undefined {
  const paper = paperIn(state);
  return paper && !paper.receipt && !paper.failure ? paper.call : undefined;
}

function paperIn(state: State): Paper | undefined {
  if (state.phase === 'outcome') return state.paper;
  return state.phase === 'log' && state.step.kind === 'receipt' ? state.step.paper : undefined;
}

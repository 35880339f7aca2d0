import { receiptText } from '#tui/components/receipt-text.ts';
import type { PaperCall, WithPaper } from '#tui/screens/officer/paper/state.ts';
import type { Services } from '#tui/screens/officer/services.ts';
import type { Answer, State, Step } from '#tui/screens/officer/state.ts';
import type { Pending } from '#tui/steps/pending.ts';
import { print } from '#tui/terminal/print.ts';

/** The receipt on the screen, and its way to the printer. */
export async function sendPaper(
  { call }: Pending<PaperCall>,
  { client, lang }: Services,
  signal: AbortSignal,
): Promise<Answer> {
  if (call.kind === 'print') {
    return { kind: 'printed', printed: await print(`${receiptText(call.receipt, lang).join('\n')}\n`) };
  }
  return { kind: 'receipt', receipt: await client.counter.receipt.query({ act: call.act }, { signal }) };
}

export function paperAnswered(state: State, step: Extract<Step, WithPaper>, answer: Answer): State {
  const { paper } = step;
  if (paper === undefined || (answer.kind !== 'receipt' && answer.kind !== 'printed')) return state;
  const known =
    answer.kind === 'receipt' ? { ...paper, receipt: answer.receipt } : { ...paper, printed: answer.printed };
  return { ...state, step: { ...step, paper: known, pending: undefined } };
}

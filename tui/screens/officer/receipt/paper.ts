import type { Receipt } from '#core/messages/receipt/receipt.ts';
import type { ActId } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import { isKey, type Press } from '#tui/terminal/press.ts';
import type { Printed } from '#tui/terminal/print.ts';

export type ReceiptCall = { readonly act: ActId };
export type PrintCall = { readonly receipt: Receipt };

/** The receipt of an act: on its way, on the screen, on paper. */
export type Paper = {
  readonly call: ReceiptCall;
  readonly receipt: Receipt | undefined;
  readonly failure: Failure | undefined;
  readonly printing: PrintCall | undefined;
  readonly printed: Printed | undefined;
};

export type PaperAnswer =
  | { readonly kind: 'receipt'; readonly receipt: Receipt }
  | { readonly kind: 'printed'; readonly printed: Printed };

export function paperOf(act: ActId): Paper {
  return { call: { act }, receipt: undefined, failure: undefined, printing: undefined, printed: undefined };
}

export function answeredOnPaper(paper: Paper, answer: PaperAnswer): Paper {
  switch (answer.kind) {
    case 'receipt':
      return { ...paper, receipt: answer.receipt };
    case 'printed':
      return { ...paper, printing: undefined, printed: answer.printed };
  }
}

/** F8 prints what is on the screen, once at a time; asks again for what did not come. */
export function pressedOnPaper(paper: Paper, press: Press): Paper {
  if (!isKey(press, 'f8') || paper.printing) return paper;
  if (paper.failure) return paperOf(paper.call.act);
  return paper.receipt ? { ...paper, printing: { receipt: paper.receipt }, printed: undefined } : paper;
}

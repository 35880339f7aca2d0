import { type Receipt, receiptNumber } from '#core/messages/receipt/receipt.ts';
import type { ActId } from '#tui/answers.ts';
import type { Notice } from '#tui/steps/notice.ts';
import type { Pending } from '#tui/steps/pending.ts';
import type { Printed } from '#tui/terminal/print.ts';

export type PaperCall =
  | { readonly kind: 'read'; readonly act: ActId }
  | { readonly kind: 'print'; readonly receipt: Receipt };

/** The receipt of an act: on the screen, and on paper. */
export type Paper = {
  readonly act: ActId;
  readonly receipt: Receipt | undefined;
  readonly printed: Printed | undefined;
};

/** why Ctrl+Z annuls nothing of what is shown. */
export type NotAnnullable = 'not-established' | 'annulled' | 'rejected' | 'void' | 'collected' | 'revoked' | 'late';

/** A step that shows a receipt, where the act has one. */
export type WithPaper = {
  readonly paper: Paper | undefined;
  readonly pending: Pending<PaperCall> | undefined;
  readonly notice: Notice<NotAnnullable> | undefined;
};

export function readingPaper(act: ActId): WithPaper & { readonly paper: Paper } {
  const paper = { act, receipt: undefined, printed: undefined };
  return { paper, pending: { call: { kind: 'read', act }, attempts: 0 }, notice: undefined };
}

export function printingPaper(paper: Paper, receipt: Receipt): WithPaper & { readonly paper: Paper } {
  const pending = { call: { kind: 'print', receipt }, attempts: 0 } as const;
  return { paper: { ...paper, printed: undefined }, pending, notice: undefined };
}

/** Undefined until the receipt is there. */
export function numberOn(paper: Paper | undefined): string | undefined {
  return paper?.receipt && receiptNumber(paper.receipt);
}

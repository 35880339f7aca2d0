import { type Receipt, receiptLines } from '#core/messages/receipt/receipt.ts';
import type { Lang } from '#core/model/lang.ts';
import { harmless } from '#tui/terminal/harmless.ts';

/** The receipt as a screen shows it and a printer takes it: a name in it breaks no line, and says nothing to either. */
export function receiptText(receipt: Receipt, lang: Lang): readonly string[] {
  return receiptLines(receipt, lang).map(harmless);
}

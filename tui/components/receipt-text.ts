import { type Receipt, receiptLines, receiptSentences } from '#core/messages/receipt/receipt.ts';
import type { Lang } from '#core/model/lang.ts';
import { harmless } from '#tui/terminal/harmless.ts';

/** The receipt for a screen or a printer: a name in it breaks no line and holds no control sign. */
export function receiptText(receipt: Receipt, lang: Lang): readonly string[] {
  return receiptLines(receipt, lang).map(harmless);
}

/** The receipt to be listened to, without its columns. */
export function receiptAloud(receipt: Receipt, lang: Lang): readonly string[] {
  return receiptSentences(receipt, lang).map(harmless);
}

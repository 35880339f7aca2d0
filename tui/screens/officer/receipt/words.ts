import type { Bilingual } from '#core/model/lang.ts';
import type { WordTree } from '#tui/labels/key-label.ts';

/** The receipt of an act. */
const fr = {
  loading: 'Récépissé',
  print: ['F8', 'imprimer'],
  printing: 'Impression en cours',
  printed: 'Le récépissé est envoyé à l’imprimante.',
  failed: 'L’imprimante n’a pas pris le récépissé. Vérifiez-la, puis F8 de nouveau.',
  noPrinter: (command: string) => `Pas d’imprimante sur ce poste. D’un autre : ${command}`,
} satisfies WordTree;

export type ReceiptWords = typeof fr;

const en: ReceiptWords = {
  loading: 'Receipt',
  print: ['F8', 'print'],
  printing: 'Printing',
  printed: 'The receipt is sent to the printer.',
  failed: 'The printer did not take the receipt. Check it, then F8 again.',
  noPrinter: (command) => `No printer on this machine. From another one: ${command}`,
};

export const receiptWords = { fr, en } satisfies Bilingual<ReceiptWords>;

import type { Bilingual } from '#core/model/lang.ts';

/** The receipt of an act. */
const fr = {
  loading: 'Récépissé',
  printing: 'Impression en cours',
  printed: 'Le récépissé est envoyé à l’imprimante.',
  failed: 'L’imprimante n’a pas pris le récépissé. Vérifiez-la, puis F8 de nouveau.',
  noPrinter: (command: string) => `Pas d’imprimante sur ce poste. D’un autre : ${command}`,
};

const en: typeof fr = {
  loading: 'Receipt',
  printing: 'Printing',
  printed: 'The receipt is sent to the printer.',
  failed: 'The printer did not take the receipt. Check it, then F8 again.',
  noPrinter: (command) => `No printer on this machine. From another one: ${command}`,
};

export const PAPER_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

import type { Bilingual } from '#core/model/lang.ts';

/** The receipt of an act. */
const fr = {
  loading: 'Préparation du récépissé',
  printing: 'Impression en cours',
  printed: 'Le récépissé a été envoyé à l’imprimante.',
  failed: 'Le récépissé n’a pas pu être imprimé. Vérifiez l’imprimante, puis appuyez de nouveau sur F8.',
  noPrinter: (command: string) => `Ce poste n’a pas d’imprimante. Depuis un autre poste : ${command}`,
};

const en: typeof fr = {
  loading: 'Preparing the receipt',
  printing: 'Printing',
  printed: 'The receipt has been sent to the printer.',
  failed: 'The receipt could not be printed. Check the printer, then press F8 again.',
  noPrinter: (command) => `This terminal has no printer. From another terminal: ${command}`,
};

export const PAPER_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

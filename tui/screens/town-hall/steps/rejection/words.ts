import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  heading: 'Rejet de la procuration',
  fields: { note: 'Motif' },
  told: 'Ce motif figurera dans l’avis au mandant et au journal : indiquez ce qui manque ou ne convient pas.',
  noNote: 'Un rejet a toujours un motif (art. R77). Tapez-le, puis Entrée.',
  rejecting: 'Enregistrement du rejet',
};

const en: typeof fr = {
  heading: 'Rejection of the procuration',
  fields: { note: 'Reason' },
  told: 'This reason will be in the notice to the mandant and in the log: say what is missing or not right.',
  noNote: 'A rejection always has a reason (art. R77). Type it, then Enter.',
  rejecting: 'Recording the rejection',
};

export const REJECTION_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

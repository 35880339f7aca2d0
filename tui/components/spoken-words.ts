import type { Bilingual } from '#core/model/lang.ts';

/** What the linear mode says instead of signs. */
const fr = {
  tones: { plain: '', done: 'Oui : ', careful: 'Attention : ', no: 'Non : ', busy: 'En cours : ', next: 'Ensuite : ' },
  reference: 'Référence',
  signs: (count: number) => `${count} caractères`,
  hasVoted: 'A voté',
  ticked: (isTicked: boolean): string => (isTicked ? 'coché' : 'non coché'),
};

const en: typeof fr = {
  tones: { plain: '', done: 'Yes: ', careful: 'Careful: ', no: 'No: ', busy: 'Under way: ', next: 'Next: ' },
  reference: 'Reference',
  signs: (count) => `${count} characters`,
  hasVoted: 'Has voted',
  ticked: (isTicked) => (isTicked ? 'ticked' : 'not ticked'),
};

export const SPOKEN_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

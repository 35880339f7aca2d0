import type { Bilingual } from '#core/model/lang.ts';

/** What the linear mode says instead of signs, columns and places on the screen. */
const fr = {
  tones: { plain: '', done: 'Oui : ', careful: 'Attention : ', no: 'Non : ', busy: 'En cours : ', next: 'Ensuite : ' },
  pointed: (text: string) => `Choisi : ${text}`,
  focused: (field: string) => `${field}, on tape ici`,
  empty: 'vide',
  secret: (signs: number) => `${signs} ${signs > 1 ? 'signes cachés' : 'signe caché'}`,
  keys: (keys: string) => `Touches : ${keys}.`,
  reference: (signs: string, missing: number) =>
    signs === ''
      ? `Référence, on tape ici : vide, ${missing} signes attendus`
      : `Référence, on tape ici : ${[...signs].join(' ')}, encore ${missing}`,
  hasVoted: 'A voté',
  ticked: (isTicked: boolean): string => (isTicked ? 'coché' : 'non coché'),
};

const en: typeof fr = {
  tones: { plain: '', done: 'Yes: ', careful: 'Careful: ', no: 'No: ', busy: 'Under way: ', next: 'Next: ' },
  pointed: (text) => `Chosen: ${text}`,
  focused: (field) => `${field}, type here`,
  empty: 'empty',
  secret: (signs) => `${signs} hidden ${signs > 1 ? 'signs' : 'sign'}`,
  keys: (keys) => `Keys: ${keys}.`,
  reference: (signs, missing) =>
    signs === ''
      ? `Reference, type here: empty, ${missing} signs wanted`
      : `Reference, type here: ${[...signs].join(' ')}, ${missing} more`,
  hasVoted: 'Voted',
  ticked: (isTicked) => (isTicked ? 'ticked' : 'not ticked'),
};

export const SPOKEN_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

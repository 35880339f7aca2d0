import type { SpokenLabels } from '#tui/labels/spoken.ts';

export const spokenFr: SpokenLabels = {
  tones: { plain: '', done: 'Oui : ', careful: 'Attention : ', no: 'Non : ', busy: 'En cours : ', next: 'Ensuite : ' },
  pointed: (text) => `Choisi : ${text}`,
  focused: (field) => `${field}, on tape ici`,
  empty: 'vide',
  secret: (signs) => `${signs} ${signs > 1 ? 'signes cachés' : 'signe caché'}`,
  keys: (keys) => `Touches : ${keys}.`,
  reference: (signs, missing) =>
    signs === ''
      ? `Référence, on tape ici : vide, ${missing} signes attendus`
      : `Référence, on tape ici : ${[...signs].join(' ')}, encore ${missing}`,
  hasVoted: 'A voté',
  ticked: (isTicked) => (isTicked ? 'coché' : 'non coché'),
};

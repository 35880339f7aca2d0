import type { SpokenLabels } from '#tui/labels/spoken.ts';

export const spokenEn: SpokenLabels = {
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

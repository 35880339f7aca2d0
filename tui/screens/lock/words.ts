import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  warning: (seconds: number) => `Verrouillage dans ${seconds} s. Une touche l’empêche.`,
  heading: 'Poste verrouillé',
  goesOn: {
    'own-account': 'Votre écran reviendra au déverrouillage.',
    'presiding-officer-too': 'La liste continue de se mettre à jour. Votre écran reviendra au déverrouillage.',
  },
  opening: 'Ouverture',
  wrong: {
    'own-account': 'Ce mot de passe n’ouvre pas ce poste. Recommencez.',
    'presiding-officer-too': 'Ce mot de passe n’ouvre pas ce poste. Recommencez, ou appelez le président du bureau.',
  },
};

const en: typeof fr = {
  warning: (seconds) => `Locking in ${seconds} s. Any key stops it.`,
  heading: 'Terminal locked',
  goesOn: {
    'own-account': 'What was on the screen comes back when it opens.',
    'presiding-officer-too': 'The list is still followed. What was on the screen comes back when it opens.',
  },
  opening: 'Opening',
  wrong: {
    'own-account': 'This password does not open this terminal. Try again.',
    'presiding-officer-too': 'This password does not open this terminal. Try again, or call the presiding officer.',
  },
};

export const LOCK_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  warning: (seconds: number) => `Verrouillage dans ${seconds} s. Appuyez sur une touche pour l’éviter.`,
  heading: 'Poste verrouillé',
  goesOn: {
    'own-account': 'Votre écran reviendra au déverrouillage.',
    'presiding-officer-too': 'La liste continue de se mettre à jour. Votre écran reviendra au déverrouillage.',
  },
  away: {
    'own-account':
      'Le serveur ne répond pas : lui seul vérifie le mot de passe. Tapez-le : votre écran reviendra dès qu’il répondra.',
    'presiding-officer-too':
      'Le serveur ne répond pas : lui seul vérifie le mot de passe. Tapez-le : votre écran reviendra dès qu’il répondra. D’ici là, servez-vous de la liste imprimée.',
  },
  opening: 'Déverrouillage',
  wrong: {
    'own-account': 'Ce mot de passe ne déverrouille pas ce poste. Recommencez.',
    'presiding-officer-too':
      'Ce mot de passe ne déverrouille pas ce poste. Recommencez, ou appelez le président du bureau.',
  },
};

const en: typeof fr = {
  warning: (seconds) => `Locking in ${seconds} s. Press any key to stay.`,
  heading: 'Terminal locked',
  goesOn: {
    'own-account': 'Your screen will come back when you unlock.',
    'presiding-officer-too': 'The list keeps updating. Your screen will come back when you unlock.',
  },
  away: {
    'own-account':
      'The server does not answer: it alone checks the password. Type it: your screen will come back once the server answers.',
    'presiding-officer-too':
      'The server does not answer: it alone checks the password. Type it: your screen will come back once the server answers. Until then, use the printed list.',
  },
  opening: 'Unlocking',
  wrong: {
    'own-account': 'This password does not unlock this terminal. Try again.',
    'presiding-officer-too': 'This password does not unlock this terminal. Try again, or call the presiding officer.',
  },
};

export const LOCK_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

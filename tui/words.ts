import type { Bilingual } from '#core/model/lang.ts';

/** Why the screens cannot open, and how they were left. */
const fr = {
  left: {
    'signed-out': 'Vous avez quitté Procuration. Votre session est fermée.',
    unconfirmed:
      'Vous avez quitté Procuration. Le serveur n’a pas confirmé la fermeture de votre session : elle prendra fin d’elle-même, au plus tard 18 heures après son ouverture.',
    nobody: 'Vous avez quitté Procuration.',
  },
  noTerminal: 'Les écrans demandent un terminal. Depuis un script, utilisez les commandes : procuration --help.',
  /** A terminal that moves no cursor, as in an editor's shell. */
  dumbTerminal:
    'Ce terminal ne sait que défiler (TERM=dumb), et les écrans y seraient illisibles. Ouvrez-les dans un autre terminal, avec --linear, ou utilisez les commandes : procuration --help.',
  unsafe: (address: string) =>
    `${address} n’est pas chiffré : noms et mots de passe y passeraient en clair. Utilisez une adresse https.`,
  notAnAddress: (url: string) => `« ${url} » n’est pas une adresse. Donnez-en une comme https://serveur.example.`,
};

const en: typeof fr = {
  left: {
    'signed-out': 'You have left Procuration. Your session is closed.',
    unconfirmed:
      'You have left Procuration. The server did not confirm that your session is closed: it ends by itself, 18 hours after it was opened at the latest.',
    nobody: 'You have left Procuration.',
  },
  noTerminal: 'The screens need a terminal. From a script, use the commands: procuration --help.',
  dumbTerminal:
    'This terminal can only scroll (TERM=dumb), and the screens would be unreadable on it. Open them in another terminal, with --linear, or use the commands: procuration --help.',
  unsafe: (address) =>
    `${address} is not encrypted: names and passwords would travel in the clear. Use an https address.`,
  notAnAddress: (url) => `“${url}” is not an address. Give one like https://server.example.`,
};

export const SCREENS_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

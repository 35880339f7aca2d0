import type { Bilingual } from '#core/model/lang.ts';

/** Why the screens cannot open. */
const fr = {
  noTerminal: 'Les écrans demandent un terminal. Depuis un script, utilisez les commandes : procuration --help.',
  /** A terminal that moves no cursor, as in an editor's shell. */
  dumbTerminal:
    'Ce terminal ne sait que défiler (TERM=dumb), et les écrans y seraient illisibles. Ouvrez-les dans un autre terminal, avec --linear, ou utilisez les commandes : procuration --help.',
  unsafe: (address: string) =>
    `${address} n’est pas chiffré : noms et mots de passe y passeraient en clair. Utilisez une adresse https.`,
  notAnAddress: (url: string) => `« ${url} » n’est pas une adresse. Donnez-en une comme https://serveur.example.`,
};

const en: typeof fr = {
  noTerminal: 'The screens need a terminal. From a script, use the commands: procuration --help.',
  dumbTerminal:
    'This terminal can only scroll (TERM=dumb), and the screens would be unreadable on it. Open them in another terminal, with --linear, or use the commands: procuration --help.',
  unsafe: (address) =>
    `${address} is not encrypted: names and passwords would travel in the clear. Use an https address.`,
  notAnAddress: (url) => `“${url}” is not an address. Give one like https://server.example.`,
};

export const SCREENS_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

import type { Role } from '#core/law/access/permissions.ts';
import type { Bilingual } from '#core/model/lang.ts';
import type { KeyLabel } from '#tui/keys/binding.ts';

type OtherWords = {
  readonly heading: string;
  /** The commands of each role, and what each does. */
  readonly commands: { readonly [role in Role]: readonly KeyLabel[] };
  readonly how: (quit: string) => string;
};

const fr: OtherWords = {
  heading: 'Commandes utiles à ce compte',
  commands: {
    elector: [
      ['procuration request submit', 'demander une procuration, ou une résiliation'],
      ['procuration login', 'se connecter pour les commandes'],
    ],
    officer: [],
    assessor: [],
    'presiding-officer': [],
    'town-hall': [
      ['procuration login', 'se connecter pour les commandes'],
      ['procuration board', 'le tableau de la journée de vote, en texte, en JSON ou en CSV'],
      ['procuration --help', 'toutes les commandes'],
    ],
    admin: [
      ['procuration audit verify', 'vérifier que le journal est intact'],
      ['procuration board', 'le tableau de la journée de vote, en texte, en JSON ou en CSV'],
      ['procuration login', 'se connecter pour les commandes'],
    ],
  },
  how: (quit) => `Quittez avec ${quit}, puis tapez la commande avec --help.`,
};

const en: OtherWords = {
  heading: 'Commands for this account',
  commands: {
    elector: [
      ['procuration request submit', 'ask for a procuration, or a revocation'],
      ['procuration login', 'sign in for commands'],
    ],
    officer: [],
    assessor: [],
    'presiding-officer': [],
    'town-hall': [
      ['procuration login', 'sign in for commands'],
      ['procuration board', 'the board of the polling day, as text, JSON or CSV'],
      ['procuration --help', 'all commands'],
    ],
    admin: [
      ['procuration audit verify', 'check that the log is intact'],
      ['procuration board', 'the board of the polling day, as text, JSON or CSV'],
      ['procuration login', 'sign in for commands'],
    ],
  },
  how: (quit) => `Quit with ${quit}, then type the command with --help.`,
};

export const OTHER_WORDS = { fr, en } satisfies Bilingual<OtherWords>;

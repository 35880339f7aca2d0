import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  motto: 'Voter par procuration, de la demande au vote',
  name: 'Nom',
  password: 'Mot de passe',
  wrong: 'Nom ou mot de passe incorrect. Recommencez.',
  capsLock: 'Verr. maj. ? Toutes les lettres tapées étaient des majuscules.',
  signingIn: 'Identification',
  choose: {
    password: 'Mot de passe',
    passwordAgain: 'Encore une fois',
    why: 'Votre code d’activation est le bon. Choisissez un mot de passe, de 12 signes au moins, et tapez-le deux fois.',
    short: 'Un mot de passe a 12 signes au moins. Choisissez-en un autre.',
    differ: 'Les deux mots de passe diffèrent. Recommencez.',
  },
  ended: 'Votre session a pris fin. Identifiez-vous de nouveau.',
  reaching: 'Recherche du serveur',
  unreachable: (attempts: number) => `Le serveur ne répond pas, nouvel essai (${attempts}). Vérifiez le réseau.`,
  demonstration: (loadedOn: string) => `Démonstration du ${loadedOn}`,
  replaced: 'La démonstration d’un jour précédent a été remplacée.',
  onePassword: (password: string) => `mot de passe de tous : ${password}`,
  more: (count: number) => `et ${count} autres`,
  references: 'Références à essayer',
};

const en: typeof fr = {
  motto: 'Voting by procuration, from request to vote',
  name: 'Name',
  password: 'Password',
  wrong: 'Wrong name or password. Try again.',
  capsLock: 'Caps Lock? All the letters typed were capitals.',
  signingIn: 'Signing in',
  choose: {
    password: 'Password',
    passwordAgain: 'Once more',
    why: 'Your activation code is right. Choose a password of 12 signs or more, and type it twice.',
    short: 'A password has 12 signs or more. Choose another.',
    differ: 'The two passwords differ. Try again.',
  },
  ended: 'Your session has ended. Sign in again.',
  reaching: 'Looking for the server',
  unreachable: (attempts) => `The server does not answer, trying again (${attempts}). Check the network.`,
  demonstration: (loadedOn) => `Demonstration of ${loadedOn}`,
  replaced: 'The demonstration of an earlier day has been replaced.',
  onePassword: (password) => `password of all: ${password}`,
  more: (count) => `and ${count} more`,
  references: 'References to try',
};

export const SIGN_IN_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  motto: 'Voter par procuration, de la demande au vote',
  name: 'Nom',
  password: 'Mot de passe',
  wrong: 'Nom ou mot de passe incorrect. Recommencez.',
  capsLock: 'Toutes les lettres tapées étaient des majuscules : vérifiez la touche Verr. maj.',
  signingIn: 'Connexion',
  choose: {
    password: 'Mot de passe',
    passwordAgain: 'Confirmation',
    why: 'Votre code d’activation est exact. Choisissez un mot de passe de 12 caractères au moins, et tapez-le deux fois.',
    short: 'Le mot de passe doit avoir 12 caractères au moins. Choisissez-en un autre.',
    differ: 'Les deux mots de passe diffèrent. Recommencez.',
  },
  ended: 'Votre session a pris fin. Connectez-vous de nouveau.',
  reaching: 'Recherche du serveur',
  unreachable: (attempts: number) => `Le serveur ne répond pas, nouvel essai (${attempts}). Vérifiez le réseau.`,
  demonstration: (loadedOn: string) => `Démonstration du ${loadedOn}`,
  replaced: 'La démonstration d’un jour précédent a été remplacée.',
  onePassword: (password: string) => `mot de passe commun : ${password}`,
  more: (count: number) => `et ${plural.fr(count, 'autre', 'autres')}`,
  references: 'Références à essayer',
};

const en: typeof fr = {
  motto: 'Voting by proxy, from request to vote',
  name: 'Name',
  password: 'Password',
  wrong: 'Wrong name or password. Try again.',
  capsLock: 'All the letters typed were capitals: check the Caps Lock key.',
  signingIn: 'Signing in',
  choose: {
    password: 'Password',
    passwordAgain: 'Confirmation',
    why: 'Your activation code is correct. Choose a password of 12 characters or more, and type it twice.',
    short: 'A password must have 12 characters or more. Choose another.',
    differ: 'The two passwords differ. Try again.',
  },
  ended: 'Your session has ended. Sign in again.',
  reaching: 'Looking for the server',
  unreachable: (attempts) => `The server does not answer, trying again (${attempts}). Check the network.`,
  demonstration: (loadedOn) => `Demonstration of ${loadedOn}`,
  replaced: 'The demonstration of an earlier day has been replaced.',
  onePassword: (password) => `password for all: ${password}`,
  more: (count) => `and ${count} more`,
  references: 'References to try',
};

export const SIGN_IN_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

import { sayMoment } from '#core/messages/dates.ts';
import { listed } from '#core/messages/phrases.ts';
import type { RefusalSentences } from '#core/messages/refusals/sentences.ts';
import { WORDS } from '#core/messages/words.ts';

export const ACCESS_REFUSALS = {
  'out-of-scope': {
    fr: () =>
      'Cet acte relève d’une autre personne ou d’un autre lieu. Il faut s’adresser au service qui en est chargé.',
    en: () => 'This act is the responsibility of another person or place. Contact the office in charge of it.',
  },
  'account-unknown': {
    fr: ({ name }) => `Aucun compte ne porte le nom « ${name} ». Il faut vérifier ce nom dans la liste des comptes.`,
    en: ({ name }) => `No account is called “${name}”. Check the name in the list of accounts.`,
  },
  'account-of-no-elector': {
    fr: ({ name }) =>
      `Le compte « ${name} » n’est pas celui d’un électeur : il n’a pas d’identité numérique certifiée. Il faut donner le nom du compte de l’électeur.`,
    en: ({ name }) =>
      `The account “${name}” does not belong to an elector, so it has no certified digital identity. Give the name of the elector’s account.`,
  },
  'account-unusable': {
    fr: ({ name, faults }) =>
      `Le compte « ${name} » ne peut pas être créé ainsi : ${listed(
        faults.map((fault) => WORDS.fr.accountFault[fault]),
        'et',
      )}. Il faut le corriger, puis recommencer.`,
    en: ({ name, faults }) =>
      `The account “${name}” cannot be created as it stands: ${listed(
        faults.map((fault) => WORDS.en.accountFault[fault]),
        'and',
      )}. Correct it and try again.`,
  },
  'account-locked': {
    fr: () => 'Ce compte est verrouillé. Il faut s’adresser à son administrateur.',
    en: () => 'This account is locked. Ask your administrator.',
  },
  'account-not-activated': {
    fr: () =>
      'Ce code d’activation est exact et ne sert qu’une fois. Il faut choisir un mot de passe pour se connecter.',
    en: () => 'This activation code is correct and can be used only once. Choose a password to sign in.',
  },
  'activation-lapsed': {
    fr: ({ at }) =>
      `Ce code d’activation était valable jusqu’au ${sayMoment(at, 'fr')}. Il faut en demander un autre à son administrateur.`,
    en: ({ at }) => `This activation code was valid until ${sayMoment(at, 'en')}. Ask your administrator for another.`,
  },
  'last-admin': {
    fr: () =>
      'C’est le dernier administrateur qui peut se connecter : plus personne ne pourrait rouvrir les comptes. Il faut d’abord en activer un autre.',
    en: () =>
      'This is the last administrator who can sign in: nobody would be able to reopen accounts. Activate another one first.',
  },
} satisfies Partial<RefusalSentences>;

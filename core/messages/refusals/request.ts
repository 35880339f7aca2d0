import { sayDay } from '#core/messages/dates.ts';
import type { RefusalSentences } from '#core/messages/refusals/sentences.ts';

export const REQUEST_REFUSALS = {
  'mandataire-unknown': {
    fr: () =>
      'Aucun électeur ne correspond à ce qui est dit du mandataire. Il faut le vérifier et le saisir de nouveau.',
    en: () => 'No elector matches what is said of the mandataire. Check it and enter it again.',
  },
  'mandataire-ambiguous': {
    fr: () =>
      'Plusieurs électeurs correspondent à ce qui est dit du mandataire. Il faut donner son numéro national d’électeur (NNE), qui figure sur sa carte électorale.',
    en: () =>
      'Several electors match what is said of the mandataire. Give the national elector number (NNE), printed on the elector’s card.',
  },
  'mandant-ambiguous': {
    fr: () =>
      'Plusieurs électeurs correspondent à ce qui est dit du mandant. Il faut donner son numéro national d’électeur (NNE), qui figure sur sa carte électorale.',
    en: () =>
      'Several electors match what is said of the mandant. Give the national elector number (NNE), which is on the elector’s card.',
  },
  'commune-unknown': {
    fr: ({ commune }) =>
      `Aucune commune et aucun poste n’a le code ${commune}. Un code postal n’est pas un code INSEE : il faut le vérifier et le saisir de nouveau, ou donner le nom.`,
    en: ({ commune }) =>
      `No commune or post has the code ${commune}. A postal code is no INSEE code: check it and type it again, or give the name.`,
  },
  'date-impossible': {
    fr: ({ written }) => `Cette date est impossible : ${written}. Il faut la vérifier et la saisir de nouveau.`,
    en: ({ written }) => `This date is impossible: ${written}. Check it and type it again.`,
  },
  'email-missing': {
    fr: () =>
      'Une demande en ligne demande une adresse électronique. Il faut en donner une, ou venir au guichet avec le formulaire.',
    en: () => 'A request made online needs an e-mail address. Give one, or come to a counter with the paper form.',
  },
  'reference-malformed': {
    fr: () =>
      'Cette référence contient une faute : elle a 6 signes, et jamais 0, O, 1, I ni L. Il faut la relire et la saisir de nouveau.',
    en: () =>
      'This reference has a mistake in it: it has 6 signs, and never 0, O, 1, I or L. Read it again and type it again.',
  },
  'reference-unknown': {
    fr: () =>
      'Aucune demande à établir ne porte cette référence : elle n’existe pas, ou le mandant l’a retirée. Il faut la relire, ou faire une nouvelle demande.',
    en: () =>
      'No request that could be established has this reference: there is none, or the mandant withdrew it. Read it again, or make a new request.',
  },
  'reference-lapsed': {
    fr: ({ lastDay }) =>
      `Cette demande n’est plus valable : le mandant pouvait se présenter jusqu’au ${sayDay(lastDay, 'fr')} inclus. Il faut faire une nouvelle demande.`,
    en: ({ lastDay }) =>
      `This request is no longer valid: the mandant could come until ${sayDay(lastDay, 'en')} included. Make a new request.`,
  },
  'reference-used': {
    fr: () => 'Cette référence a déjà servi à établir un acte. Pour un autre acte, il faut une nouvelle demande.',
    en: () => 'This reference has already served to establish an act. Another act needs a new request.',
  },
} satisfies Partial<RefusalSentences>;

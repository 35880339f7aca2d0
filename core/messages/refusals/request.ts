import { sayDay } from '#core/messages/dates.ts';
import type { RefusalSentences } from '#core/messages/refusals/sentences.ts';

export const REQUEST_REFUSALS = {
  'mandataire-unknown': {
    fr: () =>
      'Aucun électeur ne correspond au mandataire indiqué. Il faut vérifier son identité et la saisir de nouveau.',
    en: () => 'No elector matches the mandataire’s details. Check them and enter them again.',
  },
  'mandataire-ambiguous': {
    fr: () =>
      'Plusieurs électeurs correspondent au mandataire indiqué. Il faut donner son numéro national d’électeur (NNE), qui figure sur sa carte électorale.',
    en: () =>
      'Several electors match the mandataire’s details. Give the national elector number (NNE), printed on the elector’s card.',
  },
  'mandant-ambiguous': {
    fr: () =>
      'Plusieurs électeurs correspondent au mandant indiqué. Il faut donner son numéro national d’électeur (NNE), qui figure sur sa carte électorale.',
    en: () =>
      'Several electors match the mandant’s details. Give the national elector number (NNE), printed on the elector’s card.',
  },
  'commune-unknown': {
    fr: ({ commune }) =>
      `Aucune commune ni aucun poste consulaire n’a le code ${commune}. Un code postal n’est pas un code INSEE : il faut le vérifier et le saisir de nouveau, ou donner le nom.`,
    en: ({ commune }) =>
      `No commune or consular post has the code ${commune}. A postcode is not an INSEE code: check it and type it again, or give the name.`,
  },
  'date-impossible': {
    fr: ({ written }) => `Cette date est impossible : ${written}. Il faut la vérifier et la saisir de nouveau.`,
    en: ({ written }) => `This date is impossible: ${written}. Check it and type it again.`,
  },
  'email-missing': {
    fr: () =>
      'Une demande en ligne exige une adresse électronique. Il faut en donner une, ou venir au guichet avec le formulaire papier.',
    en: () => 'An online request needs an e-mail address. Give one, or come to the counter with the paper form.',
  },
  'reference-malformed': {
    fr: () =>
      'Cette référence contient une erreur : elle a 6 caractères, et jamais 0, O, 1, I ni L. Il faut la relire et la saisir de nouveau.',
    en: () =>
      'This reference contains a mistake: it has 6 characters, and never 0, O, 1, I or L. Check it and type it again.',
  },
  'reference-unknown': {
    fr: () =>
      'Aucune demande à établir ne porte cette référence : elle n’existe pas, ou le mandant l’a retirée. Il faut la relire, ou faire une nouvelle demande.',
    en: () =>
      'No request that can be established has this reference: it does not exist, or the mandant withdrew it. Check it, or make a new request.',
  },
  'reference-lapsed': {
    fr: ({ lastDay }) =>
      `Cette demande n’est plus valable : le mandant pouvait se présenter jusqu’au ${sayDay(lastDay, 'fr')} inclus. Il faut faire une nouvelle demande.`,
    en: ({ lastDay }) =>
      `This request is no longer valid: the mandant could come up to and including ${sayDay(lastDay, 'en')}. Make a new request.`,
  },
  'reference-used': {
    fr: () => 'Cette référence a déjà servi à établir un acte. Pour un autre acte, il faut une nouvelle demande.',
    en: () => 'This reference has already been used to establish an act. Another act needs a new request.',
  },
} satisfies Partial<RefusalSentences>;

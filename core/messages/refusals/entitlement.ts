import { ROUND_NAMES } from '#core/messages/refusals/rounds.ts';
import type { RefusalSentences } from '#core/messages/refusals/sentences.ts';
import type { Link } from '#core/model/declaration.ts';
import type { ElectionType } from '#core/model/election.ts';
import type { Bilingual } from '#core/model/lang.ts';

export const ENTITLEMENT_REFUSALS = {
  'mandataire-not-elector': {
    fr: ({ type }) =>
      `Cette procuration n’est pas valable : le mandataire n’est pas électeur ${type ? AT.fr[type] : 'aux élections du mandant'}. Il faut choisir un mandataire qui peut y voter.`,
    en: ({ type }) =>
      `This procuration is not valid: the mandataire is not an elector at ${type ? AT.en[type] : 'the mandant’s elections'}. Choose a mandataire who may vote there.`,
  },
  'mandant-not-elector': {
    fr: ({ election }) =>
      election === undefined
        ? 'Cette procuration n’est pas valable : le mandant n’est inscrit sur aucune liste électorale. Il doit d’abord s’inscrire.'
        : `Cette procuration n’est pas valable : le mandant n’est pas électeur à « ${election} ». Il faut vérifier son inscription et l’élection choisie.`,
    en: ({ election }) =>
      election === undefined
        ? 'This procuration is not valid: the mandant is not on any electoral roll. They must register first.'
        : `This procuration is not valid: the mandant is not an elector at “${election}”. Check the registration and the election chosen.`,
  },
  'eu-not-entitled': {
    fr: ({ type }) =>
      `Cette procuration n’est pas valable : un citoyen de l’Union européenne inscrit sur une liste complémentaire ne vote pas ${type ? AT.fr[type] : 'aux élections du mandant'}. Il faut choisir une élection ouverte à cette liste, ou un autre mandataire.`,
    en: ({ type }) =>
      `This procuration is not valid: an EU citizen on a complementary roll may not vote at ${type ? AT.en[type] : 'the mandant’s elections'}. Choose an election open to that roll, or another mandataire.`,
  },
  'mandataire-not-consular': {
    fr: () =>
      'Cette procuration n’est pas valable : à l’élection des conseillers des Français de l’étranger, le mandataire doit lui aussi être inscrit sur une liste consulaire. Il faut choisir un autre mandataire.',
    en: () =>
      'This procuration is not valid: at the election of the representatives of the French abroad, the mandataire must also be on a consular roll. Choose another mandataire.',
  },
  'other-commune': {
    fr: ({ commune }) =>
      `Jusqu’à la fin de 2021, mandant et mandataire devaient être inscrits dans la même commune : cette procuration n’est pas valable. Le mandant peut choisir un mandataire inscrit ${commune ? `comme lui à ${commune}` : 'dans sa commune'}, ou donner une procuration aujourd’hui.`,
    en: ({ commune }) =>
      `Until the end of 2021, mandant and mandataire had to be on the roll of the same commune: this procuration is not valid. The mandant may choose a mandataire who is also on the roll of ${commune ?? 'their own commune'}, or give a procuration today.`,
  },
  guardianship: {
    fr: ({ link }) =>
      `Un majeur protégé ne peut pas donner procuration ${LINKED.fr[link]}. Il peut choisir un autre mandataire, y compris un proche qui est son tuteur ou son curateur.`,
    en: ({ link }) =>
      `A protected adult may not give a procuration to ${LINKED.en[link]}. Another mandataire may be chosen, including a relative who is the guardian.`,
  },
  self: {
    fr: () => 'Nul ne peut être son propre mandataire. Il faut choisir un autre électeur.',
    en: () => 'The mandant may not be their own mandataire. Choose another elector.',
  },
  'under-age': {
    fr: ({ who, round }) =>
      `Cette procuration ne vaut pas ${round ? `pour ${ROUND_NAMES.fr.round(round)}` : 'pour cette période'} : le ${who} doit avoir 18 ans au plus tard la veille du vote. Il faut choisir ${who === 'mandant' ? 'un tour plus tardif ou une date de fin plus éloignée' : 'un autre mandataire'}.`,
    en: ({ who, round }) =>
      `This procuration is not valid ${round ? `at ${ROUND_NAMES.en.round(round)}` : 'for this period'}: the ${who} must have turned 18 by the day before the poll. Choose ${who === 'mandant' ? 'a later round or end date' : 'another mandataire'}.`,
  },
} satisfies Partial<RefusalSentences>;

const AT = {
  fr: {
    presidential: 'à l’élection présidentielle',
    legislative: 'aux élections législatives',
    municipal: 'aux élections municipales',
    departmental: 'aux élections départementales',
    regional: 'aux élections régionales',
    european: 'aux élections européennes',
    consular: 'à l’élection des conseillers des Français de l’étranger',
    referendum: 'aux référendums',
    provincial:
      'aux élections provinciales, faute d’être inscrit sur la liste électorale spéciale de Nouvelle-Calédonie',
    metropolitan: 'aux élections métropolitaines de Lyon',
  },
  en: {
    presidential: 'presidential elections',
    legislative: 'legislative elections',
    municipal: 'municipal elections',
    departmental: 'departmental elections',
    regional: 'regional elections',
    european: 'European elections',
    consular: 'elections of the representatives of the French abroad',
    referendum: 'referendums',
    provincial: 'the provincial elections of New Caledonia, for want of being on its special roll',
    metropolitan: 'the metropolitan elections of Lyon',
  },
} satisfies Bilingual<{ readonly [type in ElectionType]: string }>;

const LINKED = {
  fr: {
    guardian: 'à son mandataire judiciaire à la protection des majeurs',
    'care-staff':
      'au propriétaire, au gestionnaire, à un employé ou à un bénévole de l’établissement ou du service qui le prend en charge',
    'home-employee': 'à la personne qu’il emploie pour des services à domicile',
  },
  en: {
    guardian: 'their professional guardian',
    'care-staff': 'anyone who owns, runs, works or volunteers in the establishment or service that cares for them',
    'home-employee': 'the person they employ for services at home',
  },
} satisfies Bilingual<{ readonly [link in Exclude<Link, 'none'>]: string }>;

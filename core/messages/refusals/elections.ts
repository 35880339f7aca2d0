import { sayDay } from '#core/messages/dates.ts';
import { stationNumber } from '#core/messages/phrases.ts';
import { ROUND_NAMES } from '#core/messages/refusals/rounds.ts';
import type { RefusalSentences } from '#core/messages/refusals/sentences.ts';

export const ELECTIONS_REFUSALS = {
  'election-without-rounds': {
    fr: () =>
      'Cette élection n’a aucun tour : personne ne pourrait y voter. Il faut donner la date d’un tour au moins.',
    en: () => 'This election has no round: nobody could vote at it. Give the date of at least one round.',
  },
  'rounds-out-of-order': {
    fr: ({ first, second }) =>
      `Ces tours ne se suivent pas : le premier serait le ${sayDay(first, 'fr')}, le second le ${sayDay(second, 'fr')}. Il faut vérifier leurs dates et les saisir de nouveau.`,
    en: ({ first, second }) =>
      `These rounds do not follow each other: the first would be on ${sayDay(first, 'en')}, the second on ${sayDay(second, 'en')}. Check their dates and type them again.`,
  },
  'election-exists': {
    fr: ({ name }) =>
      `Une élection s’appelle déjà « ${name} » : deux élections ne portent pas le même nom. Il faut en donner un autre.`,
    en: ({ name }) =>
      `An election is already named ${ROUND_NAMES.en.quoted(name)}: no two elections have one name. Give it another.`,
  },
  'date-past': {
    fr: ({ day, today }) =>
      `Cette date est passée : le ${sayDay(day, 'fr')}, et nous sommes le ${sayDay(today, 'fr')}. Il faut donner une date à venir.`,
    en: ({ day, today }) =>
      `This date is past: ${sayDay(day, 'en')}, and today is ${sayDay(today, 'en')}. Give a date to come.`,
  },
  'round-called-off': {
    fr: ({ round }) =>
      `Ce scrutin n’a pas lieu : ${ROUND_NAMES.fr.round(round)} a été annulé. Personne n’y vote ; il faut attendre une autre convocation.`,
    en: ({ round }) =>
      `This poll does not take place: ${ROUND_NAMES.en.round(round)} was called off. Nobody votes at it; wait for another call.`,
  },
  'job-running': {
    fr: () =>
      'Les suites de la convocation précédente ne sont pas finies pour toutes les procurations. Il faut les mener à leur terme, puis recommencer.',
    en: () =>
      'What follows from the call before is not done for every procuration yet. Bring it to its end, then try again.',
  },
  'commune-in-use': {
    fr: ({ commune, name }) =>
      `Des électeurs sont inscrits à ${name} (${commune}) : sa nature, son territoire et son fuseau, dont dépendent les dates de leurs procurations, ne changent plus. Il faut les laisser tels quels.`,
    en: ({ commune, name }) =>
      `Electors are on the roll of ${name} (${commune}): its kind, territory and zone, on which the dates of their procurations rest, change no more. Leave them as they are.`,
  },
  'station-voting': {
    fr: ({ station, name }) =>
      `Le bureau ${stationNumber(station)} de ${name} vote aujourd’hui : un import n’en change plus les heures. Il faut le retirer du fichier ; la clôture est celle que déclare le président du bureau.`,
    en: ({ station, name }) =>
      `Station ${stationNumber(station)} of ${name} votes today: an import changes its hours no more. Take it out of the file; the close is the one that the presiding officer declares.`,
  },
} satisfies Partial<RefusalSentences>;

import { sayDay } from '#core/messages/dates.ts';
import { plural, stationNumber } from '#core/messages/phrases.ts';
import { ROUND_NAMES } from '#core/messages/refusals/rounds.ts';
import type { RefusalSentences } from '#core/messages/refusals/sentences.ts';

export const ELECTIONS_REFUSALS = {
  'election-without-rounds': {
    fr: () =>
      'Cette élection n’a aucun tour : personne ne pourrait y voter. Il faut donner la date d’un tour au moins.',
    en: () => 'This election has no round: nobody could vote in it. Give the date of at least one round.',
  },
  'rounds-out-of-order': {
    fr: ({ first, second }) =>
      `Ces tours ne se suivent pas : le premier serait le ${sayDay(first, 'fr')}, le second le ${sayDay(second, 'fr')}. Il faut vérifier leurs dates et les saisir de nouveau.`,
    en: ({ first, second }) =>
      `These rounds are not in order: the first would be on ${sayDay(first, 'en')}, the second on ${sayDay(second, 'en')}. Check their dates and type them again.`,
  },
  'election-exists': {
    fr: ({ name }) => `Une élection porte déjà le nom « ${name} ». Il faut en choisir un autre.`,
    en: ({ name }) => `There is already an election named ${ROUND_NAMES.en.quoted(name)}. Choose another name.`,
  },
  'date-past': {
    fr: ({ day, today }) =>
      `Cette date est passée : le ${sayDay(day, 'fr')}, et nous sommes le ${sayDay(today, 'fr')}. Il faut donner une date à venir.`,
    en: ({ day, today }) =>
      `This date is in the past: ${sayDay(day, 'en')}, and today is ${sayDay(today, 'en')}. Give a future date.`,
  },
  'round-called-off': {
    fr: ({ round }) =>
      `Ce scrutin n’a pas lieu : ${ROUND_NAMES.fr.round(round)} a été annulé. Aucun vote n’y est reçu ; il faut attendre une nouvelle convocation.`,
    en: ({ round }) =>
      `This poll will not take place: ${ROUND_NAMES.en.round(round)} was called off. No votes are taken; wait for a new poll to be called.`,
  },
  'round-voted': {
    fr: ({ round, votes }) =>
      `Un tour où l’on a voté ne se reporte pas : ${plural.fr(votes, 'vote est enregistré', 'votes sont enregistrés')} pour ${ROUND_NAMES.fr.round(round)}, et un vote ne vaut que pour son jour. Si ce tour n’a pas lieu, il faut l’annuler.`,
    en: ({ round, votes }) =>
      `A round at which people have voted is not postponed: ${plural.en(votes, 'vote is', 'votes are')} recorded for ${ROUND_NAMES.en.round(round)}, and a vote stands for its own day. If this round does not take place, call it off.`,
  },
  'job-running': {
    fr: () =>
      'Les procurations n’ont pas encore toutes été réexaminées après la décision précédente. Il faut attendre la fin de ce réexamen, puis recommencer.',
    en: () =>
      'Not every procuration has been reviewed since the previous decision. Wait until that review is complete, then try again.',
  },
  'commune-in-use': {
    fr: ({ commune, name }) =>
      `Des électeurs sont inscrits à ${name} (${commune}) : sa nature, son territoire et son fuseau, dont dépendent les dates de leurs procurations, ne peuvent plus changer. Il faut les laisser tels quels.`,
    en: ({ commune, name }) =>
      `Electors are on the roll of ${name} (${commune}): its kind, territory and time zone, on which the dates of their procurations depend, can no longer change. Leave them as they are.`,
  },
  'roll-changed': {
    fr: () =>
      'La liste électorale, ou le fichier, n’est plus ce que montrait le résumé : rien n’a été importé. Il faut relancer l’import, et confirmer son nouveau résumé.',
    en: () =>
      'The roll, or the file, is no longer what the summary showed: nothing was imported. Run the import again, and confirm its new summary.',
  },
  'roll-voting': {
    fr: ({ station, name }) =>
      `Le bureau ${stationNumber(station)} de ${name} vote aujourd’hui : un fichier ne peut plus en changer la liste. Il faut attendre la clôture ; un décès ou une radiation s’inscrit un par un.`,
    en: ({ station, name }) =>
      `Station ${stationNumber(station)} of ${name} is polling today: a file can no longer change its list. Wait until it has closed; a death or a removal is recorded one by one.`,
  },
  'roll-too-large': {
    fr: ({ most }) =>
      `Ce fichier est trop grand pour la base embarquée, qui en prend ${most.toLocaleString('fr')} lignes au plus (50 Mo environ). Il faut importer les communes en plusieurs fichiers, ou servir une base PostgreSQL (DATABASE_URL).`,
    en: ({ most }) =>
      `This file is too large for the embedded database, which takes ${most.toLocaleString('en')} lines at most (about 50 MB). Import the communes in several files, or serve a PostgreSQL database (DATABASE_URL).`,
  },
  'roll-falls': {
    fr: ({ lists }) =>
      `Dans ce fichier, ${lists === 1 ? 'une liste de bureau perd un dixième de ses électeurs' : `${lists} listes de bureaux perdent un dixième de leurs électeurs`} ou davantage : rien n’a été importé. Si cette baisse est voulue, il faut relancer l’import avec --accept-fall.`,
    en: ({ lists }) =>
      `In this file, ${lists === 1 ? 'one list of a station loses a tenth of its electors' : `${lists} lists of stations lose a tenth of their electors`} or more: nothing was imported. If this fall is meant, run the import again with --accept-fall.`,
  },
  'station-voting': {
    fr: ({ station, name }) =>
      `Le bureau ${stationNumber(station)} de ${name} vote aujourd’hui : un import ne peut plus en changer les heures. Il faut retirer ce bureau du fichier ; la clôture est celle que déclare le président du bureau.`,
    en: ({ station, name }) =>
      `Station ${stationNumber(station)} of ${name} is polling today: an import can no longer change its hours. Take it out of the file; the close is the one that the presiding officer declares.`,
  },
} satisfies Partial<RefusalSentences>;

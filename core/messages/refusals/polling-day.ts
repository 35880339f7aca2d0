import { dayAt, timeAt } from '#core/calendar/instant.ts';
import { sayDay, sayTime } from '#core/messages/dates.ts';
import { sayCheck } from '#core/messages/opening.ts';
import { stationNumber } from '#core/messages/phrases.ts';
import type { RefusalSentences } from '#core/messages/refusals/sentences.ts';
import type { Bilingual } from '#core/model/lang.ts';
import type { SecondPersonFault } from '#core/model/refusal.ts';

type SecondPersonWords = { readonly [fault in SecondPersonFault | 'missing']: string };

/** R-48: what is to be put right with the second person. */
const SECOND_PERSON: Bilingual<SecondPersonWords> = {
  fr: {
    missing:
      'Cet acte se fait à deux : le président du bureau et une seconde personne du même bureau. Il faut que celle-ci confirme, par son nom et son mot de passe.',
    'wrong-password':
      'Le nom ou le mot de passe de la seconde personne est incorrect. Il faut qu’elle les saisisse de nouveau.',
    'not-of-bureau':
      'La seconde personne n’est pas un autre membre de ce bureau. Il faut qu’un autre membre confirme, par son nom et son mot de passe.',
  },
  en: {
    missing:
      'This takes two people: the presiding officer and a second person of the same station. That person must confirm it, by their name and password.',
    'wrong-password': 'The name or the password of the second person is wrong. That person must type them again.',
    'not-of-bureau':
      'The second person is no other member of this station. Another member must confirm it, by their name and password.',
  },
};

export const POLLING_DAY_REFUSALS = {
  'already-voted-in-person': {
    fr: ({ at, zone }) =>
      `Cet électeur a voté personnellement à ${sayTime(timeAt(at, zone), 'fr')}, et chacun ne vote qu’une fois. En cas d’erreur, le président du bureau peut corriger jusqu’à la clôture.`,
    en: ({ at, zone }) =>
      `This elector voted in person at ${sayTime(timeAt(at, zone), 'en')}, and everyone votes once. If this is a mistake, the presiding officer may correct it until the close.`,
  },
  'already-voted-by-proxy': {
    fr: ({ at, zone }) =>
      `Le mandataire a voté pour cet électeur à ${sayTime(timeAt(at, zone), 'fr')}, et chacun ne vote qu’une fois. En cas d’erreur, le président du bureau peut corriger jusqu’à la clôture.`,
    en: ({ at, zone }) =>
      `The mandataire voted for this elector at ${sayTime(timeAt(at, zone), 'en')}, and everyone votes once. If this is a mistake, the presiding officer may correct it until the close.`,
  },
  'already-voted-remotely': {
    fr: ({ at, zone }) =>
      `Cet électeur a voté à distance (vote inscrit le ${sayDay(dayAt(at, zone), 'fr')} à ${sayTime(timeAt(at, zone), 'fr')}), et chacun ne vote qu’une fois. Le bureau statue en cas de contestation.`,
    en: ({ at, zone }) =>
      `This elector voted remotely (entered on ${sayDay(dayAt(at, zone), 'en')} at ${sayTime(timeAt(at, zone), 'en')}), and everyone votes once. The bureau rules on any dispute.`,
  },
  'not-received': {
    fr: () =>
      'La mairie n’a reçu aucune procuration entre ces deux électeurs : le mandataire ne peut pas voter. La mairie, si elle la retrouve, peut l’ajouter aujourd’hui même, et le mandant peut voter lui-même.',
    en: () =>
      'The town hall has received no procuration between these two electors: the mandataire may not vote. If the town hall finds it, it can add it today, and the mandant may vote in person.',
  },
  'wrong-station': {
    fr: ({ station, commune }) =>
      `Cet électeur ne vote pas dans ce bureau. Il faut se présenter ${station && commune ? `au bureau ${stationNumber(station)} de ${commune}` : 'au bureau que la mairie indiquera'}.`,
    en: ({ station, commune }) =>
      `This elector does not vote at this station. Go to ${station && commune ? `station ${stationNumber(station)} of ${commune}` : 'the station that the town hall names'}.`,
  },
  'not-on-roll': {
    fr: () =>
      'Cette personne n’est pas inscrite sur la liste électorale et ne peut pas voter. Elle le peut si elle présente une décision de justice qui l’y autorise.',
    en: () => 'This person is not on the electoral roll and may not vote. They may with a court decision that says so.',
  },
  'station-closed': {
    fr: ({ day, opens, closes }) =>
      `Ce bureau de vote est ouvert le ${sayDay(day, 'fr')} de ${sayTime(opens, 'fr')} à ${sayTime(closes, 'fr')} : aucun vote ni aucune correction en dehors. Seul qui était entré avant la clôture vote encore.`,
    en: ({ day, opens, closes }) =>
      `This polling station is open on ${sayDay(day, 'en')} from ${sayTime(opens, 'en')} to ${sayTime(closes, 'en')}: no vote and no correction outside these hours. Only those who were inside before the close still vote.`,
  },
  'not-polling-day': {
    fr: ({ day, today }) =>
      `Le scrutin est le ${sayDay(day, 'fr')}, et nous sommes le ${sayDay(today, 'fr')} : l’ouverture se déclare le jour du vote. Il faut revenir ce jour-là, ou faire vérifier l’heure du serveur.`,
    en: ({ day, today }) =>
      `The poll is on ${sayDay(day, 'en')}, and today is ${sayDay(today, 'en')}: the opening is declared on the day of the vote. Come back on that day, or have the server’s clock checked.`,
  },
  'station-not-open': {
    fr: () =>
      'L’ouverture de ce bureau n’a pas été déclarée : il suit ses heures prévues. Il faut la déclarer avant de déclarer la clôture.',
    en: () =>
      'The opening of this station was not declared: it goes by its planned hours. Declare it before declaring the close.',
  },
  'station-not-closed': {
    fr: () =>
      'La clôture de ce bureau n’a pas été déclarée : qui est dans la salle vote sans être compté à part. Il faut d’abord la déclarer.',
    en: () =>
      'The close of this station was not declared: whoever is inside votes without being counted apart. Declare it first.',
  },
  'opening-mismatch': {
    fr: ({ checks }) =>
      `Ce poste et le serveur ne disent pas la même chose : ${checks.map((check) => sayCheck(check, 'fr')).join(' ; ')}. Il faut recharger la liste, ou ouvrir à deux en donnant le motif.`,
    en: ({ checks }) =>
      `This terminal and the server do not say the same: ${checks.map((check) => sayCheck(check, 'en')).join('; ')}. Load the list again, or open by two people who give the reason.`,
  },
  'close-too-early': {
    fr: ({ day, closes }) =>
      `La clôture ne se déclare pas avant l’heure prévue : ${sayTime(closes, 'fr')}, le ${sayDay(day, 'fr')}. Le vote continue jusque-là.`,
    en: ({ day, closes }) =>
      `The close is not declared before the planned hour: ${sayTime(closes, 'en')} on ${sayDay(day, 'en')}. Voting goes on until then.`,
  },
  'inside-all-voted': {
    fr: ({ counted, at, zone }) =>
      `À la clôture, déclarée à ${sayTime(timeAt(at, zone), 'fr')}, le président a compté ${counted === 0 ? 'personne' : `${counted} ${counted === 1 ? 'électeur' : 'électeurs'}`} dans la salle${counted === 0 ? '' : ', et tous ont voté'}. S’il en reste un, le président confirme un nombre plus élevé, avec son motif.`,
    en: ({ counted, at, zone }) =>
      `At the close, declared at ${sayTime(timeAt(at, zone), 'en')}, the presiding officer counted ${counted === 0 ? 'nobody' : `${counted} ${counted === 1 ? 'voter' : 'voters'}`} inside${counted === 0 ? '' : ', and all have voted'}. If one is left, the presiding officer confirms a higher number, with the reason.`,
  },
  'second-person-required': {
    fr: ({ cause }) => SECOND_PERSON.fr[cause ?? 'missing'],
    en: ({ cause }) => SECOND_PERSON.en[cause ?? 'missing'],
  },
} satisfies Partial<RefusalSentences>;

import { dayAt, timeAt } from '#core/calendar/instant.ts';
import { sayDay, sayTime } from '#core/messages/dates.ts';
import { sayCheck } from '#core/messages/opening.ts';
import { PAPER, plural, stationNumber } from '#core/messages/phrases.ts';
import { ROUND_NAMES } from '#core/messages/refusals/rounds.ts';
import type { RefusalSentences } from '#core/messages/refusals/sentences.ts';
import type { Bilingual } from '#core/model/lang.ts';
import type { SecondPersonFault } from '#core/model/refusal.ts';

type SecondPersonWords = { readonly [fault in SecondPersonFault | 'missing']: string };

/** R-48: what is to be put right with the second person. */
const SECOND_PERSON: Bilingual<SecondPersonWords> = {
  fr: {
    missing:
      'Cet acte se fait à deux : le président et une seconde personne du même bureau. Il faut que celle-ci confirme par son nom et son mot de passe.',
    'wrong-password':
      'Le nom ou le mot de passe de la seconde personne est incorrect. Il faut qu’elle les saisisse de nouveau.',
    'not-of-bureau':
      'La seconde personne n’est pas un autre membre de ce bureau. Il faut qu’un autre membre confirme par son nom et son mot de passe.',
  },
  en: {
    missing:
      'This takes two people: the presiding officer and a second person of the same bureau. That person must confirm with their name and password.',
    'wrong-password': 'The second person’s name or password is wrong. That person must type them again.',
    'not-of-bureau':
      'The second person is not another member of this bureau. Another member must confirm with their name and password.',
  },
};

/** Art. R57: the count of voters inside at the close, who have voted since. */
const INSIDE: Bilingual<(counted: number) => string> = {
  fr: (counted) =>
    counted === 0
      ? 'n’a compté aucun électeur dans la salle'
      : `a compté ${plural.fr(counted, 'électeur dans la salle, qui a voté', 'électeurs dans la salle, qui ont tous voté')}`,
  en: (counted) =>
    counted === 0
      ? 'no voters inside'
      : plural.en(counted, 'voter inside, who has voted', 'voters inside, who have all voted'),
};

export const POLLING_DAY_REFUSALS = {
  'already-voted-in-person': {
    fr: ({ at, zone }) =>
      `Cet électeur a voté en personne à ${sayTime(timeAt(at, zone), 'fr')}, et chacun ne vote qu’une fois. En cas d’erreur, le président du bureau peut rectifier l’émargement jusqu’à la clôture.`,
    en: ({ at, zone }) =>
      `This elector voted in person at ${sayTime(timeAt(at, zone), 'en')}, and everyone votes only once. If this is a mistake, the presiding officer may correct the mark until the close.`,
  },
  'already-voted-by-proxy': {
    fr: ({ at, zone }) =>
      `Le mandataire a voté pour cet électeur à ${sayTime(timeAt(at, zone), 'fr')}, et chacun ne vote qu’une fois. En cas d’erreur, le président du bureau peut rectifier l’émargement jusqu’à la clôture.`,
    en: ({ at, zone }) =>
      `The mandataire voted for this elector at ${sayTime(timeAt(at, zone), 'en')}, and everyone votes only once. If this is a mistake, the presiding officer may correct the mark until the close.`,
  },
  'already-voted-remotely': {
    fr: ({ at, zone }) =>
      `Cet électeur a voté à distance (vote enregistré le ${sayDay(dayAt(at, zone), 'fr')} à ${sayTime(timeAt(at, zone), 'fr')}), et chacun ne vote qu’une fois. Le bureau statue en cas de contestation.`,
    en: ({ at, zone }) =>
      `This elector voted remotely (recorded on ${sayDay(dayAt(at, zone), 'en')} at ${sayTime(timeAt(at, zone), 'en')}), and everyone votes only once. The bureau rules on any dispute.`,
  },
  'remote-not-provided': {
    fr: ({ election }) =>
      `Le vote par correspondance ou par internet n’est ouvert qu’aux électeurs d’une liste consulaire, aux élections législatives et à celles des conseillers des Français de l’étranger : ce vote pour ${ROUND_NAMES.fr.quoted(election)} n’est pas valable. L’électeur peut voter à son bureau, ou par procuration.`,
    en: ({ election }) =>
      `Voting by post or internet is open only to electors of a consular roll, at legislative elections and elections of consular representatives: this vote for ${ROUND_NAMES.en.quoted(election)} is not valid. The elector may vote at the polling station, or by proxy.`,
  },
  'not-received': {
    fr: () =>
      'La mairie n’a reçu aucune procuration entre ces deux électeurs : le mandataire ne peut pas voter. Si elle la retrouve, la mairie peut l’ajouter aujourd’hui même ; le mandant peut aussi voter lui-même.',
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
    en: () =>
      'This person is not on the electoral roll and may not vote. They may vote if they present a court decision that allows it.',
  },
  'station-closed': {
    fr: ({ day, opens, closes }) =>
      `Ce bureau de vote est ouvert le ${sayDay(day, 'fr')} de ${sayTime(opens, 'fr')} à ${sayTime(closes, 'fr')} : aucun vote ni aucune rectification n’est possible en dehors de ces heures. Seuls les électeurs entrés avant la clôture peuvent encore voter.`,
    en: ({ day, opens, closes }) =>
      `This polling station is open on ${sayDay(day, 'en')} from ${sayTime(opens, 'en')} to ${sayTime(closes, 'en')}: no vote and no correction outside these hours. Only voters who were inside before the close may still vote.`,
  },
  'not-polling-day': {
    fr: ({ day, today }) =>
      `Le scrutin est le ${sayDay(day, 'fr')}, et nous sommes le ${sayDay(today, 'fr')} : l’ouverture se déclare le jour du vote. Il faut revenir ce jour-là, ou faire vérifier l’heure du serveur.`,
    en: ({ day, today }) =>
      `The poll is on ${sayDay(day, 'en')}, and today is ${sayDay(today, 'en')}: the opening is declared on the day of the vote. Come back on that day, or have the server’s clock checked.`,
  },
  'station-not-open': {
    fr: () =>
      'L’ouverture de ce bureau n’a pas été déclarée : ses heures prévues s’appliquent. Il faut déclarer l’ouverture avant la clôture.',
    en: () =>
      'The opening of this station has not been declared: its planned hours apply. Declare the opening before the close.',
  },
  'station-not-closed': {
    fr: () =>
      'La clôture de ce bureau n’a pas été déclarée : les électeurs présents dans la salle votent sans être comptés à part. Il faut d’abord la déclarer.',
    en: () =>
      'The close of this station has not been declared: the voters inside vote without being counted separately. Declare the close first.',
  },
  'opening-mismatch': {
    fr: ({ checks }) =>
      `Ce poste et le serveur ne concordent pas : ${checks.map((check) => sayCheck(check, 'fr')).join(' ; ')}. Il faut recharger la liste, ou ouvrir le bureau à deux en donnant le motif.`,
    en: ({ checks }) =>
      `This terminal and the server do not agree: ${checks.map((check) => sayCheck(check, 'en')).join('; ')}. Load the list again, or have two people open the station and give the reason.`,
  },
  'paper-differs': {
    fr: ({ last }) =>
      last === undefined
        ? 'Aucune annexe n’a été imprimée pour ce bureau. Il faut la demander à la mairie.'
        : `Le nombre de lignes ou l’empreinte n’est pas celui du dernier document imprimé, ${PAPER.fr(last)}. Il faut recompter les lignes, ou demander ce document à la mairie.`,
    en: ({ last }) =>
      last === undefined
        ? 'No annex has been printed for this station. Ask the town hall for it.'
        : `The number of lines or the digest is not that of the last document printed, ${PAPER.en(last)}. Count the lines again, or ask the town hall for that document.`,
  },
  'close-too-early': {
    fr: ({ day, closes }) =>
      `La clôture ne peut pas être déclarée avant l’heure prévue : ${sayTime(closes, 'fr')}, le ${sayDay(day, 'fr')}. Le vote continue jusque-là.`,
    en: ({ day, closes }) =>
      `The close may not be declared before the planned time: ${sayTime(closes, 'en')} on ${sayDay(day, 'en')}. Voting goes on until then.`,
  },
  'inside-all-voted': {
    fr: ({ counted, at, zone }) =>
      `À la clôture, déclarée à ${sayTime(timeAt(at, zone), 'fr')}, le président ${INSIDE.fr(counted)}. S’il reste un électeur, le président déclare un nombre plus élevé et en donne le motif.`,
    en: ({ counted, at, zone }) =>
      `At the close, declared at ${sayTime(timeAt(at, zone), 'en')}, the presiding officer counted ${INSIDE.en(counted)}. If any remain, the presiding officer declares a higher number and gives the reason.`,
  },
  'inside-miscounted': {
    fr: ({ inside, counted, voted }) =>
      inside === counted
        ? `Le nombre d’électeurs déclarés dans la salle à la clôture est déjà ${counted} : rien ne change. Il faut en écrire un autre.`
        : `Depuis la clôture, ${plural.fr(voted, 'électeur a voté', 'électeurs ont voté')} : autant au moins étaient dans la salle. Il faut écrire ${voted} ou plus.`,
    en: ({ inside, counted, voted }) =>
      inside === counted
        ? `The number of voters declared inside at the close is already ${counted}: nothing changes. Write another one.`
        : `Since the close, ${plural.en(voted, 'voter has', 'voters have')} voted: at least as many were inside. Write ${voted} or more.`,
  },
  'second-person-required': {
    fr: ({ cause }) => SECOND_PERSON.fr[cause ?? 'missing'],
    en: ({ cause }) => SECOND_PERSON.en[cause ?? 'missing'],
  },
} satisfies Partial<RefusalSentences>;

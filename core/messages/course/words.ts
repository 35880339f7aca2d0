import { PAPER } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

/** What is said of the course of a procuration. */
const fr = {
  title: (mandant: string, mandataire: string) => `De ${mandant} à ${mandataire}`,
  request: (mandant: string) => `Demande de ${mandant}`,
  reference: (reference: string) => `référence ${reference}`,
  at: (day: string, time: string) => `${day} à ${time}`,
  requested: (day: string) => `demandée le ${day}`,
  isNow: (status: string) => `à présent : ${status}`,
  established: {
    counter: (at: string, place: string | undefined) => `établie le ${at}${place === undefined ? '' : `, ${place}`}`,
    paper: (at: string, day: string) => `établie sur papier le ${day}, enregistrée par la mairie le ${at}`,
    online: (at: string) => `établie le ${at}, entièrement en ligne`,
  },
  waiting: 'en cours de contrôle à la mairie',
  accepted: (at: string) => `contrôlée, valable depuis le ${at}`,
  rejected: (reasons: string) => `rejetée au contrôle${reasons === '' ? '' : `. ${reasons}`}`,
  round: (election: string, number: number, day: string) => `${election}, ${number === 1 ? '1er' : '2e'} tour, ${day}`,
  listed: (station: number, round: string) => `sur la liste du bureau ${station} : ${round}`,
  list: (no: number, at: string) => `liste n° ${no} du ${at}`,
  opened: (at: string) => `ouverture déclarée sur cette liste le ${at}`,
  printed: (no: number, at: string) => `sur ${PAPER.fr(no)} du ${at}`,
  acknowledged: (at: string) => `réception accusée par le bureau le ${at}`,
  toAcknowledge: 'réception non accusée par le bureau',
  voted: {
    proxy: (at: string, round: string) => `a servi à voter le ${at} : ${round}`,
    'in-person': (at: string, round: string) => `n’a pas servi, le mandant a voté en personne le ${at} : ${round}`,
    remote: (at: string, round: string) => `n’a pas servi, le mandant a voté à distance le ${at} : ${round}`,
  },
  ended: (status: string, day: string) => `${status} depuis le ${day}`,
};

const en: typeof fr = {
  title: (mandant, mandataire) => `From ${mandant} to ${mandataire}`,
  request: (mandant) => `Request of ${mandant}`,
  reference: (reference) => `reference ${reference}`,
  at: (day, time) => `${day} at ${time}`,
  requested: (day) => `requested on ${day}`,
  isNow: (status) => `now: ${status}`,
  established: {
    counter: (at, place) => `established on ${at}${place === undefined ? '' : `, ${place}`}`,
    paper: (at, day) => `established on paper on ${day}, recorded by the town hall on ${at}`,
    online: (at) => `established on ${at}, entirely online`,
  },
  waiting: 'being checked at the town hall',
  accepted: (at) => `checked, valid since ${at}`,
  rejected: (reasons) => `rejected by the checks${reasons === '' ? '' : `. ${reasons}`}`,
  round: (election, number, day) => `${election}, round ${number}, ${day}`,
  listed: (station, round) => `on the list of station ${station}: ${round}`,
  list: (no, at) => `list no. ${no} of ${at}`,
  opened: (at) => `opening declared on that list on ${at}`,
  printed: (no, at) => `on ${PAPER.en(no)} of ${at}`,
  acknowledged: (at) => `acknowledged by the bureau on ${at}`,
  toAcknowledge: 'not acknowledged by the bureau',
  voted: {
    proxy: (at, round) => `used to vote on ${at}: ${round}`,
    'in-person': (at, round) => `not used, the mandant voted in person on ${at}: ${round}`,
    remote: (at, round) => `not used, the mandant voted remotely on ${at}: ${round}`,
  },
  ended: (status, day) => `${status} since ${day}`,
};

export type CourseWords = typeof fr;
export const COURSE_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

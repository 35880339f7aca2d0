import type { Day } from '#core/calendar/day.ts';
import { sayDay } from '#core/messages/dates.ts';
import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

/** Where a round may be on a day of its own, where that is no department. */
export const PLACE_NAMES: Bilingual<{ readonly [place: string]: string }> = {
  fr: { metropole: 'métropole', posts: 'postes consulaires', 'posts-americas': 'postes des Amériques' },
  en: { metropole: 'metropolitan France', posts: 'consular posts', 'posts-americas': 'posts of the Americas' },
};

/** What the commands on elections say. */
const fr = {
  called: (name: string) => `« ${name} » est convoquée.`,
  postponed: (name: string, round: number, day: Day) => `« ${name} », tour ${round} : reporté au ${sayDay(day, 'fr')}.`,
  calledOff: (name: string, round: number) => `« ${name} », tour ${round} : ce tour n’aura pas lieu.`,
  unanswered:
    'Le serveur n’a pas répondu. Avant de recommencer, vérifiez par procuration election list si l’acte est enregistré.',
  previewed: (procurations: number) =>
    `${plural.fr(procurations, 'procuration serait réexaminée', 'procurations seraient réexaminées')}. Rien n’a été fait (--dry-run).`,
  weekday: (round: number, day: Day) =>
    `Attention : le tour ${round}, ${sayDay(day, 'fr')}, n’est pas un dimanche en métropole (art. L55).`,
  confirmCall: (name: string, procurations: number) =>
    `${plural.fr(procurations, 'procuration sera réexaminée', 'procurations seront réexaminées')}. Convoquer « ${name} » ?`,
  confirmPostpone: (name: string, round: number, procurations: number) =>
    `${plural.fr(procurations, 'procuration sera réexaminée', 'procurations seront réexaminées')}. Reporter le tour ${round} de « ${name} » ?`,
  polled: (votes: number, openStations: number) =>
    `À ce tour : ${plural.fr(votes, 'vote enregistré', 'votes enregistrés')}, ${plural.fr(openStations, 'bureau ouvert', 'bureaux ouverts')}.`,
  round: (number: number, day: Day) => `  tour ${number} : ${sayDay(day, 'fr')}`,
  elsewhere: (day: Day, places: string) => `    ${sayDay(day, 'fr')} : ${places}`,
  off: ' (n’aura pas lieu)',
  dissolution: '  après une dissolution : un seul week-end pour tous',
  wrongDissolution:
    '--dissolution s’emploie avec --type legislative, et sans --in : une dissolution renouvelle toute l’Assemblée.',
  limited: (communes: string) => `  seulement : ${communes}`,
  none: 'Aucune élection n’est enregistrée.',
  noSuchElection: (typed: string, names: string) =>
    `Aucune élection ne s’appelle « ${typed} ». Élections enregistrées : ${names}.`,
  noElection: (wanted: string, names: string) =>
    `Aucune élection à venir ne s’appelle « ${wanted} ». Élections à venir : ${names}.`,
  noElections: 'Aucune élection n’est prévue. Donnez plutôt une date de fin : --until.',
  severalElections: (wanted: string, names: string) =>
    `« ${wanted} » désigne plusieurs élections. Précisez : ${names}.`,
  wrongDate: (typed: string) => `--date : « ${typed} » ne s’écrit pas LIEU/TOUR=AAAA-MM-JJ, comme 98735/2=2027-04-24.`,
  noSuchDay: (option: string, typed: string) =>
    `${option} : « ${typed} » n’est pas une date. Écrivez-la comme 2027-06-13.`,
  noName: 'L’élection n’a pas de nom. Donnez-en un, comme "Législatives 2027".',
  wrongRound: 'Indiquez le tour, 1 ou 2 : par exemple --round 2.',
  noRound: (name: string, round: number) => `« ${name} » n’a pas de tour ${round}.`,
  confirmOff: (name: string, round: number) =>
    `Le tour ${round} de « ${name} » n’aura pas lieu, sans retour possible. Continuer ?`,
  notDone: 'Rien n’a été fait.',
};

const en: typeof fr = {
  called: (name) => `“${name}” is called.`,
  postponed: (name, round, day) => `“${name}”, round ${round}: postponed to ${sayDay(day, 'en')}.`,
  calledOff: (name, round) => `“${name}”, round ${round}: this round will not take place.`,
  unanswered:
    'The server did not answer. Before trying again, check with procuration election list whether the act is recorded.',
  previewed: (procurations) =>
    `${plural.en(procurations, 'procuration', 'procurations')} would be reviewed. Nothing was done (--dry-run).`,
  weekday: (round, day) =>
    `Warning: round ${round}, ${sayDay(day, 'en')}, is not a Sunday in metropolitan France (art. L55).`,
  confirmCall: (name, procurations) =>
    `${plural.en(procurations, 'procuration', 'procurations')} will be reviewed. Call “${name}”?`,
  confirmPostpone: (name, round, procurations) =>
    `${plural.en(procurations, 'procuration', 'procurations')} will be reviewed. Postpone round ${round} of “${name}”?`,
  polled: (votes, openStations) =>
    `At this round: ${plural.en(votes, 'vote recorded', 'votes recorded')}, ${plural.en(openStations, 'station open', 'stations open')}.`,
  round: (number, day) => `  round ${number}: ${sayDay(day, 'en')}`,
  elsewhere: (day, places) => `    ${sayDay(day, 'en')}: ${places}`,
  off: ' (will not take place)',
  dissolution: '  after a dissolution: one weekend for all',
  wrongDissolution:
    '--dissolution is used with --type legislative, and without --in: a dissolution renews the whole Assembly.',
  limited: (communes) => `  only: ${communes}`,
  none: 'No election is recorded.',
  noSuchElection: (typed, names) => `No election is called “${typed}”. Elections recorded: ${names}.`,
  noElection: (wanted, names) => `No future election is called “${wanted}”. Future elections: ${names}.`,
  noElections: 'No election is planned. Give an end date instead: --until.',
  severalElections: (wanted, names) => `“${wanted}” may be several elections. Say which: ${names}.`,
  wrongDate: (typed) => `--date: “${typed}” is not written PLACE/ROUND=YYYY-MM-DD, like 98735/2=2027-04-24.`,
  noSuchDay: (option, typed) => `${option}: “${typed}” is not a date. Write it like 2027-06-13.`,
  noName: 'The election has no name. Give one, like "Législatives 2027".',
  wrongRound: 'Give the round, 1 or 2: for example --round 2.',
  noRound: (name, round) => `“${name}” has no round ${round}.`,
  confirmOff: (name, round) => `Round ${round} of “${name}” will not take place, and this cannot be undone. Continue?`,
  notDone: 'Nothing was done.',
};

export const ELECTION_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

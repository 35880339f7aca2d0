import type { Day } from '#core/calendar/day.ts';
import { sayDay } from '#core/messages/dates.ts';
import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

/** What the commands on elections say. */
const fr = {
  called: (name: string) => `« ${name} » est convoquée.`,
  postponed: (name: string, round: number, day: Day) => `« ${name} », tour ${round} : reporté au ${sayDay(day, 'fr')}.`,
  calledOff: (name: string, round: number) => `« ${name} », tour ${round} : n’a pas lieu.`,
  unanswered: 'Le serveur n’a pas répondu. Voir par election list si c’est fait, avant de recommencer.',
  previewed: (procurations: number) =>
    `${plural.fr(procurations, 'procuration serait revue', 'procurations seraient revues')}. Rien n’a été fait (--dry-run).`,
  weekday: (round: number, day: Day) =>
    `Attention : le tour ${round}, ${sayDay(day, 'fr')}, n’est pas un dimanche en métropole (art. L55).`,
  confirmCall: (name: string, procurations: number) =>
    `${plural.fr(procurations, 'procuration sera revue', 'procurations seront revues')}. Convoquer « ${name} » ?`,
  round: (number: number, day: Day) => `  tour ${number} : ${sayDay(day, 'fr')}`,
  elsewhere: (day: Day, places: string) => `    ${sayDay(day, 'fr')} : ${places}`,
  off: ' (n’a pas lieu)',
  dissolution: '  après une dissolution : un seul week-end pour tous',
  wrongDissolution:
    '--dissolution va avec --type legislative, et sans --in : une dissolution renouvelle toute l’Assemblée.',
  limited: (communes: string) => `  seulement : ${communes}`,
  none: 'Aucune élection.',
  noSuchElection: (typed: string, names: string) => `Aucune élection, ou plusieurs : « ${typed} ». Il y a : ${names}.`,
  noElection: (wanted: string, names: string) =>
    `Aucune élection à venir ne s’appelle « ${wanted} ». Il y a : ${names}.`,
  noElections: 'Aucune élection n’est prévue. Donnez plutôt une date de fin : --until.',
  severalElections: (wanted: string, names: string) =>
    `« ${wanted} » désigne plusieurs élections. Précisez : ${names}.`,
  wrongDate: (typed: string) => `--date : « ${typed} » n’est pas LIEU/TOUR=AAAA-MM-JJ (98735/2=2027-04-24 irait).`,
  wrongRound: 'Le tour est 1 ou 2 : --round 2',
  noRound: (name: string, round: number) => `« ${name} » n’a pas de tour ${round}.`,
  confirmOff: (name: string, round: number) =>
    `Le tour ${round} de « ${name} » n’aura pas lieu, et cela ne se défait pas. Continuer ?`,
  notDone: 'Rien n’a été fait.',
};

const en: typeof fr = {
  called: (name) => `“${name}” is called.`,
  postponed: (name, round, day) => `“${name}”, round ${round}: postponed to ${sayDay(day, 'en')}.`,
  calledOff: (name, round) => `“${name}”, round ${round}: does not take place.`,
  unanswered: 'The server did not answer. See with election list whether it is done, before another try.',
  previewed: (procurations) =>
    `${plural.en(procurations, 'procuration', 'procurations')} would be looked at again. Nothing was done (--dry-run).`,
  weekday: (round, day) =>
    `Careful: round ${round}, ${sayDay(day, 'en')}, is no Sunday in metropolitan France (art. L55).`,
  confirmCall: (name, procurations) =>
    `${plural.en(procurations, 'procuration', 'procurations')} will be looked at again. Call “${name}”?`,
  round: (number, day) => `  round ${number}: ${sayDay(day, 'en')}`,
  elsewhere: (day, places) => `    ${sayDay(day, 'en')}: ${places}`,
  off: ' (does not take place)',
  dissolution: '  after a dissolution: one weekend for all',
  wrongDissolution:
    '--dissolution goes with --type legislative, and without --in: a dissolution renews the whole Assembly.',
  limited: (communes) => `  only: ${communes}`,
  none: 'No election.',
  noSuchElection: (typed, names) => `No election, or several: “${typed}”. There are: ${names}.`,
  noElection: (wanted, names) => `No election to come is called “${wanted}”. There are: ${names}.`,
  noElections: 'No election is planned. Give an end date instead: --until.',
  severalElections: (wanted, names) => `“${wanted}” may be several elections. Say which: ${names}.`,
  wrongDate: (typed) => `--date: “${typed}” is not PLACE/ROUND=YYYY-MM-DD (98735/2=2027-04-24 would do).`,
  wrongRound: 'The round is 1 or 2: --round 2',
  noRound: (name, round) => `“${name}” has no round ${round}.`,
  confirmOff: (name, round) => `Round ${round} of “${name}” will not take place, and this is not undone. Go on?`,
  notDone: 'Nothing was done.',
};

export const ELECTION_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

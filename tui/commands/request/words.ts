import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

/** What the commands on one’s own requests say. */
const fr = {
  which:
    'Il faut soit --revocation, soit un mandataire (--mandataire-born avec --mandataire-nne, ou avec --mandataire-last-name, --mandataire-first-names, --mandataire-sex et --mandataire-commune) et une durée (--election ou --until).',
  noSuchDay: (option: string, typed: string) =>
    `${option} : « ${typed} » n’est pas une date. Écrivez-la comme 1980-05-31.`,
  wrongNne: (option: string) =>
    `${option} : le numéro national d’électeur a 9 chiffres au plus. Il figure sur la carte électorale.`,
  wrongCommune: (option: string, typed: string) =>
    `${option} : « ${typed} » n’est pas un code. Donnez les 5 caractères du code INSEE de la commune, ou du poste consulaire.`,
  wrongRounds: (option: string) => `${option} : écrivez le tour 1, 2 ou 1,2.`,
  present: (day: string) =>
    `À présenter au plus tard le ${day}, avec une pièce d’identité, à un commissariat, une gendarmerie ou un consulat.`,
  covered: 'Scrutins :',
  noRounds: 'Aucun scrutin n’est encore prévu dans cette période.',
  warnings: 'À savoir :',
  late: 'Le scrutin est proche : la procuration peut ne pas parvenir à temps au bureau de vote. Présentez-vous au plus vite.',
  kind: { procuration: 'procuration', revocation: 'résiliation' },
  none: 'Vous n’avez fait aucune demande.',
  noneOf: (reference: string) =>
    `Aucune de vos demandes n’a la référence ${reference}. Pour les voir toutes : procuration request show.`,
  line: (asked: string, lastDay: string | undefined) =>
    `demandée le ${asked}${lastDay === undefined ? '' : `, à présenter jusqu’au ${lastDay}`}`,
  asked: (kind: string, day: string) => `Demande de ${kind} du ${day}`,
  lastDay: (day: string) => `À présenter au plus tard le ${day}.`,
  until: (day: string) => `Pour une période, jusqu’au ${day}.`,
  withdraw: (reference: string) => `Retirer la demande ${reference} ? Sa référence ne pourra plus servir.`,
  withdrawn: (reference: string) => `Demande ${reference} retirée.`,
  wouldWithdraw: (reference: string) => `La demande ${reference} serait retirée. Rien n’a été fait.`,
  allEnd: {
    counter:
      'Une résiliation met fin à toutes vos procurations, jamais à une seule (art. L75). Elle ne prend effet qu’une fois établie au guichet.',
    online:
      'Une résiliation met fin à toutes vos procurations, jamais à une seule (art. L75). Sans guichet, elle prend effet aussitôt.',
  },
  revoke: {
    counter: 'Demander la résiliation de toutes vos procurations ?',
    online: 'Résilier dès maintenant toutes vos procurations ?',
  },
  made: (status: string) => `Procuration établie sans guichet : ${status}.`,
  numbered: (reference: string) => `Sa référence : ${reference}.`,
  notDone: 'Rien n’a été fait.',
  openings: 'Lieux ouverts au public par le préfet, en plus des commissariats et des gendarmeries :',
  between: (opens: string, closes: string) => `de ${opens} à ${closes}`,
  moreOpenings: (count: number) => `… et ${plural.fr(count, 'autre', 'autres')}.`,
  to: (who: string, born: string) => `Mandataire : ${who}, date de naissance ${born}.`,
  rounds: (numbers: readonly number[]) => `Tours : ${numbers.join(' et ')}.`,
  wouldAsk: {
    procuration: 'Cette demande de procuration serait envoyée. Rien n’a été envoyé.',
    revocation: 'La résiliation de toutes vos procurations serait demandée. Rien n’a été envoyé.',
  },
};

export type RequestWords = typeof fr;

const en: typeof fr = {
  which:
    'Give either --revocation, or a mandataire (--mandataire-born with --mandataire-nne, or with --mandataire-last-name, --mandataire-first-names, --mandataire-sex and --mandataire-commune) and a duration (--election or --until).',
  noSuchDay: (option, typed) => `${option}: “${typed}” is not a date. Write it like 1980-05-31.`,
  wrongNne: (option) =>
    `${option}: the national elector number has at most 9 digits. It is printed on the elector’s card.`,
  wrongCommune: (option, typed) =>
    `${option}: “${typed}” is not a code. Give the 5 characters of the INSEE code of the commune, or of the consular post.`,
  wrongRounds: (option) => `${option}: write the round as 1, 2 or 1,2.`,
  present: (day) =>
    `To be presented by ${day}, with an identity document, at a police station, a gendarmerie or a consulate.`,
  covered: 'Polls:',
  noRounds: 'No poll is planned in this period yet.',
  warnings: 'Please note:',
  late: 'The poll is near: the procuration may not reach the polling station in time. Go to the counter as soon as possible.',
  kind: { procuration: 'procuration', revocation: 'revocation' },
  none: 'You have made no request.',
  noneOf: (reference) =>
    `None of your requests has the reference ${reference}. To see them all: procuration request show.`,
  line: (asked, lastDay) => `requested on ${asked}${lastDay === undefined ? '' : `, to be presented by ${lastDay}`}`,
  asked: (kind, day) => `Request for a ${kind}, of ${day}`,
  lastDay: (day) => `To be presented by ${day}.`,
  until: (day) => `For a period, until ${day}.`,
  withdraw: (reference) => `Withdraw the request ${reference}? Its reference can no longer be used.`,
  withdrawn: (reference) => `Request ${reference} withdrawn.`,
  wouldWithdraw: (reference) => `The request ${reference} would be withdrawn. Nothing was done.`,
  allEnd: {
    counter:
      'A revocation ends all your procurations, never one alone (art. L75). It takes effect only once established at the counter.',
    online:
      'A revocation ends all your procurations, never one alone (art. L75). Without a counter, it takes effect at once.',
  },
  revoke: {
    counter: 'Ask for the revocation of all your procurations?',
    online: 'Revoke all your procurations now?',
  },
  made: (status) => `Procuration established without a counter: ${status}.`,
  numbered: (reference) => `Its reference: ${reference}.`,
  notDone: 'Nothing was done.',
  openings: 'Places that the prefect opens to the public, in addition to police stations and gendarmeries:',
  between: (opens, closes) => `${opens} to ${closes}`,
  moreOpenings: (count) => `… and ${count} more.`,
  to: (who, born) => `Mandataire: ${who}, born on ${born}.`,
  rounds: (numbers) => `Rounds: ${numbers.join(' and ')}.`,
  wouldAsk: {
    procuration: 'This request for a procuration would be sent. Nothing was sent.',
    revocation: 'The revocation of all your procurations would be asked for. Nothing was sent.',
  },
};

export const REQUEST_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

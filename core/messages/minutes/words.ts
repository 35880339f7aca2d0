import type { Lang } from '#core/model/lang.ts';
import type { Writing } from '#core/model/minutes.ts';
import type { MarkKind } from '#core/model/vote-mark.ts';

/** The words of the minutes, on screen and on paper. */
export type MinutesWords = {
  readonly title: string;
  readonly station: (station: number, commune: string) => string;
  readonly round: (election: string, round: number, day: string) => string;
  readonly printed: (day: string, time: string) => string;
  readonly page: (page: number, of: number) => string;
  readonly nothing: string;
  readonly someone: string;
  readonly vote: { readonly [kind in MarkKind]: (time: string) => string };
  readonly correction: (name: string, vote: string, reason: string) => string;
  readonly and: string;
  readonly decidedBy: (people: string) => string;
  readonly courtDecision: (name: string, day: string, court: string | undefined) => string;
  readonly another: string;
  readonly ended: (name: string, vote: string) => string;
  readonly displaced: (name: string, vote: string) => string;
  readonly by: (mandataire: string) => string;
  readonly writing: { readonly [what in Writing]: string };
  readonly reasons: (reasons: string) => string;
  readonly signed: (who: string) => string;
};

const FRENCH: MinutesWords = {
  title: 'Incidents, décisions et refus à porter au procès-verbal (art. R52)',
  station: (station, commune) => `BUREAU ${station}, ${commune}`,
  round: (election, round, day) => `${election}, ${round === 1 ? '1er' : '2e'} tour, ${day}`,
  printed: (day, time) => `Imprimé le ${day} à ${time}.`,
  page: (page, of) => `page ${page}/${of}`,
  nothing: 'Rien n’est à porter au procès-verbal pour le moment.',
  someone: 'un électeur',
  vote: {
    proxy: (time) => `vote par procuration de ${time}`,
    'in-person': (time) => `vote en personne de ${time}`,
    remote: () => 'vote à distance',
  },
  correction: (name, vote, reason) => `Marque corrigée. ${name}, ${vote}. Motif : ${reason}`,
  and: ' et ',
  decidedBy: (people) => `Par ${people}.`,
  courtDecision: (name, day, court) =>
    `Vote sur décision de justice du ${day}${court ? ` (${court})` : ''} : ${name}, sans inscription sur la liste (art. R59).`,
  another: 'Le bureau a constaté que c’est une autre personne que l’électeur connu de ce nom, né le même jour.',
  ended: (name, vote) =>
    `La procuration de ${name} a pris fin après avoir servi (${vote}). Le vote émis reste valable.`,
  displaced: (name, vote) =>
    `La procuration de ${name} a été écartée par une autre, établie avant, après avoir servi (${vote}). Le vote émis reste valable.`,
  by: (mandataire) => `Mandataire : ${mandataire}.`,
  writing: { decision: 'Décision du bureau', incident: 'Incident', refusal: 'Refus' },
  reasons: (reasons) => `Motifs : ${reasons}`,
  signed: (who) => `Écrit par ${who}.`,
};

const ENGLISH: MinutesWords = {
  title: 'Incidents, decisions and refusals for the official record (art. R52)',
  station: (station, commune) => `STATION ${station}, ${commune}`,
  round: (election, round, day) => `${election}, round ${round}, ${day}`,
  printed: (day, time) => `Printed on ${day} at ${time}.`,
  page: (page, of) => `page ${page}/${of}`,
  nothing: 'There is nothing for the record so far.',
  someone: 'an elector',
  vote: {
    proxy: (time) => `vote by proxy of ${time}`,
    'in-person': (time) => `vote in person of ${time}`,
    remote: () => 'remote vote',
  },
  correction: (name, vote, reason) => `Mark corrected. ${name}, ${vote}. Reason: ${reason}`,
  and: ' and ',
  decidedBy: (people) => `By ${people}.`,
  courtDecision: (name, day, court) =>
    `Vote by court decision of ${day}${court ? ` (${court})` : ''}: ${name}, not on the roll (art. R59).`,
  another: 'The bureau found that this is not the known elector of that name and birth date.',
  ended: (name, vote) => `The procuration of ${name} ended after it was used (${vote}). The vote stands.`,
  displaced: (name, vote) =>
    `The procuration of ${name} was displaced, by another established before it, after it was used (${vote}). The vote stands.`,
  by: (mandataire) => `Mandataire: ${mandataire}.`,
  writing: { decision: 'Decision of the bureau', incident: 'Incident', refusal: 'Refusal' },
  reasons: (reasons) => `Reasons: ${reasons}`,
  signed: (who) => `Written by ${who}.`,
};

export const MINUTES_WORDS: { readonly [lang in Lang]: MinutesWords } = { fr: FRENCH, en: ENGLISH };

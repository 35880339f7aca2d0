import type { Bilingual } from '#core/model/lang.ts';

/** The words of the minutes, on screen and on paper. */
const fr = {
  title: 'Incidents, décisions et refus à porter au procès-verbal (art. R52)',
  station: (station: number, commune: string) => `BUREAU ${station}, ${commune}`,
  round: (election: string, round: number, day: string) => `${election}, ${round === 1 ? '1er' : '2e'} tour, ${day}`,
  printed: (day: string, time: string) => `Imprimé le ${day} à ${time}.`,
  page: (page: number, of: number) => `page ${page}/${of}`,
  nothing: 'Rien n’est à porter au procès-verbal pour le moment.',
  someone: 'un électeur',
  vote: {
    proxy: (time: string) => `vote par procuration de ${time}`,
    'in-person': (time: string) => `vote en personne de ${time}`,
    remote: () => 'vote à distance',
  },
  correction: (name: string, vote: string, reason: string) => `Marque corrigée. ${name}, ${vote}. Motif : ${reason}`,
  and: ' et ',
  decidedBy: (people: string) => `Par ${people}.`,
  courtDecision: (name: string, day: string, court: string | undefined) =>
    `Vote sur décision de justice du ${day}${court ? ` (${court})` : ''} : ${name}, sans inscription sur la liste (art. R59).`,
  another: 'Le bureau a constaté que c’est une autre personne que l’électeur connu de ce nom, né le même jour.',
  ended: (name: string, vote: string) =>
    `La procuration de ${name} a pris fin après avoir servi (${vote}). Le vote émis reste valable.`,
  displaced: (name: string, vote: string) =>
    `La procuration de ${name} a été écartée par une autre, établie avant, après avoir servi (${vote}). Le vote émis reste valable.`,
  by: (mandataire: string) => `Mandataire : ${mandataire}.`,
  writing: { decision: 'Décision du bureau', incident: 'Incident', refusal: 'Refus' },
  reasons: (reasons: string) => `Motifs : ${reasons}`,
  signed: (who: string) => `Écrit par ${who}.`,
};

export type MinutesWords = typeof fr;

const en: typeof fr = {
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

export const MINUTES_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

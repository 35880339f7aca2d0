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
  correction: (name: string, vote: string, reason: string) =>
    `Émargement rectifié : ${name}, ${vote}. Motif : ${reason}`,
  and: ' et ',
  decidedBy: (people: string) => `Rectification décidée par ${people}.`,
  courtDecision: (name: string, day: string, court: string | undefined) =>
    `Vote sur décision de justice du ${day}${court ? ` (${court})` : ''} : ${name}, sans inscription sur la liste (art. R59).`,
  another: 'Le bureau a constaté que cette personne n’est pas l’électeur connu de ce nom, né le même jour.',
  ended: (name: string, vote: string) =>
    `La procuration de ${name} a pris fin après avoir été utilisée (${vote}). Le vote émis reste valable.`,
  displaced: (name: string, vote: string) =>
    `La procuration de ${name}, déjà utilisée (${vote}), a été écartée par une autre, établie avant elle. Le vote émis reste valable.`,
  by: (mandataire: string) => `Mandataire : ${mandataire}.`,
  writing: { decision: 'Décision du bureau', incident: 'Incident', refusal: 'Refus' },
  reasons: (reasons: string) => `Motifs : ${reasons}`,
  signed: (who: string) => `Inscrit par ${who}.`,
};

export type MinutesWords = typeof fr;

const en: typeof fr = {
  title: 'Incidents, decisions and refusals for the minutes (art. R52)',
  station: (station, commune) => `STATION ${station}, ${commune}`,
  round: (election, round, day) => `${election}, round ${round}, ${day}`,
  printed: (day, time) => `Printed on ${day} at ${time}.`,
  page: (page, of) => `page ${page}/${of}`,
  nothing: 'There is nothing to enter in the minutes so far.',
  someone: 'an elector',
  vote: {
    proxy: (time) => `vote by proxy at ${time}`,
    'in-person': (time) => `vote in person at ${time}`,
    remote: () => 'remote vote',
  },
  correction: (name, vote, reason) => `Mark corrected: ${name}, ${vote}. Reason: ${reason}`,
  and: ' and ',
  decidedBy: (people) => `Correction decided by ${people}.`,
  courtDecision: (name, day, court) =>
    `Vote by court decision of ${day}${court ? ` (${court})` : ''}: ${name}, not on the roll (art. R59).`,
  another: 'The bureau found that this person is not the known elector of that name and date of birth.',
  ended: (name, vote) => `The procuration of ${name} ended after being used (${vote}). The vote stands.`,
  displaced: (name, vote) =>
    `The procuration of ${name}, already used (${vote}), was set aside by another established before it. The vote stands.`,
  by: (mandataire) => `Mandataire: ${mandataire}.`,
  writing: { decision: 'Decision of the bureau', incident: 'Incident', refusal: 'Refusal' },
  reasons: (reasons) => `Reasons: ${reasons}`,
  signed: (who) => `Entered by ${who}.`,
};

export const MINUTES_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

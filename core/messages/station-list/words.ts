import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

/** The words of the printed list. */
const fr = {
  station: (station: number, commune: string) => `BUREAU ${station}, ${commune}`,
  page: (page: number, of: number) => `page ${page}/${of}`,
  round: (election: string, round: number, day: string) => `${election}, ${round === 1 ? '1er' : '2e'} tour, ${day}`,
  printed: (day: string, time: string) => `Imprimé le ${day} à ${time}.`,
  list: (version: string, listed: number) => `${plural.fr(listed, 'électeur', 'électeurs')}, état ${version}.`,
  whole: 'Liste complète.',
  procurations: 'Procurations seulement.',
  counted: {
    'in-person': 'En personne',
    proxy: 'par procuration',
    remote: 'à distance',
    awaited: 'procurations attendues',
  },
  number: 'N°',
  mandant: 'Mandant',
  elector: 'Électeur',
  mandataire: 'Mandataire',
  vote: 'Vote',
  voted: {
    'in-person': (time: string) => `pers. ${time}`,
    proxy: (time: string) => `proc. ${time}`,
    remote: () => 'à distance',
  },
  courtDecisions: 'Votes sur décision de justice, hors liste (art. R59)',
  none: 'Aucune procuration pour ce tour.',
  end: (lines: number) => `Fin de la liste : ${plural.fr(lines, 'ligne', 'lignes')}.`,
};

const en: typeof fr = {
  station: (station, commune) => `STATION ${station}, ${commune}`,
  page: (page, of) => `page ${page}/${of}`,
  round: (election, round, day) => `${election}, round ${round}, ${day}`,
  printed: (day, time) => `Printed on ${day} at ${time}.`,
  list: (version, listed) => `${plural.en(listed, 'elector', 'electors')}, state ${version}.`,
  whole: 'Full list.',
  procurations: 'Procurations only.',
  counted: {
    'in-person': 'In person',
    proxy: 'by proxy',
    remote: 'remotely',
    awaited: 'procurations awaited',
  },
  number: 'No.',
  mandant: 'Mandant',
  elector: 'Elector',
  mandataire: 'Mandataire',
  vote: 'Vote',
  voted: { 'in-person': (time) => `person ${time}`, proxy: (time) => `proxy ${time}`, remote: () => 'remotely' },
  courtDecisions: 'Votes by court decision, not on the list (art. R59)',
  none: 'No procuration for this round.',
  end: (lines) => `End of the list: ${plural.en(lines, 'line', 'lines')}.`,
};

export const SHEET_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

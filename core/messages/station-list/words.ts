import type { Lang } from '#core/model/lang.ts';
import type { MarkKind } from '#core/model/vote-mark.ts';

/** The words of the printed list. */
export type SheetWords = {
  readonly station: (station: number, commune: string) => string;
  readonly page: (page: number, of: number) => string;
  readonly round: (election: string, round: number, day: string) => string;
  readonly printed: (day: string, time: string) => string;
  readonly list: (version: string, listed: number) => string;
  readonly whole: string;
  readonly procurations: string;
  readonly counted: { readonly [kind in MarkKind | 'awaited']: string };
  readonly number: string;
  readonly mandant: string;
  readonly elector: string;
  readonly mandataire: string;
  readonly vote: string;
  readonly voted: { readonly [kind in MarkKind]: (time: string) => string };
  readonly none: string;
  readonly end: (lines: number) => string;
};

const FRENCH: SheetWords = {
  station: (station, commune) => `BUREAU ${station}, ${commune}`,
  page: (page, of) => `page ${page}/${of}`,
  round: (election, round, day) => `${election}, ${round === 1 ? '1er' : '2e'} tour, ${day}`,
  printed: (day, time) => `Imprimé le ${day} à ${time}.`,
  list: (version, listed) => `Liste ${version}, ${listed} électeur${listed > 1 ? 's' : ''}.`,
  whole: 'Liste entière.',
  procurations: 'Procurations seules.',
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
  voted: { 'in-person': (time) => `pers. ${time}`, proxy: (time) => `proc. ${time}`, remote: () => 'à distance' },
  none: 'Aucune procuration pour ce tour.',
  end: (lines) => `Fin de la liste. Lignes : ${lines}.`,
};

const ENGLISH: SheetWords = {
  station: (station, commune) => `STATION ${station}, ${commune}`,
  page: (page, of) => `page ${page}/${of}`,
  round: (election, round, day) => `${election}, round ${round}, ${day}`,
  printed: (day, time) => `Printed on ${day} at ${time}.`,
  list: (version, listed) => `List ${version}, ${listed} elector${listed === 1 ? '' : 's'}.`,
  whole: 'Whole list.',
  procurations: 'Procurations only.',
  counted: {
    'in-person': 'In person',
    proxy: 'by proxy',
    remote: 'remotely',
    awaited: 'procurations awaited',
  },
  number: 'No',
  mandant: 'Mandant',
  elector: 'Elector',
  mandataire: 'Mandataire',
  vote: 'Vote',
  voted: { 'in-person': (time) => `person ${time}`, proxy: (time) => `proxy ${time}`, remote: () => 'remotely' },
  none: 'No procuration for this round.',
  end: (lines) => `End of the list. Lines: ${lines}.`,
};

export const SHEET_WORDS: { readonly [lang in Lang]: SheetWords } = { fr: FRENCH, en: ENGLISH };

import { plural } from '#core/messages/phrases.ts';
import { SHEET_WORDS } from '#core/messages/station-list/words.ts';
import type { Bilingual } from '#core/model/lang.ts';

const { page, station, round } = SHEET_WORDS.fr;

/** The words of the annex to the liste d'émargement. */
const fr = {
  page,
  station,
  round,
  title: 'Annexe à la liste d’émargement : procurations (Code électoral, art. R76)',
  printed: (day: string, time: string) => `Imprimée le ${day} à ${time}.`,
  contents: (no: number, lines: number, digest: string) =>
    `${no === 0 ? 'Réception à accuser par le bureau' : `Comprend le supplément n° ${no}`} : ${plural.fr(lines, 'ligne', 'lignes')}, empreinte ${digest}.`,
  number: 'N°',
  mandant: 'Mandant',
  mandataire: 'MANDATAIRE',
  none: 'Aucune procuration pour ce tour.',
  end: (mandants: number) => `Fin de l’annexe : ${plural.fr(mandants, 'mandant', 'mandants')}.`,
};

const en: typeof fr = {
  page: SHEET_WORDS.en.page,
  station: SHEET_WORDS.en.station,
  round: SHEET_WORDS.en.round,
  title: 'Annex to the list of voters: procurations (Electoral Code, art. R76)',
  printed: (day, time) => `Printed on ${day} at ${time}.`,
  contents: (no, lines, digest) =>
    `${no === 0 ? 'To be acknowledged by the bureau' : `With supplement no. ${no}`}: ${plural.en(lines, 'line', 'lines')}, digest ${digest}.`,
  number: 'No.',
  mandant: 'Mandant',
  mandataire: 'MANDATAIRE',
  none: 'No procuration for this round.',
  end: (mandants) => `End of the annex: ${plural.en(mandants, 'mandant', 'mandants')}.`,
};

export const ANNEX_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

import { plural } from '#core/messages/phrases.ts';
import { ANNEX_WORDS } from '#core/messages/station-list/annex-words.ts';
import type { Bilingual } from '#core/model/lang.ts';

/** The words of a supplement to the annex of a liste d'émargement. */
const fr = {
  page: ANNEX_WORDS.fr.page,
  station: ANNEX_WORDS.fr.station,
  round: ANNEX_WORDS.fr.round,
  number: ANNEX_WORDS.fr.number,
  mandant: ANNEX_WORDS.fr.mandant,
  mandataire: ANNEX_WORDS.fr.mandataire,
  title: (no: number) => `Supplément n° ${no} à l’annexe de la liste d’émargement (Code électoral, art. R76)`,
  printed: (day: string, time: string) => `Imprimé le ${day} à ${time}.`,
  contents: (lines: number, digest: string) =>
    `Réception à accuser par le bureau : ${plural.fr(lines, 'ligne', 'lignes')}, empreinte ${digest}.`,
  added: 'À AJOUTER',
  struck: 'À RAYER',
  toStrike: 'rayer',
  hidden: '(n’est plus sur la liste électorale de la commune)',
  end: (lines: number) => `Fin du supplément : ${plural.fr(lines, 'ligne', 'lignes')}.`,
};

const en: typeof fr = {
  page: ANNEX_WORDS.en.page,
  station: ANNEX_WORDS.en.station,
  round: ANNEX_WORDS.en.round,
  number: ANNEX_WORDS.en.number,
  mandant: ANNEX_WORDS.en.mandant,
  mandataire: ANNEX_WORDS.en.mandataire,
  title: (no) => `Supplement no. ${no} to the annex of the list of voters (Electoral Code, art. R76)`,
  printed: (day, time) => `Printed on ${day} at ${time}.`,
  contents: (lines, digest) =>
    `To be acknowledged by the bureau: ${plural.en(lines, 'line', 'lines')}, digest ${digest}.`,
  added: 'TO ADD',
  struck: 'TO STRIKE',
  toStrike: 'strike',
  hidden: '(no longer on the roll of the commune)',
  end: (lines) => `End of the supplement: ${plural.en(lines, 'line', 'lines')}.`,
};

export const SUPPLEMENT_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

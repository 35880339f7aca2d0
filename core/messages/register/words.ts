import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

/** The words of the printed register. */
const fr = {
  title: (commune: string) => `REGISTRE DES PROCURATIONS, ${commune}`,
  page: (page: number) => `page ${page}`,
  station: (station: number) => `Bureau ${station}.`,
  election: (name: string) => `Élection : ${name}.`,
  printed: (day: string, time: string) => `Imprimé le ${day} à ${time} (Code électoral, art. R76-1).`,
  reader: (name: string) => `Consulté par ${name}.`,
  mandant: 'Mandant',
  mandataire: 'Mandataire',
  act: 'Date et lieu d’établissement, autorité',
  authority: 'Autorité',
  dateAndPlace: 'Date et lieu d’établissement',
  validity: 'Durée de validité',
  online: 'entièrement en ligne',
  round: (election: string, round: number, day: string) => `${election}, ${round === 1 ? '1er' : '2e'} tour le ${day}`,
  isVoid: (round: string) => `${round} (nulle)`,
  period: (from: string, until: string) => `du ${from} au ${until}`,
  noRound: 'aucun tour couvert',
  inControl: 'en cours de contrôle',
  ended: (day: string) => `a pris fin le ${day}`,
  none: 'Aucune procuration.',
  goesOn: 'Suite dans le fichier suivant.',
  end: (entries: number) => `Fin du registre : ${plural.fr(entries, 'procuration', 'procurations')}.`,
};

const en: typeof fr = {
  title: (commune) => `REGISTER OF PROCURATIONS, ${commune}`,
  page: (page) => `page ${page}`,
  station: (station) => `Station ${station}.`,
  election: (name) => `Election: ${name}.`,
  printed: (day, time) => `Printed on ${day} at ${time} (Electoral Code, art. R76-1).`,
  reader: (name) => `Consulted by ${name}.`,
  mandant: 'Mandant',
  mandataire: 'Mandataire',
  act: 'Date and place of establishment, authority',
  authority: 'Authority',
  dateAndPlace: 'Date and place of establishment',
  validity: 'Validity',
  online: 'entirely online',
  round: (election, round, day) => `${election}, round ${round} on ${day}`,
  isVoid: (round) => `${round} (void)`,
  period: (from, until) => `from ${from} to ${until}`,
  noRound: 'no round covered',
  inControl: 'being checked',
  ended: (day) => `ended on ${day}`,
  none: 'No procuration.',
  goesOn: 'Continued in the next file.',
  end: (entries) => `End of the register: ${plural.en(entries, 'procuration', 'procurations')}.`,
};

export const REGISTER_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

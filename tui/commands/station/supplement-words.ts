import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

/** The words of the commands on annexes and supplements. */
const fr = {
  nothingNew: 'Rien de nouveau depuis le dernier document imprimé : aucun supplément n’est créé.',
  noAnnex: 'L’annexe de ce bureau n’a pas été imprimée : imprimez-la d’abord, par la commande station annex.',
  noSuch: (no: number) => `Aucun supplément n° ${no} n’a été imprimé pour ce bureau.`,
  station: (no: number) => `Bureau ${no}`,
  noPhone: 'sans téléphone',
  missing: (count: number, of: number) =>
    `${plural.fr(count, 'bureau n’a', 'bureaux n’ont')} pas accusé réception du dernier document, sur ${of}.`,
};

const en: typeof fr = {
  nothingNew: 'Nothing new since the last document was printed: no supplement is made.',
  noAnnex: 'The annex of this station has not been printed: print it first, with the command station annex.',
  noSuch: (no) => `No supplement no. ${no} has been printed for this station.`,
  station: (no) => `Station ${no}`,
  noPhone: 'no telephone',
  missing: (count, of) =>
    `${plural.en(count, 'station has', 'stations have')} not acknowledged the last document, of ${of}.`,
};

export const SUPPLEMENT_COMMAND_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

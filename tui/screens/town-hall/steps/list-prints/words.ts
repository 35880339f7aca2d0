import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

/** What was printed for the stations, at the town hall. */
const fr = {
  heading: (waiting: number, of: number) =>
    waiting === 0
      ? `Annexes et suppléments : réception accusée (${plural.fr(of, 'bureau', 'bureaux')})`
      : `Annexes et suppléments : ${plural.fr(waiting, 'bureau', 'bureaux')} sur ${of} sans accusé de réception`,
  station: (no: number) => `Bureau ${no}`,
  noPhone: 'sans téléphone',
  notPrinted: 'annexe non imprimée',
  last: (no: number, isWaiting: boolean) =>
    no === 0
      ? `annexe ${isWaiting ? 'à confirmer' : 'reçue'}`
      : `supplément n° ${no} ${isWaiting ? 'à confirmer' : 'reçu'}`,
  digest: (digest: string) => `empreinte ${digest}`,
  noRound: 'Aucun scrutin n’est prévu.',
  reading: 'Recherche des documents imprimés',
  printing: 'Impression en cours',
  became: {
    printed: 'Document envoyé à l’imprimante. Portez-le au bureau de vote, qui en accuse réception depuis son poste.',
    'no-printer':
      'Ce poste n’a pas de commande d’impression (PROCURATION_PRINT). Depuis un autre poste : procuration station annex, ou station supplement --number.',
    'failed-printer': 'Le document n’a pas pu être imprimé. Vérifiez l’imprimante, puis réimprimez par R.',
    'nothing-new': 'Rien de nouveau depuis le dernier document : aucun supplément n’est créé.',
    'nothing-printed': 'Rien n’a été imprimé pour ce bureau. Entrée imprime son annexe.',
  },
};

const en: typeof fr = {
  heading: (waiting, of) =>
    waiting === 0
      ? `Annexes and supplements: all acknowledged (${plural.en(of, 'station', 'stations')})`
      : `Annexes and supplements: not acknowledged by ${waiting} of ${plural.en(of, 'station', 'stations')}`,
  station: (no) => `Station ${no}`,
  noPhone: 'no telephone',
  notPrinted: 'annex not printed',
  last: (no, isWaiting) =>
    `${no === 0 ? 'annex' : `supplement no. ${no}`} ${isWaiting ? 'to be acknowledged' : 'received'}`,
  digest: (digest) => `digest ${digest}`,
  noRound: 'No poll is planned.',
  reading: 'Looking for the printed documents',
  printing: 'Printing',
  became: {
    printed: 'Document sent to the printer. Take it to the station, which acknowledges it from its terminal.',
    'no-printer':
      'This terminal has no print command (PROCURATION_PRINT). From another terminal: procuration station annex, or station supplement --number.',
    'failed-printer': 'The document could not be printed. Check the printer, then print it again with R.',
    'nothing-new': 'Nothing new since the last document: no supplement is made.',
    'nothing-printed': 'Nothing has been printed for this station. Enter prints its annex.',
  },
};

export const LIST_PRINTS_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

import type { Bilingual } from '#core/model/lang.ts';

/** What was printed for the stations, at the town hall. */
const fr = {
  heading: (waiting: number, of: number) =>
    waiting === 0
      ? `Annexes et suppléments : réception accusée par les ${of} bureaux`
      : `Annexes et suppléments : ${waiting} à accuser, sur ${of} bureaux`,
  station: (no: number) => `Bureau ${no}`,
  noPhone: 'sans téléphone',
  notPrinted: 'annexe non imprimée',
  last: (no: number, isWaiting: boolean) =>
    `${no === 0 ? 'annexe' : `supplément n° ${no}`} ${isWaiting ? 'à accuser' : 'en main'}`,
  digest: (digest: string) => `empreinte ${digest}`,
  noRound: 'Aucun scrutin n’est prévu.',
  reading: 'Lecture de ce qui est imprimé',
  printing: 'Impression en cours',
  became: {
    printed: 'Le papier a été envoyé à l’imprimante. Portez-le au bureau, qui en accuse réception depuis son poste.',
    'no-printer':
      'Ce poste n’a pas de commande d’impression (PROCURATION_PRINT). Depuis un autre poste : procuration station annex, ou station supplement --number.',
    'failed-printer': 'Le papier n’a pas pu être imprimé. Vérifiez l’imprimante, puis réimprimez par R.',
    'nothing-new': 'Rien n’est arrivé depuis le dernier papier : aucun supplément n’a été numéroté.',
    'nothing-printed': 'Rien n’a été imprimé pour ce bureau. Entrée imprime son annexe.',
  },
};

const en: typeof fr = {
  heading: (waiting, of) =>
    waiting === 0
      ? `Annexes and supplements: all acknowledged by the ${of} stations`
      : `Annexes and supplements: ${waiting} to be acknowledged, of ${of} stations`,
  station: (no) => `Station ${no}`,
  noPhone: 'no telephone',
  notPrinted: 'annex not printed',
  last: (no, isWaiting) =>
    `${no === 0 ? 'annex' : `supplement no. ${no}`} ${isWaiting ? 'to be acknowledged' : 'in hand'}`,
  digest: (digest) => `digest ${digest}`,
  noRound: 'No poll is planned.',
  reading: 'Reading what is printed',
  printing: 'Printing',
  became: {
    printed: 'The paper has been sent to the printer. Take it to the station, which acknowledges it from its terminal.',
    'no-printer':
      'This terminal has no print command (PROCURATION_PRINT). From another terminal: procuration station annex, or station supplement --number.',
    'failed-printer': 'The paper could not be printed. Check the printer, then print it again with R.',
    'nothing-new': 'Nothing has come since the last paper: no supplement was numbered.',
    'nothing-printed': 'Nothing has been printed for this station. Enter prints its annex.',
  },
};

export const LIST_PRINTS_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

import type { StationMinutesLabels } from '#tui/labels/station-minutes.ts';

export const stationMinutesFr: StationMinutesLabels = {
  open: ['F6', 'procès-verbal'],
  writeRefusal: ['F6', 'écrire ce refus'],
  decision: ['D', 'décision'],
  incident: ['I', 'incident'],
  refusal: ['R', 'dernier refus'],
  print: ['P', 'imprimer'],
  send: ['Entrée', 'continuer, puis écrire'],
  reading: 'Lecture de ce qui est écrit',
  sending: 'Écriture en cours',
  written: 'C’est écrit, avec son heure.',
  printed: 'L’imprimante a pris ces pages.',
  noPrinter:
    'Ce poste n’a pas de commande d’impression (PROCURATION_PRINT). Dans un autre terminal : procuration station minutes > pv.txt.',
  notAlone: 'Le président du bureau écrit pour le procès-verbal, depuis son propre compte.',
  noRefusal: 'Aucun vote n’a été refusé sur ce poste depuis qu’il est ouvert.',
  what: 'Ce qui est écrit',
  reasons: 'Motifs',
  anyReasons: 'Motifs, s’il y en a',
  missing: 'Il faut un texte, et les motifs d’une décision ou d’un refus.',
};

import type { ClosingLabels } from '#tui/labels/station-closing.ts';

export const stationClosingFr: ClosingLabels = {
  now: ['F8', 'totaux'],
  toCompare: 'À comparer avec ce que le bureau a compté.',
  reading: 'Calcul des totaux',
  printed: 'L’imprimante a pris la feuille de clôture. Signez-la. Échap : chercher.',
  noPrinter: 'Aucune imprimante ici : procuration station sheet closing donne cette feuille.',
};

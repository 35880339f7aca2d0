import type { ToldLabels } from '#tui/labels/station-told.ts';

export const stationToldFr: ToldLabels = {
  voted: {
    proxy: (mandataire, mandant) => `a voté : ${mandataire} pour ${mandant}`,
    'in-person': (name) => `a voté en personne : ${name}`,
    remote: (name) => `a voté à distance : ${name}`,
  },
  opened: 'ouverture du bureau déclarée',
  'declared-closed': (inside) => `clôture déclarée, dans la salle : ${inside}`,
  recounted: (inside) => `dans la salle à la clôture, nouveau compte : ${inside}`,
  corrected: (name) => `marque corrigée : ${name}`,
  joined: (name) => `ajout à la liste : ${name}`,
  left: (name) => `retrait de la liste : ${name}`,
  rewritten: (name) => `ligne modifiée : ${name}`,
  received: (mandataire, mandant) => `procuration reçue : ${mandataire} pour ${mandant}`,
  waiting: (mandataire, mandant) => `procuration en contrôle : ${mandataire} pour ${mandant}`,
  ended: (state, mandataire, mandant) => `procuration ${state} : ${mandataire} pour ${mandant}`,
  uncovered: (mandataire, mandant) => `procuration qui ne vaut plus ce jour : ${mandataire} pour ${mandant}`,
  many: (count, since) => {
    const changes = count === 1 ? '1 changement' : `${count} changements`;
    return since === undefined ? changes : `${changes} depuis ${since}`;
  },
  counted: {
    voted: (count) => (count === 1 ? '1 vote' : `${count} votes`),
    received: (count) => (count === 1 ? '1 procuration reçue' : `${count} procurations reçues`),
    ended: (count) => (count === 1 ? '1 procuration terminée' : `${count} procurations terminées`),
    others: (count) => (count === 1 ? '1 autre' : `${count} autres`),
  },
};

import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  voted: {
    proxy: (mandataire: string, mandant: string) => `a voté : ${mandataire} pour ${mandant}`,
    'in-person': (name: string) => `a voté en personne : ${name}`,
    remote: (name: string) => `a voté à distance : ${name}`,
  },
  opened: 'ouverture du bureau déclarée',
  'declared-closed': (inside: number) => `clôture déclarée, dans la salle : ${inside}`,
  recounted: (inside: number) => `dans la salle à la clôture, nouveau compte : ${inside}`,
  corrected: (name: string) => `marque corrigée : ${name}`,
  joined: (name: string) => `ajout à la liste : ${name}`,
  left: (name: string) => `retrait de la liste : ${name}`,
  rewritten: (name: string) => `ligne modifiée : ${name}`,
  refused: (name: string) => `vote refusé : ${name}`,
  received: (mandataire: string, mandant: string) => `procuration reçue : ${mandataire} pour ${mandant}`,
  waiting: (mandataire: string, mandant: string) => `procuration en contrôle : ${mandataire} pour ${mandant}`,
  ended: (state: string, mandataire: string, mandant: string) => `procuration ${state} : ${mandataire} pour ${mandant}`,
  uncovered: (mandataire: string, mandant: string) =>
    `procuration qui ne vaut plus ce jour : ${mandataire} pour ${mandant}`,
  many: (count: number, since: string | undefined) => {
    const changes = count === 1 ? '1 changement' : `${count} changements`;
    return since === undefined ? changes : `${changes} depuis ${since}`;
  },
  counted: {
    voted: (count: number) => (count === 1 ? '1 vote' : `${count} votes`),
    received: (count: number) => (count === 1 ? '1 procuration reçue' : `${count} procurations reçues`),
    ended: (count: number) => (count === 1 ? '1 procuration terminée' : `${count} procurations terminées`),
    others: (count: number) => (count === 1 ? '1 autre' : `${count} autres`),
  },
};

const en: typeof fr = {
  voted: {
    proxy: (mandataire, mandant) => `voted: ${mandataire} for ${mandant}`,
    'in-person': (name) => `voted in person: ${name}`,
    remote: (name) => `voted remotely: ${name}`,
  },
  opened: 'opening of the station declared',
  'declared-closed': (inside) => `close declared, inside: ${inside}`,
  recounted: (inside) => `inside at the close, new count: ${inside}`,
  corrected: (name) => `mark corrected: ${name}`,
  joined: (name) => `added to the list: ${name}`,
  left: (name) => `taken off the list: ${name}`,
  rewritten: (name) => `line changed: ${name}`,
  refused: (name) => `vote refused: ${name}`,
  received: (mandataire, mandant) => `procuration received: ${mandataire} for ${mandant}`,
  waiting: (mandataire, mandant) => `procuration in control: ${mandataire} for ${mandant}`,
  ended: (state, mandataire, mandant) => `procuration ${state}: ${mandataire} for ${mandant}`,
  uncovered: (mandataire, mandant) => `procuration no longer valid today: ${mandataire} for ${mandant}`,
  many: (count, since) => {
    const changes = count === 1 ? '1 change' : `${count} changes`;
    return since === undefined ? changes : `${changes} since ${since}`;
  },
  counted: {
    voted: (count) => (count === 1 ? '1 vote' : `${count} votes`),
    received: (count) => (count === 1 ? '1 procuration received' : `${count} procurations received`),
    ended: (count) => (count === 1 ? '1 procuration ended' : `${count} procurations ended`),
    others: (count) => (count === 1 ? '1 other' : `${count} others`),
  },
};

export const NEWS_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

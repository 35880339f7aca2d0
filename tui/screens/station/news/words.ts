import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  voted: {
    proxy: (mandataire: string, mandant: string) => `vote par procuration : ${mandataire} pour ${mandant}`,
    'in-person': (name: string) => `vote en personne : ${name}`,
    remote: (name: string) => `vote à distance : ${name}`,
  },
  opened: 'ouverture du bureau déclarée',
  'declared-closed': (inside: number) =>
    `clôture déclarée, ${plural.fr(inside, 'électeur', 'électeurs')} dans la salle`,
  recounted: (inside: number) => `nombre d’électeurs dans la salle à la clôture porté à ${inside}`,
  corrected: (name: string) => `émargement rectifié : ${name}`,
  joined: (name: string) => `ajout à la liste : ${name}`,
  left: (name: string) => `retrait de la liste : ${name}`,
  rewritten: (name: string) => `ligne modifiée : ${name}`,
  refused: (name: string) => `vote refusé : ${name}`,
  received: (mandataire: string, mandant: string) => `procuration reçue : ${mandataire} pour ${mandant}`,
  waiting: (mandataire: string, mandant: string) => `procuration en cours de contrôle : ${mandataire} pour ${mandant}`,
  ended: (state: string, mandataire: string, mandant: string) => `procuration ${state} : ${mandataire} pour ${mandant}`,
  uncovered: (mandataire: string, mandant: string) =>
    `procuration qui n’est plus valable aujourd’hui : ${mandataire} pour ${mandant}`,
  many: (count: number, since: string | undefined) => {
    const changes = plural.fr(count, 'changement', 'changements');
    return since === undefined ? changes : `${changes} depuis ${since}`;
  },
  counted: {
    voted: (count: number) => plural.fr(count, 'vote', 'votes'),
    received: (count: number) => plural.fr(count, 'procuration reçue', 'procurations reçues'),
    ended: (count: number) => plural.fr(count, 'procuration terminée', 'procurations terminées'),
    others: (count: number) => plural.fr(count, 'autre', 'autres'),
  },
};

const en: typeof fr = {
  voted: {
    proxy: (mandataire, mandant) => `vote by proxy: ${mandataire} for ${mandant}`,
    'in-person': (name) => `vote in person: ${name}`,
    remote: (name) => `remote vote: ${name}`,
  },
  opened: 'opening of the station declared',
  'declared-closed': (inside) => `close declared, ${plural.en(inside, 'voter', 'voters')} inside`,
  recounted: (inside) => `number of voters inside at the close raised to ${inside}`,
  corrected: (name) => `mark corrected: ${name}`,
  joined: (name) => `added to the list: ${name}`,
  left: (name) => `taken off the list: ${name}`,
  rewritten: (name) => `line changed: ${name}`,
  refused: (name) => `vote refused: ${name}`,
  received: (mandataire, mandant) => `procuration received: ${mandataire} for ${mandant}`,
  waiting: (mandataire, mandant) => `procuration being checked: ${mandataire} for ${mandant}`,
  ended: (state, mandataire, mandant) => `procuration ${state}: ${mandataire} for ${mandant}`,
  uncovered: (mandataire, mandant) => `procuration no longer valid today: ${mandataire} for ${mandant}`,
  many: (count, since) => {
    const changes = plural.en(count, 'change', 'changes');
    return since === undefined ? changes : `${changes} since ${since}`;
  },
  counted: {
    voted: (count) => plural.en(count, 'vote', 'votes'),
    received: (count) => plural.en(count, 'procuration received', 'procurations received'),
    ended: (count) => plural.en(count, 'procuration ended', 'procurations ended'),
    others: (count) => plural.en(count, 'other', 'others'),
  },
};

export const NEWS_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

import type { ToldLabels } from '#tui/labels/station-told.ts';

export const stationToldEn: ToldLabels = {
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

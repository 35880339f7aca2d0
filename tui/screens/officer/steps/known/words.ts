import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  choices: {
    procuration: (reference: string, day: string, mandataire: string) =>
      `Sa demande ${reference} du ${day}, mandataire ${mandataire}`,
    revocation: (reference: string, day: string) => `Sa demande de résiliation ${reference} du ${day}`,
    collected: 'recueillie',
    establish: { give: 'Établir une procuration', revoke: 'Résilier toutes ses procurations' },
    collect: { give: 'Recueillir une procuration', revoke: 'Recueillir la résiliation de toutes ses procurations' },
  },
  nothingToRevoke: 'Il n’y a rien à résilier : aucune procuration n’est en cours.',
};

const en: typeof fr = {
  choices: {
    procuration: (reference, day, mandataire) => `Their request ${reference} of ${day}, mandataire ${mandataire}`,
    revocation: (reference, day) => `Their request to revoke, ${reference} of ${day}`,
    collected: 'collected',
    establish: { give: 'Establish a procuration', revoke: 'Revoke all their procurations' },
    collect: { give: 'Collect a procuration', revoke: 'Collect the revocation of all their procurations' },
  },
  nothingToRevoke: 'There is nothing to revoke: no procuration is in force.',
};

export const KNOWN_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

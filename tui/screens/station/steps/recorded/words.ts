import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  recorded: 'Vote enregistré',
  recordedCorrected: 'Vote corrigé depuis : il ne compte plus.',
  recordedProxy: (mandataire: string, mandant: string, time: string) =>
    `${mandataire} a voté pour ${mandant} à ${time}.`,
  recordedInPerson: (mandant: string, time: string) => `${mandant} a voté en personne à ${time}.`,
  recordedEnvelope: (elector: string, time: string) =>
    `L’enveloppe de ${elector}, en détention, est enregistrée à ${time}. Elle va dans l’urne.`,
};

const en: typeof fr = {
  recorded: 'Vote recorded',
  recordedCorrected: 'Vote corrected since: it counts no more.',
  recordedProxy: (mandataire, mandant, time) => `${mandataire} voted for ${mandant} at ${time}.`,
  recordedInPerson: (mandant, time) => `${mandant} voted in person at ${time}.`,
  recordedEnvelope: (elector, time) =>
    `The envelope of ${elector}, in prison, is recorded at ${time}. It goes into the ballot box.`,
};

export const RECORDED_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

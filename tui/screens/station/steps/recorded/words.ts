import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  recorded: 'Vote enregistré',
  recordedCorrected: 'Émargement rectifié depuis : ce vote ne compte plus.',
  recordedProxy: (mandataire: string, mandant: string, time: string) =>
    `${mandataire} a voté pour ${mandant} à ${time}.`,
  recordedInPerson: (mandant: string, time: string) => `${mandant} a voté en personne à ${time}.`,
  recordedEnvelope: (elector: string, time: string) =>
    `L’enveloppe de ${elector}, personne détenue, a été enregistrée à ${time}. Mettez-la dans l’urne.`,
};

const en: typeof fr = {
  recorded: 'Vote recorded',
  recordedCorrected: 'Mark corrected since: this vote no longer counts.',
  recordedProxy: (mandataire, mandant, time) => `${mandataire} voted for ${mandant} at ${time}.`,
  recordedInPerson: (mandant, time) => `${mandant} voted in person at ${time}.`,
  recordedEnvelope: (elector, time) =>
    `The envelope of ${elector}, in prison, was recorded at ${time}. Put it into the ballot box.`,
};

export const RECORDED_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  heading: 'Vote sur décision de justice (art. R59) : recopiez la pièce d’identité et la décision.',
  lastName: 'Nom de naissance',
  firstNames: 'Prénoms',
  sex: 'Sexe (F ou M)',
  decidedOn: 'Date de la décision',
  court: 'Juridiction et numéro',
  courtHint: 'tribunal judiciaire de…, n° …',
  nne: 'Numéro d’électeur',
  nneHint: 'seulement s’il est demandé',
  several:
    'Plusieurs électeurs ont ce nom et cette date de naissance : tapez le numéro national d’électeur (NNE) de cette personne.',
  isInside: 'Cette personne était entrée avant la clôture.',
  orAnother: 'Si cette personne n’est pas l’électeur connu de ce nom, né le même jour, appuyez sur F7.',
  isAnother: 'Cette personne n’est pas l’électeur connu de ce nom, né le même jour : ce sera inscrit au procès-verbal.',
  confirm: (name: string, decidedOn: string) =>
    `${name} vote en personne, sur décision de justice du ${decidedOn}. Entrée enregistre le vote.`,
  confirmOnList: (name: string, number: number) =>
    `${name} est sur cette liste, numéro ${number} : son vote y est émargé, sans décision de justice. Entrée l’enregistre.`,
  recordedOnList: (name: string, number: number, time: string) =>
    `${name} a voté à ${time} : émargement sur cette liste, numéro ${number}, sans mention de la décision de justice.`,
  sending: 'Enregistrement en cours',
  recorded: (name: string, time: string) =>
    `${name} a voté à ${time}, sur décision de justice. Ce vote est inscrit au procès-verbal.`,
};

const en: typeof fr = {
  heading: 'Vote by court decision (art. R59): copy the identity document and the decision.',
  lastName: 'Birth name',
  firstNames: 'First names',
  sex: 'Sex (F or M)',
  decidedOn: 'Date of the decision',
  court: 'Court and number',
  courtHint: 'tribunal judiciaire de…, n° …',
  nne: 'Elector number',
  nneHint: 'only if it is asked for',
  several: 'Several electors have this name and date of birth: type the national elector number (NNE) of this person.',
  isInside: 'This person was inside before the close.',
  orAnother: 'If this person is not the known elector of that name and date of birth, press F7.',
  isAnother:
    'This person is not the known elector of that name and date of birth: this will be entered in the minutes.',
  confirm: (name, decidedOn) => `${name} votes in person, by court decision of ${decidedOn}. Enter records the vote.`,
  confirmOnList: (name, number) =>
    `${name} is on this list, number ${number}: the mark is made there, without a court decision. Enter records it.`,
  recordedOnList: (name, number, time) =>
    `${name} voted at ${time}: a mark on this list, number ${number}, with no mention of the court decision.`,
  sending: 'Recording',
  recorded: (name, time) => `${name} voted at ${time}, by court decision. This vote is entered in the minutes.`,
};

export const COURT_DECISION_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

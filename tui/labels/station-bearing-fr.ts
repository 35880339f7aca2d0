import type { BearingLabels } from '#tui/labels/station-bearing.ts';

export const stationBearingFr: BearingLabels = {
  open: ['F7', 'décision de justice'],
  send: ['Entrée', 'continuer, puis enregistrer'],
  inside: ['F8', 'entré avant la clôture'],
  another: ['F7', 'une autre personne'],
  heading: 'Vote sur décision de justice (art. R59) : recopiez la pièce d’identité et la décision.',
  lastName: 'Nom de naissance',
  firstNames: 'Prénoms',
  sex: 'Sexe (F ou M)',
  decidedOn: 'Date de la décision',
  court: 'Juridiction et numéro',
  courtHint: 'tribunal judiciaire de…, n° …',
  nne: 'Numéro national',
  nneHint: 'seulement s’il est demandé',
  missing: 'Il manque un nom, des prénoms, le sexe, une date comme 31/12/1980, ou la juridiction.',
  several:
    'Plusieurs électeurs ont ce nom et cette date de naissance : tapez le numéro national (NNE) de cette personne.',
  orAnother: 'Si c’est une autre personne que l’électeur connu de ce nom, né le même jour : F7.',
  isAnother:
    'C’est une autre personne que l’électeur connu de ce nom, né le même jour : ce sera écrit au procès-verbal.',
  isInside: 'Cette personne était entrée avant la clôture.',
  confirm: (name, decidedOn) => `${name} vote en personne, sur décision du ${decidedOn}. Entrée enregistre.`,
  sending: 'Enregistrement en cours',
  forPresident:
    'Cette personne a déjà voté, sur décision de justice. Seul le président du bureau, depuis son compte, peut corriger ce vote.',
  recorded: (name, time) => `${name} a voté à ${time}, sur décision de justice. C’est écrit au procès-verbal.`,
};

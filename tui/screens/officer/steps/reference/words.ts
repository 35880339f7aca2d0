import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  type: 'Tapez la référence de la demande',
  finding: (reference: string) => `Recherche de ${reference}`,
  malformed: 'Un caractère est faux, ou deux sont inversés. Relisez la référence avec la personne.',
  notAReference: 'Le texte collé n’est pas une référence de six caractères.',
  lookAlike: 'Une référence n’a ni 0, ni O, ni 1, ni I, ni L. Relisez ce caractère.',
  stands: (at: string | undefined) =>
    at === undefined
      ? 'Vos actes portent le lieu de votre unité.'
      : `Vos actes d’aujourd’hui portent ce lieu : ${at}. Appuyez sur F9 pour en changer.`,
  unknownOutcome: (reference: string | undefined) =>
    reference === undefined
      ? 'Le serveur n’a pas répondu. L’acte est peut-être enregistré, peut-être pas. Le journal (F6) le dira.'
      : `${reference} : le serveur n’a pas répondu. L’acte est peut-être enregistré, peut-être pas. Tapez de nouveau la référence pour le savoir.`,
};

const en: typeof fr = {
  type: 'Type the reference of the request',
  finding: (reference) => `Looking up ${reference}`,
  malformed: 'One character is wrong, or two are swapped. Check the reference with the person.',
  notAReference: 'The pasted text is not a reference of six characters.',
  lookAlike: 'A reference has no 0, O, 1, I or L. Check that character.',
  stands: (at) =>
    at === undefined
      ? 'Your acts bear the place of your unit.'
      : `Your acts of today bear this place: ${at}. Press F9 to change it.`,
  unknownOutcome: (reference) =>
    reference === undefined
      ? 'The server did not answer. The act may or may not be recorded. The log (F6) will tell.'
      : `${reference}: the server did not answer. The act may or may not be recorded. Type the reference again to find out.`,
};

export const REFERENCE_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  heading: 'Liste électorale : de qui s’agit-il ?',
  looking: 'Recherche sur la liste électorale',
  notices: {
    nobody: 'Aucun électeur inscrit ici ne correspond. Relisez l’avis : le numéro, puis la date de naissance.',
    'no-commune': 'Aucune commune ni aucun poste consulaire n’a ce nom ou ce code.',
    'several-communes': 'Plusieurs communes ont ce nom : tapez son code INSEE.',
    'not-ours': 'Cette personne n’est pas inscrite ici : sa mairie inscrit l’événement (règle du service R-77).',
  },
};

const en: typeof fr = {
  heading: 'Electoral roll: who is it about?',
  looking: 'Searching the electoral roll',
  notices: {
    nobody: 'No elector registered here matches. Read the notice again: the number, then the date of birth.',
    'no-commune': 'No commune or consular post has that name or code.',
    'several-communes': 'Several communes have that name: type its INSEE code.',
    'not-ours': 'This person is not registered here: their town hall records the event (rule R-77 of this service).',
  },
};

export const ROLL_PERSON_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  filter: 'Filtrer',
  shown: (shown: number, all: number) => `${shown} sur ${all}`,
  dateRead: (day: string) => `Date lue : ${day}`,
  faults: {
    missing: 'Ce champ est obligatoire.',
    nne: 'Le numéro national d’électeur a 9 chiffres au plus. Il figure sur la carte électorale.',
    name: 'Un nom contient des lettres, et aucun chiffre.',
    sex: 'Tapez F ou M.',
    date: 'Ce n’est pas une date du calendrier. Écrivez-la comme 31/05/1980.',
    future: 'Cette date est à venir.',
  },
};

const en: typeof fr = {
  filter: 'Filter',
  shown: (shown, all) => `${shown} of ${all}`,
  dateRead: (day) => `Date read: ${day}`,
  faults: {
    missing: 'This field is required.',
    nne: 'The national elector number has at most 9 digits. It is printed on the elector’s card.',
    name: 'A name contains letters, and no digit.',
    sex: 'Type F or M.',
    date: 'This is not a date of the calendar. Write it like 31/05/1980.',
    future: 'This date is in the future.',
  },
};

export const FORM_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

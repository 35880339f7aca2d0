import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  heading: {
    procuration: 'Formulaire papier : la validité et l’autorité',
    revocation: 'Résiliation papier : la date et l’autorité',
  },
  recording: 'Enregistrement du formulaire',
  round: (number: number, day: string) => `${number === 1 ? '1er' : '2e'} tour ${day}`,
};

const en: typeof fr = {
  heading: {
    procuration: 'Paper form: validity and authority',
    revocation: 'Paper revocation: date and authority',
  },
  recording: 'Recording the form',
  round: (number, day) => `round ${number} on ${day}`,
};

export const ACT_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

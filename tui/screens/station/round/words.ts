import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  asking: 'Recherche du scrutin du jour',
  noRound: 'Aucun scrutin n’est prévu dans ce bureau. Vérifiez le compte avec la mairie.',
  chooseRound: 'Plusieurs scrutins ont lieu ici ce jour-là. Lequel émargez-vous sur ce poste ?',
};

const en: typeof fr = {
  asking: 'Looking for the round of the day',
  noRound: 'No round is planned in this station. Check the account with the town hall.',
  chooseRound: 'Several rounds are polled here that day. Which one does this terminal mark?',
};

export const ROUND_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

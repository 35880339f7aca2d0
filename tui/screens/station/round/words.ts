import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  asking: 'Recherche du scrutin du jour',
  noRound: 'Aucun scrutin n’est prévu dans ce bureau. Vérifiez le compte avec la mairie.',
  chooseRound: 'Plusieurs scrutins ont lieu ici ce jour-là. Pour lequel ce poste sert-il à l’émargement ?',
};

const en: typeof fr = {
  asking: 'Looking for today’s poll',
  noRound: 'No poll is planned at this station. Check the account with the town hall.',
  chooseRound: 'Several polls are held here on that day. Which one is this terminal for?',
};

export const ROUND_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

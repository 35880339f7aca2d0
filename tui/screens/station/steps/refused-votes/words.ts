import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  heading: (count: number) =>
    count === 1 ? 'Un vote refusé dans ce bureau' : `${count} votes refusés dans ce bureau, tous postes confondus`,
  voter: (name: string, number: number) => `${name}, n° ${number}`,
  notListed: 'Une personne qui n’est pas sur la liste',
  justNow: 'à l’instant',
};

const en: typeof fr = {
  heading: (count) =>
    count === 1 ? 'One vote refused at this station' : `${count} votes refused at this station, on all its terminals`,
  voter: (name, number) => `${name}, no. ${number}`,
  notListed: 'A person who is not on the list',
  justNow: 'just now',
};

export const REFUSED_VOTES_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

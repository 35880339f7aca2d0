import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  heading: (count: number, older: number) => {
    if (older > 0) return `Les ${count} derniers des ${count + older} votes refusés dans ce bureau`;
    if (count === 1) return 'Un vote refusé dans ce bureau';
    return `${count} votes refusés dans ce bureau, tous postes confondus`;
  },
  voter: (name: string, number: number) => `${name}, n° ${number}`,
  notListed: 'Une personne qui n’est pas sur la liste',
  justNow: 'à l’instant',
};

const en: typeof fr = {
  heading: (count, older) => {
    if (older > 0) return `The last ${count} of the ${count + older} votes refused at this station`;
    if (count === 1) return 'One vote refused at this station';
    return `${count} votes refused at this station, on all its terminals`;
  },
  voter: (name, number) => `${name}, no. ${number}`,
  notListed: 'A person who is not on the list',
  justNow: 'just now',
};

export const REFUSED_VOTES_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

import type { Bilingual } from '#core/model/lang.ts';

/** The words of what every screen is made of. */
const fr = {
  title: 'Procuration',
  tooSmall: (needed: string, size: string) => `Agrandissez la fenêtre : ${needed} au moins (ici ${size}).`,
  round: (election: string, number: number, day: string) => `${election}, ${number === 1 ? '1er' : '2e'} tour, ${day}`,
  colon: (name: string, value: string) => `${name} : ${value}`,
  coverage: { covered: 'couvert', 'not-covered': 'non couvert', void: 'nulle' },
  serverClockOff:
    'L’heure du serveur n’est pas juste, et les actes sont datés par elle. Prévenez la personne qui l’exploite.',
  late: 'Le scrutin est proche : la procuration peut ne pas parvenir à temps au bureau de vote. Dites-le à la personne.',
  abandon: 'Échap encore une fois abandonne ce qui est tapé.',
};

const en: typeof fr = {
  title: 'Procuration',
  tooSmall: (needed, size) => `Please enlarge the window: ${needed} at least (now ${size}).`,
  round: (election, number, day) => `${election}, round ${number}, ${day}`,
  colon: (name, value) => `${name}: ${value}`,
  coverage: { covered: 'covered', 'not-covered': 'not covered', void: 'void' },
  serverClockOff: 'The server’s clock is wrong, and acts are dated by it. Tell the person who runs it.',
  late: 'The poll is close: the procuration may not reach the station in time. Tell the person.',
  abandon: 'Escape once more abandons what is typed.',
};

export const COMPONENT_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

import type { Bilingual } from '#core/model/lang.ts';

/** The words of what every screen is made of. */
const fr = {
  title: 'Procuration',
  clipboard: 'Presse-papiers',
  link: { answers: 'connecté', lost: 'connexion perdue' },
  tooSmall: (needed: string, size: string) => `Agrandissez la fenêtre : ${needed} au moins (actuellement ${size}).`,
  round: (election: string, number: number, day: string) => `${election}, ${number === 1 ? '1er' : '2e'} tour, ${day}`,
  colon: (name: string, value: string) => `${name} : ${value}`,
  older: (version: string, server: string) =>
    `Ce programme (version ${version}) est plus ancien que le serveur (version ${server}). Mettez-le à jour.`,
  coverage: { covered: 'couvert', 'not-covered': 'non couvert', void: 'procuration nulle' },
  serverClockOff:
    'L’heure du serveur, qui date les actes, n’est pas exacte. Prévenez la personne qui exploite le serveur.',
  late: 'Le scrutin est proche : la procuration peut ne pas parvenir à temps au bureau de vote. Informez-en la personne.',
  kept: (key: string) => `Votre saisie a été conservée. ${key} vide le formulaire, pour une autre personne.`,
};

const en: typeof fr = {
  title: 'Procuration',
  clipboard: 'Clipboard',
  link: { answers: 'connected', lost: 'connection lost' },
  tooSmall: (needed, size) => `Please enlarge the window: ${needed} at least (now ${size}).`,
  round: (election, number, day) => `${election}, round ${number}, ${day}`,
  colon: (name, value) => `${name}: ${value}`,
  older: (version, server) =>
    `This program (version ${version}) is older than the server (version ${server}). Update it.`,
  coverage: { covered: 'covered', 'not-covered': 'not covered', void: 'procuration void' },
  serverClockOff: 'The server’s clock, which dates the acts, is wrong. Tell the person who runs the server.',
  late: 'The poll is near: the procuration may not reach the polling station in time. Tell the person.',
  kept: (key) => `What you typed has been kept. ${key} empties the form, for another person.`,
};

export const COMPONENT_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

import type { Bilingual } from '#core/model/lang.ts';

/** The references of a request that is established, and of one that control rejects. */
type References = { readonly request: string; readonly rejected: string };
const fr = {
  none: 'Ce serveur n’a pas la démonstration. npm start, sur un dossier de données vide, la charge.',
  of: (day: string) => `La démonstration du ${day} : on y vote aujourd’hui.`,
  who: 'Qui peut se connecter :',
  password: (password: string) => `Mot de passe de tous : ${password}`,
  open: 'Cinq choses à essayer dans les écrans (npm start, ou procuration tui) :',
  steps: ({ request, rejected }: References) => [
    `Au guichet : opj, puis ${request} sans Entrée, comparez l’identité, V puis Entrée : la procuration est établie.`,
    `Encore comme opj : ${rejected}, V puis Entrée : rejetée, le mandataire en a déjà une faite en France (art. L73).`,
    'Au bureau : assesseur, tapez lukasiewicz, Entrée, M puis Entrée : la mandante vote elle-même.',
    'Encore comme assesseur : rochefoucauld, Entrée, M puis Entrée : refusé, son mandataire a déjà voté (art. L76).',
    'La preuve, dans un autre terminal : procuration login --name admin, puis procuration audit verify.',
  ],
};

const en: typeof fr = {
  none: 'This server does not hold the demonstration. npm start, on an empty data folder, loads it.',
  of: (day) => `The demonstration of ${day}: it polls today.`,
  who: 'Who can sign in:',
  password: (password) => `The password of all: ${password}`,
  open: 'Five things to try in the screens (npm start, or procuration tui):',
  steps: ({ request, rejected }) => [
    `At the counter: opj, then ${request} with no Enter, compare the identity, V then Enter: the procuration is established.`,
    `Still as opj: ${rejected}, V then Enter: rejected, the mandataire holds one made in France already (art. L73).`,
    'At the station: assesseur, type lukasiewicz, Enter, M then Enter: the mandant votes in person.',
    'Still as assesseur: rochefoucauld, Enter, M then Enter: refused, his mandataire has voted (art. L76).',
    'The proof, in another terminal: procuration login --name admin, then procuration audit verify.',
  ],
};

export const DEMO_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

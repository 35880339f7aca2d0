import type { Bilingual } from '#core/model/lang.ts';

/** The references of a request that is established, and of one that the checks reject. */
type References = { readonly request: string; readonly rejected: string };
const fr = {
  none: 'Ce serveur ne contient pas la démonstration. Pour la charger, lancez npm start sur un dossier de données vide.',
  of: (day: string) => `Démonstration du ${day} : le scrutin a lieu aujourd’hui.`,
  who: 'Comptes de la démonstration :',
  password: (password: string) => `Mot de passe commun : ${password}`,
  open: 'Cinq choses à essayer dans les écrans (npm start, ou procuration tui) :',
  steps: ({ request, rejected }: References) => [
    `Au guichet : opj, puis ${request} sans Entrée ; comparez l’identité ; V puis Entrée : la procuration est établie.`,
    `Encore comme opj : ${rejected}, V puis Entrée : rejetée, le mandataire en a déjà une établie en France (art. L73).`,
    'Au bureau : assesseur, tapez lukasiewicz, Entrée, M puis Entrée : la mandante vote en personne.',
    'Encore comme assesseur : rochefoucauld, Entrée, M puis Entrée : refusé, son mandataire a déjà voté (art. L76).',
    'La preuve, dans un autre terminal : procuration login --name admin, puis procuration audit verify.',
  ],
};

const en: typeof fr = {
  none: 'This server does not contain the demonstration. To load it, run npm start on an empty data folder.',
  of: (day) => `Demonstration of ${day}: the poll is today.`,
  who: 'Accounts of the demonstration:',
  password: (password) => `Password for all: ${password}`,
  open: 'Five things to try in the screens (npm start, or procuration tui):',
  steps: ({ request, rejected }) => [
    `At the counter: opj, then ${request} without Enter; compare the identity; V then Enter: the procuration is established.`,
    `Still as opj: ${rejected}, V then Enter: rejected, the mandataire already holds one established in France (art. L73).`,
    'At the station: assesseur, type lukasiewicz, Enter, M then Enter: the mandant votes in person.',
    'Still as assesseur: rochefoucauld, Enter, M then Enter: refused, his mandataire has already voted (art. L76).',
    'The proof, in another terminal: procuration login --name admin, then procuration audit verify.',
  ],
};

export const DEMO_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

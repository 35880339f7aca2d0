import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  heading: 'Imprimer la liste, telle qu’elle est sur ce poste :',
  few: (pages: number) => `les mandants et leurs mandataires, ${plural.fr(pages, 'page', 'pages')}`,
  all: (pages: number) => `la liste complète, ${plural.fr(pages, 'page', 'pages')}`,
  sending: 'Impression en cours',
  done: (pages: number) => `${plural.fr(pages, 'page envoyée', 'pages envoyées')} à l’imprimante.`,
  noPrinter:
    'Ce poste n’a pas de commande d’impression (PROCURATION_PRINT). Depuis un autre poste : procuration station list > liste.txt.',
  failed: 'La liste n’a pas pu être imprimée. Vérifiez l’imprimante, puis recommencez.',
};

const en: typeof fr = {
  heading: 'Print the list, as it stands on this terminal:',
  few: (pages) => `the mandants and their mandataires, ${plural.en(pages, 'page', 'pages')}`,
  all: (pages) => `the full list, ${plural.en(pages, 'page', 'pages')}`,
  sending: 'Printing',
  done: (pages) => `${plural.en(pages, 'page', 'pages')} sent to the printer.`,
  noPrinter:
    'This terminal has no print command (PROCURATION_PRINT). From another terminal: procuration station list > list.txt.',
  failed: 'The list could not be printed. Check the printer, then try again.',
};

export const PRINT_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

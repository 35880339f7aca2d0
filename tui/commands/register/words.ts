import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

/** What the command on the register says beside it. */
const fr = {
  columns: [
    'Nom du mandant',
    'Prénoms du mandant',
    'Nom du mandataire',
    'Prénoms du mandataire',
    'Nom de l’autorité',
    'Prénom de l’autorité',
    'Qualité de l’autorité',
    'Date d’établissement',
    'Lieu d’établissement',
    'Durée de validité',
  ],
  progress: 'Registre',
  written: (count: number) => `${plural.fr(count, 'procuration', 'procurations')}.`,
  writtenTo: (count: number, file: string) =>
    `${plural.fr(count, 'procuration écrite', 'procurations écrites')} dans ${file}.`,
  oneFormat: 'Choisissez une seule forme : --csv, --pdf ou --json.',
  noStation: (typed: string, stations: string) =>
    `--station : il n’y a pas de bureau « ${typed} » ici. Bureaux : ${stations}.`,
};

const en: typeof fr = {
  columns: [
    'Name of the mandant',
    'First names of the mandant',
    'Name of the mandataire',
    'First names of the mandataire',
    'Name of the authority',
    'First name of the authority',
    'Capacity of the authority',
    'Date of establishment',
    'Place of establishment',
    'Validity',
  ],
  progress: 'Register',
  written: (count) => `${plural.en(count, 'procuration', 'procurations')}.`,
  writtenTo: (count, file) => `${plural.en(count, 'procuration', 'procurations')} written to ${file}.`,
  oneFormat: 'Choose one form only: --csv, --pdf or --json.',
  noStation: (typed, stations) => `--station: there is no station “${typed}” here. Stations: ${stations}.`,
};

export const REGISTER_COMMAND_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

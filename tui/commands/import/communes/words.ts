import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  label: 'Communes et bureaux :',
  columns: (missing: string) =>
    `Il manque des colonnes : ${missing}. Un modèle : procuration import communes --example`,
  notCsv: (line: number, why: string) => `ligne ${line} : ce n’est pas du CSV (${why}).`,
  nothing: 'Le fichier n’a aucune ligne sous son en-tête.',
  fault: {
    code: (value: string) => `le code « ${value} » n’a pas cinq chiffres ou lettres`,
    name: (value: string) => `le nom « ${value} » manque, ou n’est pas un nom`,
    kind: (value: string) => `la nature « ${value} » n’est ni communal, ni consular, ni new-caledonia`,
    territory: (value: string) => `le territoire « ${value} » n’existe pas`,
    zone: (value: string) => `le fuseau « ${value} » n’existe pas (Europe/Paris en est un)`,
    station: (value: string) => `le bureau « ${value} » n’a pas de un à quatre chiffres`,
    hours: (value: string) => `les heures « ${value} » ne vont pas (08:00 et 19:00 iraient)`,
    twice: (value: string) => `le bureau ${value} est déjà plus haut`,
    otherwise: (value: string) => `la commune ${value} est déjà plus haut, avec d’autres valeurs`,
  },
  atLine: (line: number, fault: string) => `ligne ${line} : ${fault}`,
  more: (count: number) => `… et ${count} autres.`,
  refused: (count: number) => `Rien n’a été écrit : ${count} à corriger.`,
  stopped: (done: number, total: number) =>
    `Arrêt après ${done} places sur ${total} : elles sont écrites. Relancez la même commande : ce qui est écrit reste tel quel.`,
  counts: (what: string, added: number, changed: number, unchanged: number) =>
    `${what} : ${added} en plus, ${changed} changés, ${unchanged} déjà ainsi`,
  communes: 'Communes',
  stations: 'Bureaux de vote',
  dryRun: 'Rien n’a été écrit (--dry-run).',
  noFile: 'Il manque le fichier (- pour l’entrée standard). Un modèle : procuration import communes --example',
};

const en: typeof fr = {
  label: 'Communes and stations:',
  columns: (missing) => `Columns are missing: ${missing}. A template: procuration import communes --example`,
  notCsv: (line, why) => `line ${line}: this is not CSV (${why}).`,
  nothing: 'The file has no line under its header.',
  fault: {
    code: (value) => `the code “${value}” has not five digits or letters`,
    name: (value) => `the name “${value}” is missing, or is no name`,
    kind: (value) => `the kind “${value}” is none of communal, consular, new-caledonia`,
    territory: (value) => `there is no territory “${value}”`,
    zone: (value) => `there is no zone “${value}” (Europe/Paris is one)`,
    station: (value) => `the station “${value}” has not one to four digits`,
    hours: (value) => `the hours “${value}” do not do (08:00 and 19:00 would)`,
    twice: (value) => `the station ${value} is further up already`,
    otherwise: (value) => `the commune ${value} is further up already, with other values`,
  },
  atLine: (line, fault) => `line ${line}: ${fault}`,
  more: (count) => `… and ${count} more.`,
  refused: (count) => `Nothing was written: ${count} to correct.`,
  stopped: (done, total) =>
    `Stopped after ${done} places of ${total}: those are written. Run the same command again: what is written stays as it is.`,
  counts: (what, added, changed, unchanged) => `${what}: ${added} added, ${changed} changed, ${unchanged} unchanged`,
  communes: 'Communes',
  stations: 'Polling stations',
  dryRun: 'Nothing was written (--dry-run).',
  noFile: 'The file is missing (- for the standard input). A template: procuration import communes --example',
};

export const IMPORT_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

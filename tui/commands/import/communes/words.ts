import type { Bilingual } from '#core/model/lang.ts';
import type { ImportPreview } from '#tui/answers.ts';

type PlaceChange = ImportPreview['changes'][number];
type FieldWords = { readonly [field in PlaceChange['field']]: string };

const FIELDS: Bilingual<FieldWords> = {
  fr: { name: 'nom', kind: 'nature', territory: 'territoire', zone: 'fuseau', hours: 'heures' },
  en: { name: 'name', kind: 'kind', territory: 'territory', zone: 'zone', hours: 'hours' },
};

const fr = {
  label: 'Communes et bureaux :',
  columns: (missing: string) =>
    `Il manque des colonnes : ${missing}. Un modèle : procuration import communes --example`,
  fault: {
    code: (value: string) => `le code « ${value} » n’a pas cinq chiffres ou lettres`,
    name: (value: string) => `le nom « ${value} » manque, ou n’est pas un nom`,
    kind: (value: string) => `la nature « ${value} » n’est ni communal, ni consular, ni new-caledonia`,
    territory: (value: string) => `le territoire « ${value} » n’existe pas`,
    zone: (value: string) => `le fuseau « ${value} » n’existe pas (Europe/Paris en est un)`,
    station: (value: string) => `le bureau « ${value} » n’a pas de un à quatre chiffres`,
    hours: (value: string) => `heures non valides, « ${value} » : écrire 08:00 et 19:00`,
    twice: (value: string) => `le bureau ${value} est déjà plus haut`,
    otherwise: (value: string) => `la commune ${value} est déjà plus haut, avec d’autres valeurs`,
  },
  stopped: (done: number, total: number) =>
    `Arrêt après ${done} places sur ${total} : elles sont écrites. Relancez la même commande : ce qui est écrit reste tel quel.`,
  change: ({ place, name, field, from, to }: PlaceChange) => `${place} ${name} : ${FIELDS.fr[field]}, ${from} → ${to}`,
  communes: 'Communes',
  stations: 'Bureaux de vote',
  noFile: 'Il manque le fichier (- pour l’entrée standard). Un modèle : procuration import communes --example',
};

const en: typeof fr = {
  label: 'Communes and stations:',
  columns: (missing) => `Columns are missing: ${missing}. A template: procuration import communes --example`,
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
  stopped: (done, total) =>
    `Stopped after ${done} places of ${total}: those are written. Run the same command again: what is written stays as it is.`,
  change: ({ place, name, field, from, to }) => `${place} ${name}: ${FIELDS.en[field]}, ${from} → ${to}`,
  communes: 'Communes',
  stations: 'Polling stations',
  noFile: 'The file is missing (- for the standard input). A template: procuration import communes --example',
};

export const COMMUNES_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

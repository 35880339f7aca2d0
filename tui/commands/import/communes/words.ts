import type { Bilingual } from '#core/model/lang.ts';
import type { ImportPreview } from '#tui/answers.ts';

type PlaceChange = ImportPreview['changes'][number];
type FieldWords = { readonly [field in PlaceChange['field']]: string };

const FIELDS: Bilingual<FieldWords> = {
  fr: {
    name: 'nom',
    kind: 'nature',
    territory: 'territoire',
    zone: 'fuseau horaire',
    hours: 'heures',
    phone: 'téléphone',
  },
  en: { name: 'name', kind: 'kind', territory: 'territory', zone: 'time zone', hours: 'hours', phone: 'telephone' },
};

const fr = {
  label: 'Communes et bureaux :',
  columns: (missing: string) =>
    `Il manque des colonnes : ${missing}. Un modèle : procuration import communes --example`,
  fault: {
    code: (value: string) => `le code « ${value} » n’a pas cinq chiffres ou lettres`,
    name: (value: string) => `le nom « ${value} » manque ou n’est pas valable`,
    kind: (value: string) => `la nature « ${value} » n’est ni communal, ni consular, ni new-caledonia`,
    territory: (value: string) => `le territoire « ${value} » n’existe pas`,
    zone: (value: string) => `le fuseau horaire « ${value} » n’existe pas : écrire par exemple Europe/Paris`,
    station: (value: string) => `le bureau « ${value} » n’a pas de un à quatre chiffres`,
    hours: (value: string) => `heures non valides, « ${value} » : écrire 08:00 et 19:00`,
    phone: (value: string) => `le téléphone « ${value} » n’est pas un numéro`,
    twice: (value: string) => `le bureau ${value} figure déjà plus haut`,
    otherwise: (value: string) => `la commune ${value} figure déjà plus haut, avec d’autres valeurs`,
  },
  stopped: (done: number, total: number) =>
    `Arrêt après ${done} communes et bureaux sur ${total} : ils sont enregistrés. Relancez la même commande : ce qui est enregistré reste tel quel.`,
  change: ({ place, name, field, from, to }: PlaceChange) => `${place} ${name} : ${FIELDS.fr[field]}, ${from} → ${to}`,
  communes: 'Communes',
  stations: 'Bureaux de vote',
  noFile: 'Il manque le fichier (- pour l’entrée standard). Un modèle : procuration import communes --example',
};

const en: typeof fr = {
  label: 'Communes and stations:',
  columns: (missing) => `Columns are missing: ${missing}. A template: procuration import communes --example`,
  fault: {
    code: (value) => `the code “${value}” does not have five digits or letters`,
    name: (value) => `the name “${value}” is missing or not valid`,
    kind: (value) => `the kind “${value}” is not communal, consular or new-caledonia`,
    territory: (value) => `there is no territory “${value}”`,
    zone: (value) => `there is no time zone “${value}”: write for example Europe/Paris`,
    station: (value) => `the station “${value}” does not have one to four digits`,
    hours: (value) => `hours not valid, “${value}”: write 08:00 and 19:00`,
    phone: (value) => `the telephone “${value}” is not a number`,
    twice: (value) => `the station ${value} already appears above`,
    otherwise: (value) => `the commune ${value} already appears above, with other values`,
  },
  stopped: (done, total) =>
    `Stopped after ${done} communes and stations of ${total}: those are saved. Run the same command again: what is saved stays as it is.`,
  change: ({ place, name, field, from, to }) => `${place} ${name}: ${FIELDS.en[field]}, ${from} → ${to}`,
  communes: 'Communes',
  stations: 'Polling stations',
  noFile: 'The file is missing (- for standard input). A template: procuration import communes --example',
};

export const COMMUNES_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

import type { Bilingual } from '#core/model/lang.ts';

/** Two openings of one place, one of which the prefect has withdrawn. */
export const OPENINGS_EXAMPLE = `commune,name,address,decree,day,opens,closes,state
59172,Salle Baudin,"12 rue de Villars",2027-118,2027-04-03,09:00,12:30,
59172,Salle Baudin,"12 rue de Villars",2027-121,2027-04-10,09:00,12:30,withdrawn`;

const fr = {
  label: 'Lieux ouverts au public :',
  what: 'Ouvertures',
  columns: (missing: string) =>
    `Il manque des colonnes : ${missing}. Un modèle : procuration import public-places --example`,
  noFile: 'Il manque le fichier (- pour l’entrée standard). Un modèle : procuration import public-places --example',
  stopped: (done: number, total: number) =>
    `Arrêt après ${done} ouvertures sur ${total} : elles sont enregistrées. Relancez la même commande : ce qui est enregistré reste tel quel.`,
  fault: {
    commune: (value: string) => `le code « ${value} » n’a pas cinq chiffres ou lettres`,
    name: (value: string) => `le nom « ${value} » manque ou n’est pas valable`,
    address: (value: string) => `l’adresse « ${value} » manque ou n’est pas valable`,
    decree: (value: string) => `la référence de l’arrêté « ${value} » manque ou n’est pas valable`,
    day: (value: string) =>
      `la date « ${value} » n’existe pas ou précède le 18 juin 2020 : écrire par exemple 2027-04-03`,
    opens: (value: string) => `heure d’ouverture non valide, « ${value} » : écrire par exemple 09:00`,
    closes: (value: string) => `heure de fermeture non valide, « ${value} » : écrire une heure qui suit l’ouverture`,
    state: (value: string) => `l’état « ${value} » n’est ni vide, ni open, ni withdrawn`,
    twice: (value: string) => `cette ouverture (${value}) figure déjà plus haut`,
  },
};

const en: typeof fr = {
  label: 'Places open to the public:',
  what: 'Openings',
  columns: (missing) => `Columns are missing: ${missing}. A template: procuration import public-places --example`,
  noFile: 'The file is missing (- for standard input). A template: procuration import public-places --example',
  stopped: (done, total) =>
    `Stopped after ${done} openings of ${total}: those are saved. Run the same command again: what is saved stays as it is.`,
  fault: {
    commune: (value) => `the code “${value}” does not have five digits or letters`,
    name: (value) => `the name “${value}” is missing or not valid`,
    address: (value) => `the address “${value}” is missing or not valid`,
    decree: (value) => `the reference of the decree “${value}” is missing or not valid`,
    day: (value) => `the date “${value}” does not exist or is before 18 June 2020: write for example 2027-04-03`,
    opens: (value) => `opening time not valid, “${value}”: write for example 09:00`,
    closes: (value) => `closing time not valid, “${value}”: write a time after the opening`,
    state: (value) => `the state “${value}” is not empty, open or withdrawn`,
    twice: (value) => `this opening (${value}) already appears above`,
  },
};

export const OPENINGS_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

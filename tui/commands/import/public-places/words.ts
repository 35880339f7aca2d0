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
    `Arrêt après ${done} ouvertures sur ${total} : elles sont écrites. Relancez la même commande : ce qui est écrit reste tel quel.`,
  fault: {
    commune: (value: string) => `le code « ${value} » n’a pas cinq chiffres ou lettres`,
    name: (value: string) => `le nom « ${value} » manque, ou n’est pas un nom`,
    address: (value: string) => `l’adresse « ${value} » manque, ou n’en est pas une`,
    decree: (value: string) => `la référence de l’arrêté « ${value} » manque, ou n’en est pas une`,
    day: (value: string) => `la date « ${value} » n’existe pas (2027-04-03 en est une), ou précède le 18 juin 2020`,
    opens: (value: string) => `l’heure d’ouverture « ${value} » ne va pas (09:00 irait)`,
    closes: (value: string) => `l’heure de fermeture « ${value} » ne va pas (elle suit l’ouverture)`,
    state: (value: string) => `l’état « ${value} » n’est ni vide, ni open, ni withdrawn`,
    twice: (value: string) => `cette ouverture (${value}) est déjà plus haut`,
  },
};

const en: typeof fr = {
  label: 'Places open to the public:',
  what: 'Openings',
  columns: (missing) => `Columns are missing: ${missing}. A template: procuration import public-places --example`,
  noFile: 'The file is missing (- for the standard input). A template: procuration import public-places --example',
  stopped: (done, total) =>
    `Stopped after ${done} openings of ${total}: those are written. Run the same command again: what is written stays as it is.`,
  fault: {
    commune: (value) => `the code “${value}” has not five digits or letters`,
    name: (value) => `the name “${value}” is missing, or is no name`,
    address: (value) => `the address “${value}” is missing, or is none`,
    decree: (value) => `the reference of the decree “${value}” is missing, or is none`,
    day: (value) => `there is no date “${value}” (2027-04-03 is one), or it is before 18 June 2020`,
    opens: (value) => `the opening hour “${value}” does not do (09:00 would)`,
    closes: (value) => `the closing hour “${value}” does not do (it comes after the opening)`,
    state: (value) => `the state “${value}” is none of empty, open, withdrawn`,
    twice: (value) => `this opening (${value}) is further up already`,
  },
};

export const OPENINGS_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

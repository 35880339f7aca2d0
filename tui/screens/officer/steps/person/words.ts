import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  who: {
    give: 'Qui est au guichet ? Procuration sans demande, ou référence perdue',
    revoke: 'Qui est au guichet ? Résiliation de ses procurations',
  },
  whoMandataire: 'Qui votera à sa place ?',
  fields: {
    nne: 'Numéro d’électeur',
    lastName: 'Nom de naissance',
    firstNames: 'Prénoms',
    sex: 'Sexe',
    born: 'Date de naissance',
    commune: 'Commune d’inscription',
  },
  hints: {
    nne: 'sinon Entrée',
    lastName: '',
    firstNames: 'tous, dans l’ordre',
    sex: 'F ou M',
    born: 'JJ/MM/AAAA',
    commune: 'nom ou code, ou poste consulaire',
  },
  faults: {
    missing: 'Il manque ce champ.',
    nne: 'Le numéro national d’électeur a 9 chiffres au plus. Il figure sur la carte électorale.',
    name: 'Un nom a des lettres, et pas de chiffre.',
    sex: 'F ou M.',
    date: 'Cette date n’existe pas. Écrivez-la comme 31/05/1980.',
    future: 'Cette date est à venir.',
  },
  looking: 'Recherche',
  nobody:
    'Aucun électeur ne correspond. Relisez la pièce d’identité : nom de naissance, tous les prénoms, date, commune.',
  noCommune:
    'Aucune commune ni aucun poste n’a ce nom ou ce code INSEE. Un code postal n’en est pas un : tapez plutôt le nom.',
};

const en: typeof fr = {
  who: {
    give: 'Who is at the counter? A procuration without a request, or a lost reference',
    revoke: 'Who is at the counter? To revoke their procurations',
  },
  whoMandataire: 'Who will vote in their place?',
  fields: {
    nne: 'Elector number',
    lastName: 'Birth name',
    firstNames: 'First names',
    sex: 'Sex',
    born: 'Birth date',
    commune: 'Registered in',
  },
  hints: {
    nne: 'else Enter',
    lastName: '',
    firstNames: 'all, in order',
    sex: 'F or M',
    born: 'DD/MM/YYYY',
    commune: 'name or code, or consular post',
  },
  faults: {
    missing: 'This field is missing.',
    nne: 'The national elector number has 9 digits at most. It is on the elector’s card.',
    name: 'A name has letters, and no digit.',
    sex: 'F or M.',
    date: 'There is no such date. Write it like 31/05/1980.',
    future: 'This date is to come.',
  },
  looking: 'Looking up',
  nobody: 'No elector matches. Read the document again: birth name, all first names, date, commune.',
  noCommune:
    'No commune and no post has that name or INSEE code. A postal code is no INSEE code: type the name instead.',
};

export const PERSON_STEP_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

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
    nne: 'facultatif',
    lastName: '',
    firstNames: 'tous, dans l’ordre',
    sex: 'F ou M',
    born: 'JJ/MM/AAAA',
    commune: 'nom ou code, ou poste consulaire',
  },
  looking: 'Recherche de l’électeur',
  nobody:
    'Aucun électeur ne correspond. Relisez la pièce d’identité : nom de naissance, tous les prénoms, date de naissance, commune.',
  noCommune:
    'Aucune commune ni aucun poste consulaire n’a ce nom ou ce code. Un code postal n’est pas un code INSEE : tapez plutôt le nom.',
};

const en: typeof fr = {
  who: {
    give: 'Who is at the counter? A procuration without a request, or a lost reference',
    revoke: 'Who is at the counter? Revocation of their procurations',
  },
  whoMandataire: 'Who will vote in their place?',
  fields: {
    nne: 'Elector number',
    lastName: 'Birth name',
    firstNames: 'First names',
    sex: 'Sex',
    born: 'Date of birth',
    commune: 'Commune of registration',
  },
  hints: {
    nne: 'optional',
    lastName: '',
    firstNames: 'all, in order',
    sex: 'F or M',
    born: 'DD/MM/YYYY',
    commune: 'name or code, or consular post',
  },
  looking: 'Looking for the elector',
  nobody: 'No elector matches. Check the identity document: birth name, all first names, date of birth, commune.',
  noCommune:
    'No commune or consular post has that name or code. A postcode is not an INSEE code: type the name instead.',
};

export const PERSON_STEP_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

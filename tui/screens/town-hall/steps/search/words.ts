import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';
import type { Reason } from '#core/search/reasons.ts';

type Reasons = { readonly [reason in Reason]: string };

const frenchReasons: Reasons = {
  nne: 'numéro national',
  reference: 'référence',
  act: 'numéro d’acte',
  'last-name': 'nom de naissance',
  'usage-name': 'nom d’usage',
  'last-name-start': 'commence par',
  'usage-name-start': 'nom d’usage, commence par',
  part: 'contient',
  like: 'ressemble à',
  born: 'date de naissance',
  state: 'procuration',
};
const englishReasons: Reasons = {
  nne: 'national number',
  reference: 'reference',
  act: 'act number',
  'last-name': 'birth name',
  'usage-name': 'name in use',
  'last-name-start': 'begins with',
  'usage-name-start': 'name in use, begins with',
  part: 'contains',
  like: 'resembles',
  born: 'date of birth',
  state: 'procuration',
};

/** The search of the town hall. */
const fr = {
  search: 'Chercher',
  hint: 'nom, NNE, naissance, référence, bureau 12, valable',
  searching: 'Recherche en cours',
  count: (count: number, isCut: boolean) =>
    isCut ? `les ${count} premières personnes` : plural.fr(count, 'personne', 'personnes'),
  nobody: (typed: string) => `Personne ne répond à « ${typed} » parmi les électeurs et les mandataires de la commune.`,
  more: 'D’autres personnes répondent aussi. Ajoutez un prénom ou une date de naissance.',
  reasons: frenchReasons,
  namesake: 'homonyme',
  station: (no: number) => `bureau ${no}`,
  stationFound: (no: number, phone: string | undefined) => `Bureau ${no}, ${phone ?? 'sans téléphone'}`,
  onNoRoll: 'sur aucune liste',
  gives: (count: number) =>
    count === 0 ? 'ne donne rien' : plural.fr(count, 'procuration donnée', 'procurations données'),
  holds: (count: number) =>
    count === 0 ? 'ne détient rien' : plural.fr(count, 'procuration reçue', 'procurations reçues'),
};

const en: typeof fr = {
  search: 'Search',
  hint: 'name, NNE, date of birth, reference, station 12, valid',
  searching: 'Searching',
  count: (count, isCut) => (isCut ? `the first ${count} people` : plural.en(count, 'person', 'people')),
  nobody: (typed) => `Nobody matches “${typed}” among the electors and mandataires of the commune.`,
  more: 'Other people match too. Add a first name or a date of birth.',
  reasons: englishReasons,
  namesake: 'namesake',
  station: (no) => `station ${no}`,
  stationFound: (no, phone) => `Station ${no}, ${phone ?? 'no telephone'}`,
  onNoRoll: 'on no roll',
  gives: (count) => (count === 0 ? 'gave nothing' : plural.en(count, 'procuration given', 'procurations given')),
  holds: (count) => (count === 0 ? 'holds nothing' : plural.en(count, 'procuration held', 'procurations held')),
};

export const SEARCH_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

type List = 'communal' | 'consular' | 'new-caledonia' | 'eu-municipal' | 'eu-european';

const LISTS: Bilingual<{ readonly [list in List]: string }> = {
  fr: {
    communal: 'liste communale',
    consular: 'liste consulaire',
    'new-caledonia': 'liste de Nouvelle-Calédonie',
    'eu-municipal': 'complémentaire municipale',
    'eu-european': 'complémentaire européenne',
  },
  en: {
    communal: 'communal list',
    consular: 'consular list',
    'new-caledonia': 'list of New Caledonia',
    'eu-municipal': 'complementary municipal',
    'eu-european': 'complementary European',
  },
};

type ArrivalsLine = {
  readonly commune: string;
  readonly name: string;
  readonly people: number;
  readonly lines: readonly number[];
};

/** `lignes 4, 8, 19…`: where in the file those who arrive are. */
const linesOf = {
  fr: (people: number, lines: readonly number[]) => `${people === 1 ? 'ligne' : 'lignes'} ${listed(people, lines)}`,
  en: (people: number, lines: readonly number[]) => `${people === 1 ? 'line' : 'lines'} ${listed(people, lines)}`,
};
const listed = (people: number, lines: readonly number[]) => lines.join(', ') + (people > lines.length ? '…' : '');

const fr = {
  label: 'Liste électorale (Ko) :',
  noFile: 'Il manque le fichier (- pour l’entrée standard). Un modèle : procuration import roll --example',
  empty: 'Le fichier est vide.',
  columns: (missing: string) => `Il manque des colonnes : ${missing}. Un modèle : procuration import roll --example`,
  encoding: (name: string) => `Encodage du fichier : ${name}.`,
  merged: (from: string, to: string) =>
    `La commune ${from} a fusionné : ses lignes sont celles de la commune ${to}, au bureau de même numéro.`,
  raw: {
    'too-short': 'il manque des champs sur cette ligne (fichier coupé ?)',
    'too-long': 'cette ligne a trop de champs (séparateur dans un nom ?)',
    'not-csv': 'cette ligne n’est pas du CSV valable (guillemet non fermé ?) : la suite du fichier n’a pas été lue',
    encoding: 'cette ligne n’est pas dans l’encodage du début du fichier : la suite n’a pas été lue',
  },
  field: {
    nne: (value: string) => `nne : « ${value} » n’a pas de un à neuf chiffres`,
    last_name: (value: string) => `last_name : « ${value} » n’est pas un nom`,
    usage_name: (value: string) => `usage_name : « ${value} » n’est pas un nom`,
    first_names: (value: string) => `first_names : « ${value} » ne sont pas des prénoms`,
    sex: (value: string) => `sex : « ${value} » n’est ni F ni M`,
    born: (value: string) => `born : « ${value} » n’est pas une date qui existe (AAAA-MM-JJ ou JJ/MM/AAAA)`,
    list: (value: string) =>
      `list : « ${value} » n’est ni communal, ni consular, ni new-caledonia, ni eu-municipal, ni eu-european`,
    commune: (value: string) => `commune : le code « ${value} » n’a pas cinq chiffres ou lettres`,
    station: (value: string) => `station : le bureau « ${value} » n’a pas de un à quatre chiffres`,
    number: (value: string) => `number : « ${value} » n’est pas un numéro d’ordre`,
    from: (value: string) => `from : « ${value} » n’est pas une date qui existe (AAAA-MM-JJ ou JJ/MM/AAAA)`,
    special: (value: string) => `special : « ${value} » n’est ni oui ni non, ou la liste n’est pas new-caledonia`,
  },
  fault: {
    'commune-unknown': (value: string) => `commune : le code ${value} est inconnu ici (procuration import communes)`,
    'station-unknown': (value: string) => `station : le bureau ${value} est inconnu ici (procuration import communes)`,
    'list-elsewhere': (value: string) => `list : il n’y a pas de liste ${value} dans cette commune ou ce poste`,
    'nne-twice': (value: string, first: number | null) =>
      `nne : ${value} figure déjà ligne ${first}, sur la même liste`,
    'nne-of-another': (value: string, first: number | null) =>
      `nne : ${value} est celui d’une autre personne ligne ${first}`,
    'number-twice': (value: string, first: number | null) =>
      `number : le numéro ${value} est déjà donné ligne ${first}, sur la même liste du bureau`,
    'person-twice': (value: string, first: number | null) =>
      `last_name : ${value}, sans numéro national, figure déjà ligne ${first} avec la même naissance`,
    'person-ambiguous': (value: string) =>
      `last_name : ${value}, sans numéro national, peut être plusieurs électeurs connus ici`,
  },
  lines: (count: number) => `Lignes du fichier : ${count}`,
  changes: {
    arrived: 'Arrivées',
    left: 'Départs (radiations)',
    moved: 'Changements de commune',
    list: 'Changements de liste',
    station: 'Changements de bureau',
    renumbered: 'Numéros d’ordre changés',
    corrected: 'États civils corrigés',
    dead: 'Décédés, laissés hors de la liste',
    same: 'Inchangés',
  },
  count: (what: string, count: number) => `${what} : ${count}`,
  arrivals: ({ commune, name, people, lines }: ArrivalsLine) =>
    `  ${plural.fr(people, 'électeur arrive', 'électeurs arrivent')} de ${name} (${commune}), ${linesOf.fr(people, lines)}`,
  withProcuration: (count: number) =>
    `Électeurs qui partent ou changent, et ont donné ou reçu une procuration : ${count}. Leurs procurations seront réexaminées.`,
  list: ({ station, list, filed, held, atElection }: ListLine, electionDay: string | undefined) =>
    `  ${station} ${LISTS.fr[list]} : ${filed} (en base : ${held}${electionDay ? `, le ${electionDay} : ${atElection}` : ''})`,
  moreLists: (count: number) => `  … et ${plural.fr(count, 'autre liste', 'autres listes')}.`,
  fall: ({ station, list, from, to }: FallLine) => `BAISSE ${station} ${LISTS.fr[list]} : ${from} → ${to}`,
  unread: 'Trop d’erreurs : la suite du fichier n’a pas été lue.',
  mayFall: 'Une baisse d’un dixième ou plus bloque l’import : si elle est voulue, ajouter --accept-fall.',
  imported: (annulled: number) =>
    `Liste importée. ${annulled === 0 ? 'Aucune procuration annulée.' : `${plural.fr(annulled, 'procuration annulée', 'procurations annulées')}.`}`,
  same: 'La liste est déjà conforme au fichier : rien à changer.',
};
type ListLine = {
  readonly station: string;
  readonly list: List;
  readonly filed: number;
  readonly held: number;
  readonly atElection: number;
};
type FallLine = { readonly station: string; readonly list: List; readonly from: number; readonly to: number };

const en: typeof fr = {
  label: 'Roll (KB):',
  noFile: 'The file is missing (- for standard input). A template: procuration import roll --example',
  empty: 'The file is empty.',
  columns: (missing) => `Columns are missing: ${missing}. A template: procuration import roll --example`,
  encoding: (name) => `Encoding of the file: ${name}.`,
  merged: (from, to) =>
    `The commune ${from} was merged: its lines are of the commune ${to}, at the station of the same number.`,
  raw: {
    'too-short': 'fields are missing on this line (a file cut short?)',
    'too-long': 'this line has too many fields (a separator in a name?)',
    'not-csv': 'this line is not valid CSV (a quote not closed?): the rest of the file was not read',
    encoding: 'this line is not in the encoding that the file begins with: the rest was not read',
  },
  field: {
    nne: (value) => `nne: “${value}” does not have one to nine digits`,
    last_name: (value) => `last_name: “${value}” is not a name`,
    usage_name: (value) => `usage_name: “${value}” is not a name`,
    first_names: (value) => `first_names: “${value}” are not first names`,
    sex: (value) => `sex: “${value}” is neither F nor M`,
    born: (value) => `born: “${value}” is not a date that exists (YYYY-MM-DD or DD/MM/YYYY)`,
    list: (value) => `list: “${value}” is not communal, consular, new-caledonia, eu-municipal or eu-european`,
    commune: (value) => `commune: the code “${value}” does not have five digits or letters`,
    station: (value) => `station: the station “${value}” does not have one to four digits`,
    number: (value) => `number: “${value}” is not an order number`,
    from: (value) => `from: “${value}” is not a date that exists (YYYY-MM-DD or DD/MM/YYYY)`,
    special: (value) => `special: “${value}” is neither yes nor no, or the list is not new-caledonia`,
  },
  fault: {
    'commune-unknown': (value) => `commune: the code ${value} is not known here (procuration import communes)`,
    'station-unknown': (value) => `station: the station ${value} is not known here (procuration import communes)`,
    'list-elsewhere': (value) => `list: there is no ${value} list in this commune or post`,
    'nne-twice': (value, first) => `nne: ${value} is already on line ${first}, on the same list`,
    'nne-of-another': (value, first) => `nne: ${value} is that of someone else on line ${first}`,
    'number-twice': (value, first) =>
      `number: the number ${value} is already given on line ${first}, on the same list of the station`,
    'person-twice': (value, first) =>
      `last_name: ${value}, without a national number, is already on line ${first} with the same birth`,
    'person-ambiguous': (value) => `last_name: ${value}, without a national number, may be several electors known here`,
  },
  lines: (count) => `Lines of the file: ${count}`,
  changes: {
    arrived: 'Arrivals',
    left: 'Departures (struck off)',
    moved: 'Moves from commune to commune',
    list: 'Changes of list',
    station: 'Changes of station',
    renumbered: 'Order numbers changed',
    corrected: 'Civil status corrected',
    dead: 'Dead, left off the roll',
    same: 'Unchanged',
  },
  count: (what, count) => `${what}: ${count}`,
  arrivals: ({ commune, name, people, lines }) =>
    `  ${plural.en(people, 'elector arrives', 'electors arrive')} from ${name} (${commune}), ${linesOf.en(people, lines)}`,
  withProcuration: (count) =>
    `Electors who leave or change, and have given or received a procuration: ${count}. Their procurations will be reviewed.`,
  list: ({ station, list, filed, held, atElection }, electionDay) =>
    `  ${station} ${LISTS.en[list]}: ${filed} (held: ${held}${electionDay ? `, on ${electionDay}: ${atElection}` : ''})`,
  moreLists: (count) => `  … and ${plural.en(count, 'more list', 'more lists')}.`,
  fall: ({ station, list, from, to }) => `FALL ${station} ${LISTS.en[list]}: ${from} → ${to}`,
  unread: 'Too many errors: the rest of the file was not read.',
  mayFall: 'A fall of a tenth or more blocks the import: if it is meant, add --accept-fall.',
  imported: (annulled) =>
    `Roll imported. ${annulled === 0 ? 'No procuration annulled.' : `${plural.en(annulled, 'procuration annulled', 'procurations annulled')}.`}`,
  same: 'The roll already matches the file: nothing to change.',
};

export const ROLL_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

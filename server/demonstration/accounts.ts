import type { Role } from '#core/law/access/permissions.ts';
import type { Capacity, FranceOrAbroad } from '#core/model/authority.ts';
import type { CommuneCode, StationId } from '#core/model/ids.ts';

/** Shown at sign-in: these accounts work from this machine only. */
export const PASSWORD = 'marianne vote a denain';
/** Kept as argon2id keeps it, by the cost of server/accounts/password.ts. */
export const PASSWORD_HASH =
  '$argon2id$v=19$m=65536,p=1,t=3$zZKguD6mQ8oL4F/TgReTZw$MDJAyUkyud8J9DdpWchdoN3iy/4eWGaUTuX4idYBOSE';

/** An account of the demonstration; `elector` is a person's handle, `chosenBy` an account's name. */
export type Account = {
  readonly name: string;
  readonly role: Role;
  readonly who: string;
  readonly elector?: string;
  /** by a digital identity of a year ago. */
  readonly isCertified?: true;
  readonly commune?: CommuneCode;
  readonly station?: StationId;
  readonly signs?: Signature;
};
type Signature = {
  readonly lastName: string;
  readonly firstName: string;
  readonly capacity: Capacity;
  readonly unit: string;
  readonly placeName: string;
  readonly place: FranceOrAbroad;
  readonly chosenBy?: string;
};

type Officer = readonly [
  name: string,
  firstName: string,
  lastName: string,
  capacity: Capacity,
  unit: string,
  placeName: string,
];

const CAPACITY_WORDS: { readonly [capacity in Capacity]?: string } = {
  opj: 'OPJ',
  apj: 'APJ',
  delegate: "déléguée de l'OPJ",
  consul: 'chef de poste consulaire',
};

function officer([name, firstName, lastName, capacity, unit, placeName]: Officer): Account {
  const place = capacity === 'consul' ? 'abroad' : 'france';
  const who = `${firstName} ${lastName}, ${CAPACITY_WORDS[capacity] ?? capacity}, ${unit}`;
  const delegated = capacity === 'delegate' ? { chosenBy: 'opj' } : {};
  return { name, role: 'officer', who, signs: { lastName, firstName, capacity, unit, placeName, place, ...delegated } };
}

type Bureau = readonly [name: string, role: 'assessor' | 'presiding-officer', who: string, station: string];

function bureau([name, role, who, station]: Bureau): Account {
  return { name, role, who, station: station as StationId };
}

/** What the sign-in screen offers, in its order. */
export const SHOWN: readonly Account[] = [
  officer(['opj', 'Claire', 'Dubois', 'opj', 'commissariat de Denain', 'Denain']),
  bureau(['assesseur', 'assessor', 'Inès Vandenbroucke, assesseure, Denain 0001', '59172/0001']),
  bureau(['president', 'presiding-officer', 'René Szymański, président, Denain 0001', '59172/0001']),
  bureau(['president-2', 'presiding-officer', 'Bérénice Wójcik, présidente, Denain 0002', '59172/0002']),
  bureau(['assesseur-2', 'assessor', 'Éloi N’Diaye, assesseur, Denain 0002', '59172/0002']),
  {
    name: 'electeur',
    role: 'elector',
    who: 'Nathalie Perrin, électrice à Denain',
    elector: 'perrin',
    isCertified: true,
  },
  { name: 'amelie', role: 'elector', who: "Amélie d'Ormesson, électrice à Denain", elector: 'ormesson' },
  { name: 'admin', role: 'admin', who: 'Administration' },
  { name: 'mairie', role: 'town-hall', who: 'Mairie de Denain', commune: '59172' as CommuneCode },
  { name: 'mairie-noumea', role: 'town-hall', who: 'Mairie de Nouméa', commune: '98818' as CommuneCode },
  officer(['apj', 'Karim', 'Benaïssa', 'apj', 'commissariat de Denain', 'Denain']),
  officer(['delegue', 'Odile', 'Prévost', 'delegate', 'commissariat de Denain', 'Denain']),
  officer(['consul', 'Édouard', "O'Connor-Lévy", 'consul', 'consulat général à Londres', 'Londres']),
  bureau(['assesseur-papeete', 'assessor', 'Hinano Teuira, assesseure, Papeete 0001', '98735/0001']),
  bureau(['president-papeete', 'presiding-officer', 'Tamatoa Maihota, président, Papeete 0001', '98735/0001']),
];

/** The accounts that made the rest of the demonstration's data. */
export const OTHERS: readonly Account[] = [
  officer(['opj-paris', 'Solène', 'Le Bihan', 'opj', 'commissariat du 4e arrondissement', 'Paris']),
  officer(['opj-strasbourg', 'Matthieu', 'Weiß', 'opj', 'hôtel de police de Strasbourg', 'Strasbourg']),
  officer(['opj-pointe-a-pitre', 'Lucienne', 'Coëffé', 'opj', 'commissariat de Pointe-à-Pitre', 'Pointe-à-Pitre']),
  officer(['opj-saint-denis', 'Jean-Yves', 'Técher', 'opj', 'commissariat de Saint-Denis', 'Saint-Denis']),
  officer(['opj-papeete', 'Moeata', 'Taʻaroa', 'opj', 'direction territoriale de la police', 'Papeete']),
  officer(['opj-noumea', 'Yeiwéné', 'Wadrawane', 'opj', 'commissariat de Nouméa', 'Nouméa']),
  officer(['consul-montreal', 'Anne-Sophie', 'Lévêque', 'consul', 'consulat général à Montréal', 'Montréal']),
  officer(['consul-berlin', 'Jean-Baptiste', 'Müller', 'consul', 'ambassade à Berlin', 'Berlin']),
  bureau(['assesseur-noumea', 'assessor', 'Eseta Poadja, assesseure, Nouméa 0001', '98818/0001']),
];

/** An elector who asks online has an account: one of those shown, or one made for it. */
export function electorAccounts(mandants: readonly string[]): readonly Account[] {
  const known = new Set(SHOWN.flatMap(({ elector }) => elector ?? []));
  const others = [...new Set(mandants)].filter((elector) => !known.has(elector));
  return others.map((elector, index) => ({
    name: `electeur-${index + 1}`,
    role: 'elector',
    who: 'Électeur ou électrice',
    elector,
  }));
}

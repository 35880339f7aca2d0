import { ACT_WORDS } from '#core/messages/words/acts.ts';
import { WORDS } from '#core/messages/words.ts';
import type { Bilingual, Lang } from '#core/model/lang.ts';

type Words = { readonly [name: string]: string };

/** What an act was about, by the names that the log keeps. */
const fr: Words = {
  account: 'compte',
  address: 'adresse',
  afterDissolution: 'après dissolution',
  at: 'à',
  authority: 'autorité',
  because: 'à la suite de :',
  before: 'avant',
  checks: 'comparaison',
  communes: 'communes',
  count: 'nombre',
  day: 'jour',
  decision: 'décision',
  election: 'élection',
  elector: 'électeur',
  ended: 'a mis fin à',
  event: 'événement',
  from: 'de',
  id: 'émargement',
  inside: 'dans la salle',
  kind: 'nature',
  mandant: 'mandant',
  mandataire: 'mandataire',
  mark: 'émargement',
  name: 'nom',
  no: 'numéro',
  procuration: 'procuration',
  reason: 'motif',
  reasons: 'motifs',
  recordedNo: 'numéro',
  request: 'demande',
  revocation: 'résiliation',
  role: 'rôle',
  round: 'tour',
  rounds: 'tours',
  second: 'seconde personne',
  station: 'bureau',
  stations: 'bureaux',
  terminals: 'postes',
  to: 'vers',
  type: 'type',
  uncertain: 'ordre incertain',
  until: 'jusqu’au',
  validity: 'validité',
  what: 'nature',
};

const en: typeof fr = {
  account: 'account',
  address: 'address',
  afterDissolution: 'after a dissolution',
  at: 'at',
  authority: 'authority',
  because: 'because of:',
  before: 'before',
  checks: 'comparison',
  communes: 'communes',
  count: 'count',
  day: 'day',
  decision: 'decision',
  election: 'election',
  elector: 'elector',
  ended: 'ended',
  event: 'event',
  from: 'from',
  id: 'mark',
  inside: 'inside',
  kind: 'kind',
  mandant: 'mandant',
  mandataire: 'mandataire',
  mark: 'mark',
  name: 'name',
  no: 'number',
  procuration: 'procuration',
  reason: 'reason',
  reasons: 'reasons',
  recordedNo: 'number',
  request: 'request',
  revocation: 'revocation',
  role: 'role',
  round: 'round',
  rounds: 'rounds',
  second: 'second person',
  station: 'station',
  stations: 'stations',
  terminals: 'terminals',
  to: 'to',
  type: 'type',
  uncertain: 'uncertain order',
  until: 'until',
  validity: 'validity',
  what: 'kind',
};

export const FACT_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

const KINDS = {
  fr: { procuration: 'procuration', revocation: 'résiliation', election: 'élection', period: 'période' },
  en: { procuration: 'procuration', revocation: 'revocation', election: 'election', period: 'period' },
} satisfies Bilingual<Words>;
const DECISIONS = {
  fr: { accept: 'acceptée', reject: 'rejetée' },
  en: { accept: 'accepted', reject: 'rejected' },
} satisfies Bilingual<Words>;

/** The words for the value of a fact, where it has any. */
export function wordsForValue(name: string, value: string, lang: Lang): string | undefined {
  const { status, role, electionType, markKind } = WORDS[lang];
  const known: { readonly [name: string]: Words } = {
    status,
    role,
    type: electionType,
    kind: { ...markKind, ...KINDS[lang] },
    decision: DECISIONS[lang],
    because: ACT_WORDS[lang],
  };
  return known[name]?.[value];
}

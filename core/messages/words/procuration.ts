import type { RoundState } from '#core/law/polling-day/round-state.ts';
import type { ElectionType } from '#core/model/election.ts';
import type { List } from '#core/model/elector.ts';
import type { Bilingual } from '#core/model/lang.ts';
import type { MessageSubject } from '#core/model/message.ts';
import type { RequestStatus, Status } from '#core/model/procuration.ts';
import type { MarkKind } from '#core/model/vote-mark.ts';

/** The words for a procuration, the roll it rests on, the votes cast by it. */
type ProcurationWords = {
  readonly status: { readonly [status in Status | RequestStatus]: string };
  readonly roundState: { readonly [state in RoundState]: string };
  readonly list: { readonly [list in List]: string };
  readonly electionType: { readonly [type in ElectionType]: string };
  readonly markKind: { readonly [kind in MarkKind]: string };
  /** The subject line of a message. */
  readonly about: { readonly [about in MessageSubject]: string };
};

const fr: ProcurationWords = {
  status: {
    requested: 'demandée',
    collected: 'recueillie',
    lapsed: 'caduque',
    withdrawn: 'retirée',
    established: 'établie',
    'in-control': 'en cours de contrôle',
    active: 'valable',
    rejected: 'rejetée',
    expired: 'expirée',
    revoked: 'résiliée',
    annulled: 'annulée',
    void: 'nulle',
  },
  roundState: {
    usable: 'utilisable',
    used: 'utilisée',
    superseded: 'sans effet, le mandant a voté',
    void: 'nulle pour ce tour',
    'not-covered': 'tour non couvert',
  },
  list: {
    communal: 'liste électorale communale',
    consular: 'liste électorale consulaire',
    'new-caledonia': 'liste électorale de Nouvelle-Calédonie',
    'eu-municipal': 'liste complémentaire municipale',
    'eu-european': 'liste complémentaire européenne',
  },
  electionType: {
    presidential: 'élection présidentielle',
    legislative: 'élections législatives',
    municipal: 'élections municipales',
    departmental: 'élections départementales',
    regional: 'élections régionales',
    european: 'élections européennes',
    consular: 'élection des conseillers des Français de l’étranger',
    referendum: 'référendum',
    provincial: 'élections provinciales',
    metropolitan: 'élections métropolitaines de Lyon',
  },
  markKind: { proxy: 'par procuration', 'in-person': 'en personne', remote: 'à distance' },
  about: {
    reference: 'La référence de votre demande de procuration',
    receipt: 'Le récépissé de votre procuration',
    effective: 'Votre procuration est valable',
    rejected: 'Votre procuration est rejetée',
    void: 'Votre procuration est nulle',
    annulled: 'Votre procuration est annulée',
    'not-covered': 'Votre procuration ne couvre pas l’un des tours',
    moved: 'Votre bureau de vote change',
    'revocation-reference': 'La référence de votre demande de résiliation',
    'revocation-receipt': 'Le récépissé de votre résiliation',
    revoked: 'Vos procurations sont résiliées',
    reminder: 'Votre demande devient bientôt caduque',
  },
};

const en: ProcurationWords = {
  status: {
    requested: 'requested',
    collected: 'collected',
    lapsed: 'lapsed',
    withdrawn: 'withdrawn',
    established: 'established',
    'in-control': 'being checked',
    active: 'valid',
    rejected: 'rejected',
    expired: 'expired',
    revoked: 'revoked',
    annulled: 'annulled',
    void: 'void',
  },
  roundState: {
    usable: 'usable',
    used: 'used',
    superseded: 'of no effect, the mandant has voted',
    void: 'void for this round',
    'not-covered': 'round not covered',
  },
  list: {
    communal: 'electoral roll of a commune',
    consular: 'electoral roll of a consulate',
    'new-caledonia': 'electoral roll of New Caledonia',
    'eu-municipal': 'complementary roll, municipal',
    'eu-european': 'complementary roll, European',
  },
  electionType: {
    presidential: 'presidential election',
    legislative: 'legislative elections',
    municipal: 'municipal elections',
    departmental: 'departmental elections',
    regional: 'regional elections',
    european: 'European elections',
    consular: 'election of the representatives of the French abroad',
    referendum: 'referendum',
    provincial: 'provincial elections',
    metropolitan: 'metropolitan elections of Lyon',
  },
  markKind: { proxy: 'by proxy', 'in-person': 'in person', remote: 'remotely' },
  about: {
    reference: 'The reference of your request for a procuration',
    receipt: 'The receipt for your procuration',
    effective: 'Your procuration is valid',
    rejected: 'Your procuration is rejected',
    void: 'Your procuration is void',
    annulled: 'Your procuration is annulled',
    'not-covered': 'Your procuration does not cover one of the rounds',
    moved: 'Your polling station changes',
    'revocation-reference': 'The reference of your request to revoke',
    'revocation-receipt': 'The receipt for your revocation',
    revoked: 'Your procurations are revoked',
    reminder: 'Your request lapses soon',
  },
};

export const PROCURATION_WORDS = { fr, en } satisfies Bilingual<ProcurationWords>;

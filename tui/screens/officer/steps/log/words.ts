import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';
import type { NotAnnullable } from '#tui/screens/officer/steps/log/state.ts';
import { OUTCOME_WORDS } from '#tui/screens/officer/steps/outcome/words.ts';

type Reasons = { readonly [why in NotAnnullable]: string };

/** The log of the day. */
const fr = {
  heading: (day: string) => `Journal du ${day}`,
  loading: 'Lecture du journal',
  none: 'Aucun acte ce jour-là.',
  recordedNo: (number: string) => `acte n° ${number}`,
  acts: (count: number) => (count === 1 ? 'un acte' : `${count} actes`),
  refusals: (count: number) => (count === 1 ? 'un refus' : `${count} refus`),
  /** Short ones, beside two names in 80 columns. */
  status: {
    revocation: 'résiliation',
    refused: 'refus',
    collected: 'recueillie',
    signed: 'signée',
    'in-control': 'contrôle',
  },
  more: (count: number) =>
    `Non affichés : ${plural.fr(count, 'refus ou demande recueillie', 'refus ou demandes recueillies')}, plus tôt ce jour-là.`,
  to: (mandataire: string) => `mandataire ${mandataire}`,
  atHome: 'au domicile du mandant',
  notAnnullable: {
    ...OUTCOME_WORDS.fr.notAnnullable,
    active: 'Cet acte ne peut plus être annulé.',
    'in-control': 'Cet acte ne peut plus être annulé.',
    revoked: 'Cette procuration est déjà résiliée.',
    expired: 'Cette procuration a pris fin : il n’y a rien à annuler.',
    revocation: OUTCOME_WORDS.fr.notAnnullable.revoked,
    refused: OUTCOME_WORDS.fr.notAnnullable['not-established'],
    signed: 'Un officier a établi cet acte : lui seul peut l’annuler.',
  } satisfies Reasons,
};

const en: typeof fr = {
  heading: (day) => `Log of ${day}`,
  loading: 'Reading the log',
  none: 'No act on that day.',
  recordedNo: (number) => `act no. ${number}`,
  acts: (count) => (count === 1 ? 'one act' : `${count} acts`),
  refusals: (count) => (count === 1 ? 'one refusal' : `${count} refusals`),
  status: {
    revocation: 'revocation',
    refused: 'refusal',
    collected: 'collected',
    signed: 'signed',
    'in-control': 'check',
  },
  more: (count) =>
    `Not shown: ${plural.en(count, 'refusal or collected request', 'refusals or collected requests')} earlier that day.`,
  to: (mandataire) => `mandataire ${mandataire}`,
  atHome: 'at the mandant’s home',
  notAnnullable: {
    ...OUTCOME_WORDS.en.notAnnullable,
    active: 'This act can no longer be annulled.',
    'in-control': 'This act can no longer be annulled.',
    revoked: 'This procuration is already revoked.',
    expired: 'This procuration has ended: there is nothing to annul.',
    revocation: OUTCOME_WORDS.en.notAnnullable.revoked,
    refused: OUTCOME_WORDS.en.notAnnullable['not-established'],
    signed: 'An officer has established this act, and alone may annul it.',
  } satisfies Reasons,
};

export const LOG_WORDS = { fr, en } satisfies Bilingual<typeof fr>;

import type { Refusal, RefusalCode } from '#core/model/refusal.ts';

/** The steps of a bureau with a person it refuses, in their order. */
export const NEXT_STEPS = [
  'read-again',
  'wait',
  'other-station',
  'ask-town-hall',
  'mandant-votes',
  'court-decision',
  'presiding-officer',
  'correct',
  'write-down',
] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

const ENDED = ['mandant-votes', 'write-down'] as const;
const TOWN_HALL_KNOWS = ['ask-town-hall', 'mandant-votes', 'write-down'] as const;
const VOTED = ['correct', 'write-down'] as const;
/** The refusals answered elsewhere than in front of a bureau. */
const NOT_HERE = [] as const;

/** the next step at a station for every refusal; nothing for a refusal that no station gets. */
const STEPS: { readonly [code in RefusalCode]: readonly NextStep[] } = {
  'already-voted-in-person': VOTED,
  'already-voted-by-proxy': VOTED,
  'already-voted-remotely': ['write-down'],
  'not-received': TOWN_HALL_KNOWS,
  'in-control': TOWN_HALL_KNOWS,
  'station-closed': ['presiding-officer', 'write-down'],
  'inside-all-voted': ['presiding-officer', 'write-down'],
  'not-polling-day': ['ask-town-hall'],
  'station-not-open': ['presiding-officer'],
  'station-not-closed': ['presiding-officer'],
  'inside-miscounted': ['presiding-officer'],
  'close-too-early': ['wait'],
  'opening-mismatch': ['read-again', 'presiding-officer'],
  'paper-differs': ['read-again', 'ask-town-hall'],
  'wrong-station': ['other-station'],
  'not-on-roll': ['ask-town-hall', 'court-decision', 'write-down'],
  'mandant-off-roll': ['ask-town-hall', 'write-down'],
  'round-called-off': ['ask-town-hall'],
  'round-not-covered': ENDED,
  revoked: ENDED,
  expired: ENDED,
  overlap: ENDED,
  self: ENDED,
  guardianship: ENDED,
  'under-age': ENDED,
  'mandataire-not-elector': ENDED,
  'mandant-not-elector': ['ask-town-hall', 'write-down'],
  'eu-not-entitled': ENDED,
  'mandataire-not-consular': ENDED,
  'other-commune': ENDED,
  'entered-in-error': ENDED,
  'statement-missing': ENDED,
  'authority-not-entitled': ENDED,
  'paper-only': ENDED,
  'counter-required': ENDED,
  'period-too-long': ENDED,
  'same-day-elections': ENDED,
  'cap-france': ENDED,
  'cap-total': ENDED,
  'mandataire-dead': ENDED,
  'mandataire-rights-lost': ENDED,
  'list-changed': ENDED,
  'town-hall-rejected': TOWN_HALL_KNOWS,
  'mandataire-unknown': TOWN_HALL_KNOWS,
  'mandataire-ambiguous': TOWN_HALL_KNOWS,
  'mandant-ambiguous': TOWN_HALL_KNOWS,
  'identity-mismatch': ENDED,
  'second-person-required': ['presiding-officer'],
  'already-decided': ['read-again'],
  'out-of-scope': ['presiding-officer'],
  'job-running': ['wait'],
  'remote-not-provided': NOT_HERE,
  'public-place-closed': NOT_HERE,
  'control-claimed': NOT_HERE,
  'partial-revocation': NOT_HERE,
  'nothing-to-revoke': NOT_HERE,
  'reference-malformed': NOT_HERE,
  'reference-unknown': NOT_HERE,
  'reference-lapsed': NOT_HERE,
  'reference-used': NOT_HERE,
  'account-unknown': NOT_HERE,
  'account-of-no-elector': NOT_HERE,
  'account-unusable': NOT_HERE,
  'account-locked': NOT_HERE,
  'account-not-activated': NOT_HERE,
  'activation-lapsed': NOT_HERE,
  'last-admin': NOT_HERE,
  'commune-in-use': NOT_HERE,
  'station-voting': NOT_HERE,
  'roll-changed': NOT_HERE,
  'roll-falls': NOT_HERE,
  'roll-voting': NOT_HERE,
  'roll-too-large': NOT_HERE,
  'identity-unproven': NOT_HERE,
  'mandant-unwilling': NOT_HERE,
  'email-missing': NOT_HERE,
  'paper-number-used': NOT_HERE,
  'received-before-written': NOT_HERE,
  'date-impossible': NOT_HERE,
  'dates-reversed': NOT_HERE,
  'date-in-future': NOT_HERE,
  'commune-unknown': NOT_HERE,
  'election-without-rounds': NOT_HERE,
  'rounds-out-of-order': NOT_HERE,
  'election-exists': NOT_HERE,
  'date-past': NOT_HERE,
  'round-voted': NOT_HERE,
};

/** Each once, whatever the number of reasons; the presiding officer calls nobody to decide. */
export function nextSteps(
  refusals: readonly Refusal[],
  { isPresiding }: { readonly isPresiding: boolean },
): readonly NextStep[] {
  const all = refusals.flatMap(({ code }) => STEPS[code]);
  const wanted = isPresiding ? all.filter((step) => step !== 'presiding-officer') : all;
  return NEXT_STEPS.filter((step) => wanted.includes(step));
}

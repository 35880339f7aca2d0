import { day } from '#core/calendar/day.ts';
import { instant, localTime, PARIS, timeZone } from '#core/calendar/instant.ts';
import type { CommuneCode, StationId } from '#core/model/ids.ts';
import type { RefusalCode, RefusalOf } from '#core/model/refusal.ts';

const round = { election: 'Présidentielle 2027', number: 1, day: day('2027-04-11') } as const;
const second = { election: 'Présidentielle 2027', number: 2, day: day('2027-04-24') } as const;
const at = instant('2027-04-11T07:05:00Z');

/** Every refusal, in each of its shapes: a code left out does not compile. */
export const EXAMPLES: { readonly [code in RefusalCode]: readonly RefusalOf<code>[] } = {
  'control-claimed': [{ code: 'control-claimed', who: 'Mairie de Nouméa, Léa Wema' }],
  'paper-number-used': [{ code: 'paper-number-used', number: '2027-118', on: day('2027-02-22') }],
  'received-before-written': [
    { code: 'received-before-written', receivedOn: day('2027-02-19'), writtenOn: day('2027-02-20') },
  ],
  'public-place-closed': [{ code: 'public-place-closed', name: 'Salle Baudin', day: day('2027-04-03') }],
  'mandataire-not-elector': [
    { code: 'mandataire-not-elector', type: 'legislative' },
    { code: 'mandataire-not-elector', type: undefined },
  ],
  'mandant-not-elector': [
    { code: 'mandant-not-elector', election: 'Municipale partielle' },
    { code: 'mandant-not-elector', election: undefined },
  ],
  'eu-not-entitled': [
    { code: 'eu-not-entitled', type: 'presidential' },
    { code: 'eu-not-entitled', type: undefined },
  ],
  'mandataire-not-consular': [{ code: 'mandataire-not-consular' }],
  'other-commune': [
    { code: 'other-commune', commune: 'Denain' },
    { code: 'other-commune', commune: undefined },
  ],
  guardianship: [
    { code: 'guardianship', link: 'guardian' },
    { code: 'guardianship', link: 'care-staff' },
    { code: 'guardianship', link: 'home-employee' },
  ],
  self: [{ code: 'self' }],
  'under-age': [
    { code: 'under-age', who: 'mandant', round },
    { code: 'under-age', who: 'mandataire', round },
    { code: 'under-age', who: 'mandataire', round: undefined },
  ],
  'entered-in-error': [
    { code: 'entered-in-error', until: at, cause: 'late' },
    { code: 'entered-in-error', until: at, cause: 'used' },
    { code: 'entered-in-error', until: undefined },
  ],
  'authority-not-entitled': [{ code: 'authority-not-entitled', capacity: 'mayor' }],
  'paper-only': [
    { code: 'paper-only', cause: 'authority', capacity: 'magistrate' },
    { code: 'paper-only', cause: 'too-early' },
    { code: 'paper-only', cause: 'new-caledonia-mandataire' },
    { code: 'paper-only', cause: 'new-caledonia-counter' },
    { code: 'paper-only', cause: 'new-caledonia-revocation' },
  ],
  'counter-required': [
    { code: 'counter-required', lacks: 'law' },
    { code: 'counter-required', lacks: 'identity' },
    { code: 'counter-required', lacks: 'recent-identity' },
  ],
  'period-too-long': [
    { code: 'period-too-long', longest: day('2026-03-22'), years: 1 },
    { code: 'period-too-long', longest: day('2028-03-22'), years: 3 },
  ],
  'same-day-elections': [
    { code: 'same-day-elections', day: day('2027-04-11'), elections: ['Référendum'] },
    { code: 'same-day-elections', day: day('2027-04-11'), elections: ['Référendum', 'Régionales', 'Départementales'] },
  ],
  'round-not-covered': [
    { code: 'round-not-covered', cause: 'not-chosen', round: second, until: undefined },
    { code: 'round-not-covered', cause: 'over', round: second, until: undefined },
    { code: 'round-not-covered', cause: 'outside-period', round: second, until: undefined },
    { code: 'round-not-covered', cause: 'other-period', round: second, until: undefined },
    { code: 'round-not-covered', cause: 'called-off', round: second, until: undefined },
    { code: 'round-not-covered', cause: 'moved', round: second, until: undefined },
    { code: 'round-not-covered', cause: 'under-age', round: second, until: undefined },
    { code: 'round-not-covered', cause: 'not-elector', round: second, until: undefined },
    { code: 'round-not-covered', cause: 'period-over', round: undefined, until: day('2027-02-28') },
    { code: 'round-not-covered', cause: 'over', round: undefined, until: undefined },
    { code: 'round-not-covered', cause: 'no-such-round', round: undefined, until: undefined },
  ],
  'cap-france': [
    { code: 'cap-france', held: 2, max: 1, rounds: [round] },
    { code: 'cap-france', held: 2, max: 1, rounds: [round, second] },
    { code: 'cap-france', held: 2, max: 1, rounds: undefined },
  ],
  'cap-total': [
    { code: 'cap-total', held: 3, max: 2, rounds: [second] },
    { code: 'cap-total', held: 4, max: 3, rounds: undefined },
  ],
  overlap: [
    { code: 'overlap', rounds: [round, second], until: undefined },
    { code: 'overlap', rounds: [], until: day('2027-12-31') },
    { code: 'overlap', rounds: [round], until: day('2027-12-31') },
  ],
  'partial-revocation': [{ code: 'partial-revocation' }],
  'statement-missing': [
    { code: 'statement-missing', missing: ['request'] },
    { code: 'statement-missing', missing: ['statement'] },
    { code: 'statement-missing', missing: ['request', 'statement'] },
    { code: 'statement-missing', missing: ['certificate'] },
  ],
  'nothing-to-revoke': [{ code: 'nothing-to-revoke' }],
  'already-voted-in-person': [{ code: 'already-voted-in-person', at, zone: PARIS }],
  'already-voted-by-proxy': [{ code: 'already-voted-by-proxy', at, zone: timeZone('Pacific/Noumea') }],
  'already-voted-remotely': [{ code: 'already-voted-remotely', at, zone: PARIS }],
  'remote-not-provided': [{ code: 'remote-not-provided', election: 'Présidentielle 2027' }],
  'not-received': [{ code: 'not-received' }],
  'station-closed': [
    { code: 'station-closed', day: day('2027-04-11'), opens: localTime('08:00'), closes: localTime('19:00') },
  ],
  'not-polling-day': [{ code: 'not-polling-day', day: day('2027-04-11'), today: day('2027-04-10') }],
  'station-not-open': [{ code: 'station-not-open' }],
  'station-not-closed': [{ code: 'station-not-closed' }],
  'close-too-early': [{ code: 'close-too-early', day: day('2027-04-11'), closes: localTime('19:00') }],
  'inside-all-voted': [0, 1, 3].map((counted) => ({
    code: 'inside-all-voted',
    counted,
    at: instant('2027-04-11T19:02:00+02:00'),
    zone: PARIS,
  })),
  'paper-differs': [undefined, 0, 2].map((last) => ({ code: 'paper-differs', last })),
  'inside-miscounted': [
    { code: 'inside-miscounted', inside: 2, counted: 2, voted: 1 },
    { code: 'inside-miscounted', inside: 0, counted: 3, voted: 1 },
    { code: 'inside-miscounted', inside: 1, counted: 9, voted: 4 },
  ],
  'opening-mismatch': [
    {
      code: 'opening-mismatch',
      checks: [
        { what: 'electors', here: '812', server: '815', agrees: false },
        {
          what: 'clock',
          here: '2027-04-11T07:50:00.000Z',
          server: '2027-04-11T06:50:00.000Z',
          agrees: false,
        },
      ],
    },
  ],
  'wrong-station': [
    { code: 'wrong-station', station: '59172/0002' as StationId, commune: 'Denain' },
    { code: 'wrong-station', station: undefined, commune: undefined },
  ],
  'second-person-required': [
    { code: 'second-person-required' },
    { code: 'second-person-required', cause: 'wrong-password' },
    { code: 'second-person-required', cause: 'not-of-bureau' },
  ],
  'not-on-roll': [{ code: 'not-on-roll' }],
  'mandant-off-roll': [{ code: 'mandant-off-roll' }],
  'mandataire-dead': [{ code: 'mandataire-dead' }],
  'mandataire-rights-lost': [{ code: 'mandataire-rights-lost' }],
  'list-changed': [{ code: 'list-changed' }],
  revoked: [{ code: 'revoked', on: day('2027-04-05') }],
  expired: [{ code: 'expired', lastDay: day('2027-04-25') }],
  'in-control': [{ code: 'in-control' }],
  'already-decided': [
    { code: 'already-decided' },
    { code: 'already-decided', what: 'opening' },
    { code: 'already-decided', what: 'close' },
    { code: 'already-decided', what: 'mark' },
  ],
  'town-hall-rejected': [{ code: 'town-hall-rejected', note: 'formulaire illisible', list: 'new-caledonia' }],
  'mandataire-unknown': [{ code: 'mandataire-unknown' }],
  'mandataire-ambiguous': [{ code: 'mandataire-ambiguous' }],
  'mandant-ambiguous': [{ code: 'mandant-ambiguous' }],
  'reference-malformed': [{ code: 'reference-malformed' }],
  'reference-unknown': [{ code: 'reference-unknown' }],
  'reference-lapsed': [{ code: 'reference-lapsed', lastDay: day('2027-05-01') }],
  'reference-used': [{ code: 'reference-used' }],
  'identity-mismatch': [{ code: 'identity-mismatch' }, { code: 'identity-mismatch', withoutRequest: true }],
  'identity-unproven': [{ code: 'identity-unproven' }, { code: 'identity-unproven', withoutRequest: true }],
  'mandant-unwilling': [{ code: 'mandant-unwilling' }, { code: 'mandant-unwilling', withoutRequest: true }],
  'out-of-scope': [{ code: 'out-of-scope' }],
  'account-of-no-elector': [{ code: 'account-of-no-elector', name: 'mairie-denain' }],
  'account-unknown': [{ code: 'account-unknown', name: 'mairie-denain' }],
  'account-unusable': [
    { code: 'account-unusable', name: 'opj-3', faults: ['designation-missing'] },
    { code: 'account-unusable', name: 'delegue-1', faults: ['name-taken', 'dates-reversed', 'chooser-unknown'] },
  ],
  'account-locked': [{ code: 'account-locked' }],
  'account-not-activated': [{ code: 'account-not-activated' }],
  'activation-lapsed': [{ code: 'activation-lapsed', at }],
  'last-admin': [{ code: 'last-admin' }],
  'roll-changed': [{ code: 'roll-changed' }],
  'roll-too-large': [{ code: 'roll-too-large', most: 500_000 }],
  'roll-voting': [{ code: 'roll-voting', station: '59172/0001' as StationId, name: 'Denain' }],
  'roll-falls': [
    { code: 'roll-falls', lists: 1 },
    { code: 'roll-falls', lists: 3 },
  ],
  'station-voting': [{ code: 'station-voting', station: '59172/0001' as StationId, name: 'Denain' }],
  'commune-in-use': [{ code: 'commune-in-use', commune: '59172' as CommuneCode, name: 'Denain' }],
  'email-missing': [{ code: 'email-missing' }],
  'date-impossible': [{ code: 'date-impossible', written: '2027-02-30' }],
  'dates-reversed': [{ code: 'dates-reversed', from: day('2027-03-01'), until: day('2027-02-28') }],
  'date-in-future': [{ code: 'date-in-future', day: day('2027-03-02'), today: day('2027-03-01') }],
  'commune-unknown': [{ code: 'commune-unknown', commune: '59999' as CommuneCode }],
  'election-without-rounds': [{ code: 'election-without-rounds' }],
  'rounds-out-of-order': [{ code: 'rounds-out-of-order', first: day('2027-04-11'), second: day('2027-04-11') }],
  'election-exists': [{ code: 'election-exists', name: 'Présidentielle 2027' }],
  'date-past': [{ code: 'date-past', day: day('2027-02-28'), today: day('2027-03-01') }],
  'round-called-off': [
    { code: 'round-called-off', round: { election: 'Présidentielle 2027', number: 2, day: day('2027-04-25') } },
  ],
  'round-voted': [1, 130].map((votes) => ({ code: 'round-voted', round, votes })),
  'job-running': [{ code: 'job-running' }],
};

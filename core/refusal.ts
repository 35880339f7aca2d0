import type { AccountFault } from '#core/account.ts';
import type { Capacity } from '#core/authority.ts';
import type { Day } from '#core/day.ts';
import type { ElectionType } from '#core/election.ts';
import type { HomePaper } from '#core/home-visit.ts';
import type { CommuneCode, StationId } from '#core/ids.ts';
import type { Instant, LocalTime, TimeZone } from '#core/instant.ts';
import type { Link } from '#core/link.ts';
import type { Check } from '#core/rules/opening.ts';

/** A round as people name it: its election, its number, its local date. */
export type RoundFact = { readonly election: string; readonly number: 1 | 2; readonly day: Day };

/** Everything a person may be told no about, with the facts that decided (rules.md, section 12). */
export type Refusal =
  | { readonly code: 'mandataire-not-elector'; readonly type: ElectionType | undefined }
  | { readonly code: 'mandant-not-elector'; readonly election: string | undefined }
  | { readonly code: 'eu-not-entitled'; readonly type: ElectionType | undefined }
  | { readonly code: 'mandataire-not-consular' }
  /** `commune` is the mandant's. */
  | { readonly code: 'other-commune'; readonly commune: string | undefined }
  | { readonly code: 'guardianship'; readonly link: Exclude<Link, 'none'> }
  | { readonly code: 'self' }
  | { readonly code: 'under-age'; readonly who: 'mandant' | 'mandataire'; readonly round: RoundFact | undefined }
  /** `until`: why it is not annulled; undefined where it was. */
  | { readonly code: 'entered-in-error'; readonly until: Instant | undefined }
  | { readonly code: 'statement-missing'; readonly missing: readonly HomePaper[] }
  | { readonly code: 'authority-not-entitled'; readonly capacity: Capacity }
  | { readonly code: 'paper-only'; readonly capacity: Capacity | undefined }
  | { readonly code: 'counter-required'; readonly lacks: 'law' | 'identity' | 'recent-identity' }
  | { readonly code: 'period-too-long'; readonly longest: Day; readonly years: number }
  | { readonly code: 'same-day-elections'; readonly day: Day; readonly elections: readonly string[] }
  | { readonly code: 'round-not-covered'; readonly round: RoundFact | undefined; readonly until: Day | undefined }
  | OverCap<'cap-france'>
  | OverCap<'cap-total'>
  | { readonly code: 'overlap'; readonly rounds: readonly RoundFact[]; readonly until: Day | undefined }
  | { readonly code: 'partial-revocation' }
  | { readonly code: 'nothing-to-revoke' }
  | AlreadyVoted<'already-voted-in-person'>
  | AlreadyVoted<'already-voted-by-proxy'>
  | AlreadyVoted<'already-voted-remotely'>
  | { readonly code: 'not-received' }
  | {
      readonly code: 'station-closed';
      readonly day: Day;
      readonly opens: LocalTime;
      readonly closes: LocalTime;
    }
  | { readonly code: 'not-polling-day'; readonly day: Day; readonly today: Day }
  | { readonly code: 'station-not-open' }
  | { readonly code: 'station-not-closed' }
  | { readonly code: 'opening-mismatch'; readonly checks: readonly Check[] }
  | { readonly code: 'close-too-early'; readonly day: Day; readonly closes: LocalTime }
  /** `at`: the declared close. */
  | { readonly code: 'inside-all-voted'; readonly counted: number; readonly at: Instant; readonly zone: TimeZone }
  | { readonly code: 'wrong-station'; readonly station: StationId | undefined; readonly commune: string | undefined }
  | { readonly code: 'second-person-required' }
  | { readonly code: 'not-on-roll' }
  | { readonly code: 'mandant-off-roll' }
  | { readonly code: 'mandataire-dead' }
  | { readonly code: 'mandataire-rights-lost' }
  | { readonly code: 'list-changed' }
  | { readonly code: 'revoked'; readonly at: Instant }
  | { readonly code: 'expired'; readonly lastDay: Day }
  | { readonly code: 'in-control' }
  | { readonly code: 'already-decided' }
  | { readonly code: 'town-hall-rejected'; readonly note: string }
  | { readonly code: 'mandataire-unknown' }
  | { readonly code: 'mandataire-ambiguous' }
  | { readonly code: 'mandant-ambiguous' }
  | { readonly code: 'reference-malformed' }
  | { readonly code: 'reference-unknown' }
  | { readonly code: 'reference-lapsed'; readonly lastDay: Day }
  | { readonly code: 'reference-used' }
  | { readonly code: 'identity-mismatch' }
  | { readonly code: 'out-of-scope' }
  | { readonly code: 'account-unknown'; readonly name: string }
  | { readonly code: 'account-of-no-elector'; readonly name: string }
  | { readonly code: 'account-unusable'; readonly name: string; readonly faults: readonly AccountFault[] }
  | { readonly code: 'account-locked' }
  | { readonly code: 'account-not-activated' }
  | { readonly code: 'activation-lapsed'; readonly at: Instant }
  | { readonly code: 'last-admin' }
  | { readonly code: 'commune-in-use'; readonly commune: CommuneCode; readonly name: string }
  | { readonly code: 'email-missing' }
  | { readonly code: 'date-impossible'; readonly written: string }
  | { readonly code: 'dates-reversed'; readonly from: Day; readonly until: Day }
  | { readonly code: 'date-in-future'; readonly day: Day; readonly today: Day }
  | { readonly code: 'commune-unknown'; readonly commune: CommuneCode }
  | { readonly code: 'election-without-rounds' }
  | { readonly code: 'rounds-out-of-order'; readonly first: Day; readonly second: Day }
  | { readonly code: 'election-exists'; readonly name: string }
  | { readonly code: 'date-past'; readonly day: Day; readonly today: Day }
  | { readonly code: 'round-called-off'; readonly round: RoundFact }
  /** What follows from the act before, for thousands of people, is not done. */
  | { readonly code: 'job-running' };

/** `held` counts the procuration that is refused. */
type OverCap<Code> = {
  readonly code: Code;
  readonly held: number;
  readonly max: number;
  readonly round: RoundFact;
};
type AlreadyVoted<Code> = { readonly code: Code; readonly at: Instant; readonly zone: TimeZone };

export type RefusalCode = Refusal['code'];
export type RefusalOf<Code extends RefusalCode> = Extract<Refusal, { readonly code: Code }>;

/** The source of each refusal: an article of the Code électoral (`L73`), or the project's own rule (`R-48`). */
export const ARTICLES: { readonly [code in RefusalCode]: string } = {
  'mandataire-not-elector': 'L72',
  'mandant-not-elector': 'L71',
  'eu-not-entitled': 'L72',
  'mandataire-not-consular': 'L72',
  guardianship: 'L72-1',
  self: 'L71',
  'under-age': 'L11',
  'entered-in-error': 'R-11',
  'statement-missing': 'R73',
  'authority-not-entitled': 'R72-1',
  'paper-only': 'R72-1',
  'counter-required': 'R72-1',
  'period-too-long': 'R74',
  'same-day-elections': 'R74',
  'round-not-covered': 'R74',
  'cap-france': 'L73',
  'cap-total': 'L73',
  overlap: 'L75',
  'partial-revocation': 'L75',
  'nothing-to-revoke': 'L75',
  'already-voted-in-person': 'L76',
  'already-voted-by-proxy': 'L76',
  'already-voted-remotely': 'L330-13',
  'not-received': 'R76-1',
  'station-closed': 'R57',
  'not-polling-day': 'R-46',
  'station-not-open': 'R57',
  'station-not-closed': 'R57',
  'opening-mismatch': 'R-46',
  'close-too-early': 'R41',
  'inside-all-voted': 'R57',
  'wrong-station': 'L74',
  'second-person-required': 'R-48',
  'not-on-roll': 'R59',
  'mandant-off-roll': 'L71',
  'mandataire-dead': 'L77',
  'mandataire-rights-lost': 'L77',
  'list-changed': 'R80',
  'other-commune': 'L72',
  revoked: 'L75',
  expired: 'R74',
  'in-control': 'R76-1',
  'already-decided': 'R-72',
  'town-hall-rejected': 'R213-1',
  'mandataire-unknown': 'R75',
  'mandataire-ambiguous': 'R75',
  'mandant-ambiguous': 'R75',
  'reference-malformed': 'R75',
  'reference-unknown': 'R75',
  'reference-lapsed': 'R75',
  'reference-used': 'R75',
  'identity-mismatch': 'R73',
  'out-of-scope': 'R-77',
  'account-unknown': 'R-77',
  'account-of-no-elector': 'R-31',
  'account-unusable': 'R-77',
  'account-locked': 'R-77',
  'account-not-activated': 'R-77',
  'activation-lapsed': 'R-77',
  'last-admin': 'R-77',
  'commune-in-use': 'R-62',
  'email-missing': 'R75',
  'date-impossible': 'R-62',
  'dates-reversed': 'R74',
  'date-in-future': 'R-75',
  'commune-unknown': 'R75',
  'election-without-rounds': 'R-13',
  'rounds-out-of-order': 'R-61',
  'election-exists': 'R-13',
  'date-past': 'R-17',
  'round-called-off': 'R-20',
  'job-running': 'R-19',
};

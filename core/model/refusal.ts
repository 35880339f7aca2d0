import type { Day } from '#core/calendar/day.ts';
import type { Instant, LocalTime, TimeZone } from '#core/calendar/instant.ts';
import type { AccountFault } from '#core/model/account.ts';
import type { Capacity } from '#core/model/authority.ts';
import type { HomePaper, Link } from '#core/model/declaration.ts';
import type { ElectionType } from '#core/model/election.ts';
import type { List } from '#core/model/elector.ts';
import type { CommuneCode, StationId } from '#core/model/ids.ts';
import type { Check } from '#core/model/opening.ts';

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
  /** `until`: the end of the time to annul; undefined where it was annulled. `cause`: why it no longer is. */
  | { readonly code: 'entered-in-error'; readonly until: Instant | undefined; readonly cause?: 'late' | 'used' }
  | { readonly code: 'statement-missing'; readonly missing: readonly HomePaper[] }
  | { readonly code: 'authority-not-entitled'; readonly capacity: Capacity }
  | { readonly code: 'public-place-closed'; readonly name: string; readonly day: Day }
  | { readonly code: 'paper-only'; readonly cause: 'authority'; readonly capacity: Capacity }
  | { readonly code: 'paper-only'; readonly cause: OnPaper }
  | { readonly code: 'counter-required'; readonly lacks: 'law' | 'identity' | 'recent-identity' }
  | { readonly code: 'period-too-long'; readonly longest: Day; readonly years: number }
  | { readonly code: 'same-day-elections'; readonly day: Day; readonly elections: readonly string[] }
  /** `until`: the last day of a period that is over. */
  | {
      readonly code: 'round-not-covered';
      readonly cause: NotCovered;
      readonly round: RoundFact | undefined;
      readonly until: Day | undefined;
    }
  | OverCap<'cap-france'>
  | OverCap<'cap-total'>
  | { readonly code: 'overlap'; readonly rounds: readonly RoundFact[]; readonly until: Day | undefined }
  | { readonly code: 'partial-revocation' }
  | { readonly code: 'nothing-to-revoke' }
  | AlreadyVoted<'already-voted-in-person'>
  | AlreadyVoted<'already-voted-by-proxy'>
  | AlreadyVoted<'already-voted-remotely'>
  /** `election`: its name. */
  | { readonly code: 'remote-not-provided'; readonly election: string }
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
  /** `last`: the number of the last annex or supplement printed; undefined where nothing was. */
  | { readonly code: 'paper-differs'; readonly last: number | undefined }
  | { readonly code: 'close-too-early'; readonly day: Day; readonly closes: LocalTime }
  /** `at`: the declared close. */
  | { readonly code: 'inside-all-voted'; readonly counted: number; readonly at: Instant; readonly zone: TimeZone }
  /** `counted` before, `voted` since the close. */
  | { readonly code: 'inside-miscounted'; readonly inside: number; readonly counted: number; readonly voted: number }
  | { readonly code: 'wrong-station'; readonly station: StationId | undefined; readonly commune: string | undefined }
  | { readonly code: 'second-person-required'; readonly cause?: SecondPersonFault | undefined }
  | { readonly code: 'not-on-roll' }
  | { readonly code: 'mandant-off-roll' }
  | { readonly code: 'mandataire-dead' }
  | { readonly code: 'mandataire-rights-lost' }
  | { readonly code: 'list-changed' }
  /** by the date of its act. */
  | { readonly code: 'revoked'; readonly on: Day }
  | { readonly code: 'expired'; readonly lastDay: Day }
  | { readonly code: 'in-control' }
  /** `what` was declared or corrected before; undefined: a decision on a procuration. */
  | { readonly code: 'already-decided'; readonly what?: 'opening' | 'close' | 'mark' }
  /** `who`: the agent of the same town hall who has it open. */
  | { readonly code: 'control-claimed'; readonly who: string }
  /** `list` is the mandant's roll, which decides by which text the town hall rejects. */
  | { readonly code: 'town-hall-rejected'; readonly note: string; readonly list: List }
  | { readonly code: 'mandataire-unknown' }
  | { readonly code: 'mandataire-ambiguous' }
  | { readonly code: 'mandant-ambiguous' }
  | { readonly code: 'reference-malformed' }
  | { readonly code: 'reference-unknown' }
  | { readonly code: 'reference-lapsed'; readonly lastDay: Day }
  | { readonly code: 'reference-used' }
  /** `withoutRequest`: the mandant came without a request, so none is left to come back with. */
  | { readonly code: 'identity-mismatch'; readonly withoutRequest?: true }
  | { readonly code: 'identity-unproven'; readonly withoutRequest?: true }
  | { readonly code: 'mandant-unwilling'; readonly withoutRequest?: true }
  | { readonly code: 'out-of-scope' }
  | { readonly code: 'account-unknown'; readonly name: string }
  | { readonly code: 'account-of-no-elector'; readonly name: string }
  | { readonly code: 'account-unusable'; readonly name: string; readonly faults: readonly AccountFault[] }
  | { readonly code: 'account-locked' }
  | { readonly code: 'account-not-activated' }
  | { readonly code: 'activation-lapsed'; readonly at: Instant }
  | { readonly code: 'last-admin' }
  | { readonly code: 'commune-in-use'; readonly commune: CommuneCode; readonly name: string }
  | { readonly code: 'roll-changed' }
  | { readonly code: 'roll-voting'; readonly station: StationId; readonly name: string }
  /** `most`: lines of a file that the embedded database takes. */
  | { readonly code: 'roll-too-large'; readonly most: number }
  /** How many lists of stations fall. */
  | { readonly code: 'roll-falls'; readonly lists: number }
  | { readonly code: 'station-voting'; readonly station: StationId; readonly name: string }
  | { readonly code: 'email-missing' }
  /** `on`: when the sheet of that number came. */
  | { readonly code: 'paper-number-used'; readonly number: string; readonly on: Day }
  | { readonly code: 'received-before-written'; readonly receivedOn: Day; readonly writtenOn: Day }
  | { readonly code: 'date-impossible'; readonly written: string }
  | { readonly code: 'dates-reversed'; readonly from: Day; readonly until: Day }
  | { readonly code: 'date-in-future'; readonly day: Day; readonly today: Day }
  | { readonly code: 'commune-unknown'; readonly commune: CommuneCode }
  | { readonly code: 'election-without-rounds' }
  | { readonly code: 'rounds-out-of-order'; readonly first: Day; readonly second: Day }
  | { readonly code: 'election-exists'; readonly name: string }
  | { readonly code: 'date-past'; readonly day: Day; readonly today: Day }
  | { readonly code: 'round-called-off'; readonly round: RoundFact }
  | { readonly code: 'round-voted'; readonly round: RoundFact; readonly votes: number }
  /** The consequences of the act before, for thousands of people, are not done. */
  | { readonly code: 'job-running' };

/**
 * The reasons why an act needs paper under any authority: not yet open online (section 13), or a New
 * Caledonia roll.
 */
export type OnPaper = 'too-early' | 'new-caledonia-mandataire' | 'new-caledonia-counter' | 'new-caledonia-revocation';

/**
 * Why a round is not covered. `moved`: the mandant has moved since the act;
 * `other-period`: another period of the mandant holds the day.
 */
export type NotCovered =
  | 'not-chosen'
  | 'no-such-round'
  | 'over'
  | 'period-over'
  | 'outside-period'
  | 'other-period'
  | 'called-off'
  | 'moved'
  | 'under-age'
  | 'not-elector';

/**
 * `held` counts the procuration that is refused. `rounds` are the only ones where it is void; undefined: the
 * whole act is rejected.
 */
type OverCap<Code> = {
  readonly code: Code;
  readonly held: number;
  readonly max: number;
  readonly rounds: readonly RoundFact[] | undefined;
};
/** what was wrong with the second person who was named; undefined where nobody was. */
export type SecondPersonFault = 'wrong-password' | 'not-of-bureau';

type AlreadyVoted<Code> = { readonly code: Code; readonly at: Instant; readonly zone: TimeZone };

export type RefusalCode = Refusal['code'];
export type RefusalOf<Code extends RefusalCode> = Extract<Refusal, { readonly code: Code }>;

export function uniqueRefusals(reasons: readonly Refusal[]): readonly Refusal[] {
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
}

import { addDays, type Day } from '#core/calendar/day.ts';
import { dayAt, type Instant, type LocalTime, type TimeZone, timeAt } from '#core/calendar/instant.ts';
import type { Hours } from '#core/model/election.ts';
import type { Closed, DeclaredPolls, Polls } from '#core/model/polls.ts';
import type { Refusal, RoundFact } from '#core/model/refusal.ts';
import { type Verdict, verdict } from '#core/model/verdict.ts';

/** a declaration counts on its own day only, not on a later date of the round. */
export function pollsOn(day: Day, declared: DeclaredPolls | undefined): Polls {
  return declared?.day === day ? declared.polls : { kind: 'undeclared' };
}

/** Where and when the polls are held: the planned hours, and the round at its local date. */
export type PollsAt = {
  readonly polls: Polls;
  readonly station: { readonly zone: TimeZone; readonly hours: Hours };
  readonly round: RoundFact & { readonly isCalledOff: boolean };
};
type When = { readonly at: Instant; readonly inside: boolean };

/**
 * the reasons why no vote is taken at that moment. A station without a declaration goes by its
 * planned hours.
 */
export function pollsClosedReasons(pollsAt: PollsAt, { at, inside }: When): readonly Refusal[] {
  const { polls, station, round } = pollsAt;
  if (round.isCalledOff) return [calledOff(round)];
  const { opens, closes } = hoursOf(pollsAt);
  const hasBegun = isBegun(pollsAt, at);
  if (hasBegun && !isClosed(pollsAt, at)) return [];
  if (!hasBegun || !inside) return [{ code: 'station-closed', day: round.day, opens, closes }];
  return polls.kind === 'closed' ? allVoted(polls, station.zone) : [];
}

/**
 * The polls after a vote: a vote after the close counts among the voters who were inside. The database counts
 * alike.
 */
export function afterVote(polls: Polls, at: Instant): Polls {
  if (polls.kind !== 'closed' || at < polls.closedAt) return polls;
  return { ...polls, inside: { ...polls.inside, voted: polls.inside.voted + 1 } };
}

/**
 * A decision made after a declaration happens after it, though the clocks of two servers differ by a second.
 */
export function notBefore(polls: Polls, at: Instant): Instant {
  if (polls.kind === 'undeclared') return at;
  const declaredAt = polls.kind === 'closed' ? polls.closedAt : polls.openedAt;
  return at < declaredAt ? declaredAt : at;
}

/** The hours in force: the declared ones, never sooner than planned, else the planned ones. */
export function hoursOf({ polls, station: { hours, zone } }: Pick<PollsAt, 'polls' | 'station'>): Hours {
  if (polls.kind === 'undeclared') return hours;
  const declared = timeAt(polls.openedAt, zone);
  return {
    opens: later(declared, hours.opens),
    closes: polls.kind === 'closed' ? timeAt(polls.closedAt, zone) : later(declared, hours.closes),
  };
}

/** the opening is declared once, on the polling day, the planned hour come or not. */
export function mayOpen({ polls, station, round }: PollsAt, at: Instant): Verdict<Refusal> {
  if (round.isCalledOff) return verdict([calledOff(round)]);
  const today = dayAt(at, station.zone);
  const reasons: Refusal[] = [];
  if (today !== round.day) reasons.push({ code: 'not-polling-day', day: round.day, today });
  if (polls.kind !== 'undeclared') reasons.push({ code: 'already-decided', what: 'opening' });
  return verdict(reasons);
}

/** Art. R41, R57: the close is declared once, at the planned hour or later. */
export function mayClose({ polls, station, round }: PollsAt, at: Instant): Verdict<Refusal> {
  if (round.isCalledOff) return verdict([calledOff(round)]);
  if (polls.kind === 'undeclared') return verdict<Refusal>([{ code: 'station-not-open' }]);
  if (polls.kind === 'closed') return verdict<Refusal>([{ code: 'already-decided', what: 'close' }]);
  const { closes } = station.hours;
  const today = dayAt(at, station.zone);
  const isTooEarly = today < round.day || (today === round.day && timeAt(at, station.zone) < closes);
  return verdict<Refusal>(isTooEarly ? [{ code: 'close-too-early', day: round.day, closes }] : []);
}

/**
 * R-46, art. R57: the count of voters inside at the close may be corrected, up or down; those who have voted
 * since were inside.
 */
export function mayCorrectInside({ polls }: Pick<PollsAt, 'polls'>, inside: number): Verdict<Refusal> {
  if (polls.kind !== 'closed') return verdict<Refusal>([{ code: 'station-not-closed' }]);
  const { counted, voted } = polls.inside;
  const isPossible = inside >= voted && inside !== counted;
  return verdict<Refusal>(isPossible ? [] : [{ code: 'inside-miscounted', inside, counted, voted }]);
}

/**
 * The polls take votes on their day from the opening hour; and in the night after, once the close is
 * declared, from voters inside by then.
 */
function isBegun({ polls, station: { hours, zone }, round }: PollsAt, at: Instant): boolean {
  const today = dayAt(at, zone);
  if (today === addDays(round.day, 1)) return polls.kind === 'closed';
  return today === round.day && hours.opens <= timeAt(at, zone) && isOpened(polls, at);
}

function isOpened(polls: Polls, at: Instant): boolean {
  return polls.kind === 'undeclared' || polls.openedAt <= at;
}

function isClosed({ polls, station }: PollsAt, at: Instant): boolean {
  switch (polls.kind) {
    case 'undeclared':
      return station.hours.closes <= timeAt(at, station.zone);
    case 'open':
      return false;
    case 'closed':
      return polls.closedAt <= at;
  }
}

function allVoted({ inside, closedAt }: Closed, zone: TimeZone): readonly Refusal[] {
  if (inside.voted < inside.counted) return [];
  return [{ code: 'inside-all-voted', counted: inside.counted, at: closedAt, zone }];
}

function calledOff({ election, number, day }: RoundFact): Refusal {
  return { code: 'round-called-off', round: { election, number, day } };
}

function later(a: LocalTime, b: LocalTime): LocalTime {
  return a < b ? b : a;
}

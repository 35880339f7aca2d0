import { addDays, type Day } from '#core/calendar/day.ts';
import { dayAt, type Instant, type LocalTime, type TimeZone, timeAt } from '#core/calendar/instant.ts';
import type { Hours } from '#core/model/election.ts';
import type { Closed, Declared, Sitting } from '#core/model/polls.ts';
import type { Refusal, RoundFact } from '#core/model/refusal.ts';
import { type Verdict, verdict } from '#core/model/verdict.ts';

/** what was declared on the day of a round is nothing on another that it got since. */
export function sittingOn(day: Day, declared: Declared | undefined): Sitting {
  return declared?.day === day ? declared.sitting : { kind: 'undeclared' };
}

/** Where and when a sitting is held: the planned hours, and the round at its local date. */
export type Held = {
  readonly sitting: Sitting;
  readonly station: { readonly zone: TimeZone; readonly hours: Hours };
  readonly round: RoundFact & { readonly isCalledOff: boolean };
};
type When = { readonly at: Instant; readonly inside: boolean };

/** why no vote is taken at that moment; a station without a declaration goes by its planned hours. */
export function notSitting(held: Held, { at, inside }: When): readonly Refusal[] {
  const { sitting, station, round } = held;
  if (round.isCalledOff) return [calledOff(round)];
  const { opens, closes } = hoursOf(held);
  const hasBegun = isBegun(held, at);
  if (hasBegun && !isClosed(held, at)) return [];
  if (!hasBegun || !inside) return [{ code: 'station-closed', day: round.day, opens, closes }];
  return sitting.kind === 'closed' ? allVoted(sitting, station.zone) : [];
}

/** The vote of somebody inside counts among those who were. */
export function afterVote(sitting: Sitting, at: Instant): Sitting {
  if (sitting.kind !== 'closed' || at < sitting.closedAt) return sitting;
  return { ...sitting, inside: { ...sitting.inside, voted: sitting.inside.voted + 1 } };
}

/** What is decided after a declaration happens after it, though the clocks of two servers differ by a second. */
export function notBefore(sitting: Sitting, at: Instant): Instant {
  if (sitting.kind === 'undeclared') return at;
  const declaredAt = sitting.kind === 'closed' ? sitting.closedAt : sitting.openedAt;
  return at < declaredAt ? declaredAt : at;
}

/** The hours that hold: what was declared, never sooner than planned, else the planned ones. */
export function hoursOf({ sitting, station: { hours, zone } }: Pick<Held, 'sitting' | 'station'>): Hours {
  if (sitting.kind === 'undeclared') return hours;
  const declared = timeAt(sitting.openedAt, zone);
  return {
    opens: later(declared, hours.opens),
    closes: sitting.kind === 'closed' ? timeAt(sitting.closedAt, zone) : later(declared, hours.closes),
  };
}

/** the opening is declared once, on the polling day, the planned hour come or not. */
export function mayOpen({ sitting, station, round }: Held, at: Instant): Verdict<Refusal> {
  if (round.isCalledOff) return verdict([calledOff(round)]);
  const today = dayAt(at, station.zone);
  const reasons: Refusal[] = [];
  if (today !== round.day) reasons.push({ code: 'not-polling-day', day: round.day, today });
  if (sitting.kind !== 'undeclared') reasons.push({ code: 'already-decided' });
  return verdict(reasons);
}

/** Art. R41, R57: the close is declared once, at the planned hour or later. */
export function mayClose({ sitting, station, round }: Held, at: Instant): Verdict<Refusal> {
  if (round.isCalledOff) return verdict([calledOff(round)]);
  if (sitting.kind === 'undeclared') return verdict<Refusal>([{ code: 'station-not-open' }]);
  if (sitting.kind === 'closed') return verdict<Refusal>([{ code: 'already-decided' }]);
  const { closes } = station.hours;
  const today = dayAt(at, station.zone);
  const isTooEarly = today < round.day || (today === round.day && timeAt(at, station.zone) < closes);
  return verdict<Refusal>(isTooEarly ? [{ code: 'close-too-early', day: round.day, closes }] : []);
}

/** On its day, from its hour; and in the night after it, once its close is declared, for who was inside by then. */
function isBegun({ sitting, station: { hours, zone }, round }: Held, at: Instant): boolean {
  const today = dayAt(at, zone);
  if (today === addDays(round.day, 1)) return sitting.kind === 'closed';
  return today === round.day && hours.opens <= timeAt(at, zone) && isOpened(sitting, at);
}

function isOpened(sitting: Sitting, at: Instant): boolean {
  return sitting.kind === 'undeclared' || sitting.openedAt <= at;
}

function isClosed({ sitting, station }: Held, at: Instant): boolean {
  switch (sitting.kind) {
    case 'undeclared':
      return station.hours.closes <= timeAt(at, station.zone);
    case 'open':
      return false;
    case 'closed':
      return sitting.closedAt <= at;
  }
}

function allVoted({ inside, closedAt }: Closed, zone: TimeZone): readonly Refusal[] {
  if (inside.voted < inside.counted) return [];
  return [{ code: 'inside-all-voted', counted: inside.counted, at: closedAt, zone }];
}

function calledOff({ election, number, day }: RoundFact): Refusal {
  return { code: 'round-called-off', round: { election, number, day } };
}

function later(one: LocalTime, other: LocalTime): LocalTime {
  return one < other ? other : one;
}

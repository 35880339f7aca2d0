import type { Day } from '#core/calendar/day.ts';
import type { Instant, TimeZone } from '#core/calendar/instant.ts';
import { afterVote, notSitting } from '#core/law/polling-day/polls.ts';
import { type Presented, presented, unusable } from '#core/law/polling-day/procuration-presented.ts';
import type { Hours } from '#core/model/election.ts';
import type { ElectorId, MarkId, RoundId, StationId } from '#core/model/ids.ts';
import type { Sitting } from '#core/model/polls.ts';
import type { Procuration } from '#core/model/procuration.ts';
import { type Refusal, type RoundFact, unique } from '#core/model/refusal.ts';
import { type Reasons, verdict } from '#core/model/verdict.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';

/** All that a station knows of one elector at one round: enough to mark, with or without the server. */
export type Booth = {
  readonly station: {
    readonly id: StationId;
    readonly commune: string;
    readonly zone: TimeZone;
    readonly hours: Hours;
  };
  readonly round: RoundFact & { readonly id: RoundId; readonly isCalledOff: boolean };
  readonly sitting: Sitting;
  /** Whether the station's commune polls this election; elsewhere a court decision gives no vote. */
  readonly isPolledHere: boolean;
  readonly elector: ElectorId;
  /** The station on whose list the elector is for this round; undefined: on none. */
  readonly listedAt: { readonly station: StationId; readonly commune: string } | undefined;
  readonly marks: readonly VoteMark[];
  /** What the elector gave, the oldest first, as of now. */
  readonly given: readonly Procuration[];
};

/** What happens in front of the bureau. `id` is made on the terminal; `inside`: the voter was there before the close. */
export type Act = { readonly id: MarkId; readonly at: Instant } & (
  | { readonly kind: 'proxy-votes'; readonly by: Presented; readonly inside: boolean }
  | { readonly kind: 'mandant-votes'; readonly inside: boolean; readonly courtDecision: Day | undefined }
  /** nobody stands there; the presiding officer has the envelope. */
  | { readonly kind: 'prisoner-votes' }
  | { readonly kind: 'correct'; readonly reason: string; readonly hasSecond: boolean }
);

export type Effect =
  | { readonly kind: 'mark'; readonly mark: VoteMark }
  | { readonly kind: 'correction'; readonly mark: MarkId; readonly reason: string; readonly at: Instant };
export type Step =
  | { readonly ok: true; readonly booth: Booth; readonly effects: readonly Effect[] }
  | { readonly ok: false; readonly reasons: Reasons<Refusal> };

/** art. L74, L76, L79, R57, R59: one act at a station, and what follows from it. */
export function step(booth: Booth, act: Act): Step {
  switch (act.kind) {
    case 'proxy-votes':
      return proxyVotes(booth, act);
    case 'mandant-votes':
      return mandantVotes(booth, act);
    case 'prisoner-votes':
      return prisonerVotes(booth, act);
    case 'correct':
      return correct(booth, act);
  }
}

function proxyVotes(booth: Booth, act: Extract<Act, { kind: 'proxy-votes' }>): Step {
  const away = elsewhere(booth);
  if (away.length > 0) return refusedFor([...away, ...notSitting(booth, act)]);

  const procuration = presented(booth.given, act.by, booth.round.id);
  const reasons = [
    ...(booth.listedAt ? [] : [{ code: 'mandant-off-roll' as const }]),
    ...notSitting(booth, act),
    ...alreadyVoted(booth.marks, booth.station.zone),
    ...(procuration ? unusable(procuration, booth.round) : [{ code: 'not-received' as const }]),
  ];
  if (procuration === undefined || reasons.length > 0) return refusedFor(reasons);

  const { id, mandataire } = procuration;
  return marked(booth, { ...markOf(booth, act), kind: 'proxy', procuration: id, mandataire });
}

/** the bearer of a court decision votes where it is shown, whatever other list names him; once, as everyone. */
function mandantVotes(booth: Booth, act: Extract<Act, { kind: 'mandant-votes' }>): Step {
  const isBearer = act.courtDecision !== undefined && booth.isPolledHere;
  const away = isBearer ? [] : elsewhere(booth);
  if (away.length > 0) return refusedFor([...away, ...notSitting(booth, act)]);

  const isListedHere = booth.listedAt?.station === booth.station.id;
  const mayVote = isListedHere || isBearer;
  const offRoll = mayVote ? [] : [{ code: 'not-on-roll' as const }];
  const reasons = [...offRoll, ...notSitting(booth, act), ...alreadyVoted(booth.marks, booth.station.zone)];
  if (reasons.length > 0) return refusedFor(reasons);
  const courtDecision = isListedHere ? undefined : act.courtDecision;
  return marked(booth, { ...markOf(booth, act), kind: 'in-person', courtDecision });
}

/**
 * Code électoral, art. L79, L80: an envelope is marked until the close, unless its elector, released, or the mandataire
 * has voted before.
 */
function prisonerVotes(booth: Booth, act: Extract<Act, { kind: 'prisoner-votes' }>): Step {
  const away = whereabouts(booth);
  const shut = notSitting(booth, { at: act.at, inside: false });
  const reasons = away.length > 0 ? [...away, ...shut] : [...shut, ...alreadyVoted(booth.marks, booth.station.zone)];
  if (reasons.length > 0) return refusedFor(reasons);
  return marked(booth, { ...markOf(booth, act), kind: 'remote', fromPrison: true });
}

/** naming the mark, with a reason, two people together, until the close. */
function correct(booth: Booth, act: Extract<Act, { kind: 'correct' }>): Step {
  const mark = booth.marks.find(({ id }) => id === act.id);
  const reasons: Refusal[] = [...notSitting(booth, { at: act.at, inside: false })];
  if (mark === undefined || mark.station !== booth.station.id) reasons.push({ code: 'out-of-scope' });
  if (mark?.corrected) reasons.push({ code: 'already-decided' });
  if (!act.hasSecond) reasons.push({ code: 'second-person-required' });
  if (mark === undefined || reasons.length > 0) return refusedFor(reasons);

  const marks = booth.marks.map((other) => (other === mark ? { ...mark, corrected: true } : other));
  const effect: Effect = { kind: 'correction', mark: mark.id, reason: act.reason, at: act.at };
  return { ok: true, booth: { ...booth, marks }, effects: [effect] };
}

function marked(booth: Booth, mark: VoteMark): Step {
  const after = { ...booth, marks: [...booth.marks, mark], sitting: afterVote(booth.sitting, mark.at) };
  return { ok: true, booth: after, effects: [{ kind: 'mark', mark }] };
}

function markOf(booth: Booth, { id, at }: Act) {
  return { id, at, elector: booth.elector, round: booth.round.id, station: booth.station.id, corrected: false };
}

/** art. L76: at most one mark; which one stands, and since when. */
export function alreadyVoted(marks: readonly VoteMark[], zone: TimeZone): readonly Refusal[] {
  const mark = marks.find(({ corrected }) => !corrected);
  if (mark === undefined) return [];
  const { at } = mark;
  switch (mark.kind) {
    case 'proxy':
      return [{ code: 'already-voted-by-proxy', at, zone }];
    case 'in-person':
      return [{ code: 'already-voted-in-person', at, zone }];
    case 'remote':
      return [{ code: 'already-voted-remotely', at, zone }];
  }
}

/** why an elector is not expected at this station; nothing when on its list. */
export function whereabouts(booth: Booth): readonly Refusal[] {
  return booth.listedAt === undefined ? [{ code: 'not-on-roll' }] : elsewhere(booth);
}

function elsewhere({ station, listedAt }: Booth): readonly Refusal[] {
  if (listedAt === undefined || listedAt.station === station.id) return [];
  return [{ code: 'wrong-station', station: listedAt.station, commune: listedAt.commune }];
}

function refusedFor(reasons: readonly Refusal[]): Step {
  const answer = verdict(unique(reasons));
  if (answer.ok) throw new Error('a refusal needs a reason');
  return answer;
}

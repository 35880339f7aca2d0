import type { Day } from '#core/calendar/day.ts';
import type { Instant, TimeZone } from '#core/calendar/instant.ts';
import { pollsClosedReasons } from '#core/law/polling-day/polls.ts';
import {
  type PresentedBy,
  procurationPresented,
  unusableReasons,
} from '#core/law/polling-day/procuration-presented.ts';
import type { Hours } from '#core/model/election.ts';
import type { ElectorId, MarkId, RoundId, StationId } from '#core/model/ids.ts';
import type { Polls } from '#core/model/polls.ts';
import type { Procuration } from '#core/model/procuration.ts';
import { type Refusal, type RoundFact, uniqueRefusals } from '#core/model/refusal.ts';
import { type Refused, type Verdict, verdict } from '#core/model/verdict.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';

/** All that a station knows of one elector at one round: enough to mark, with or without the server. */
export type VoterAtRound = {
  readonly station: {
    readonly id: StationId;
    readonly commune: string;
    readonly zone: TimeZone;
    readonly hours: Hours;
  };
  readonly round: RoundFact & { readonly id: RoundId; readonly isCalledOff: boolean };
  readonly polls: Polls;
  /** Whether the station's commune polls this election; elsewhere a court decision gives no vote. */
  readonly isPolledHere: boolean;
  readonly elector: ElectorId;
  /** The station on whose list the elector is for this round; undefined: on none. */
  readonly listedAt: { readonly station: StationId; readonly commune: string } | undefined;
  readonly marks: readonly VoteMark[];
  /** The procurations that the elector gave, the oldest first, as of now. */
  readonly given: readonly Procuration[];
};

/**
 * A vote that comes before the bureau. `id` is made on the terminal; `inside`: the voter was there before the
 * close.
 */
export type PollingAct = { readonly id: MarkId; readonly at: Instant } & (
  | { readonly kind: 'proxy-votes'; readonly by: PresentedBy; readonly inside: boolean }
  | { readonly kind: 'mandant-votes'; readonly inside: boolean; readonly courtDecision: Day | undefined }
  /** nobody stands there; the presiding officer has the envelope. */
  | { readonly kind: 'prisoner-votes' }
);

/** The mark that a vote leaves, or every reason why it is not taken. */
export type PollingDecision = { readonly ok: true; readonly mark: VoteMark } | Refused<Refusal>;

/** Code électoral, art. L74, L76, L79, R57, R59. */
export function decideVote(voter: VoterAtRound, act: PollingAct): PollingDecision {
  switch (act.kind) {
    case 'proxy-votes':
      return decideProxyVote(voter, act);
    case 'mandant-votes':
      return decideVoteInPerson(voter, act);
    case 'prisoner-votes':
      return decidePrisonVote(voter, act);
  }
}

function decideProxyVote(voter: VoterAtRound, act: Extract<PollingAct, { kind: 'proxy-votes' }>): PollingDecision {
  const misplaced = wrongStation(voter);
  if (misplaced.length > 0) return refusedFor([...misplaced, ...pollsClosedReasons(voter, act)]);

  const procuration = procurationPresented(voter.given, act.by, voter.round.id);
  const reasons = [
    ...(voter.listedAt ? [] : [{ code: 'mandant-off-roll' as const }]),
    ...pollsClosedReasons(voter, act),
    ...alreadyVoted(voter.marks, voter.station.zone),
    ...(procuration ? unusableReasons(procuration, voter.round) : [{ code: 'not-received' as const }]),
  ];
  if (procuration === undefined || reasons.length > 0) return refusedFor(reasons);

  const { id, mandataire } = procuration;
  return { ok: true, mark: { ...markOf(voter, act), kind: 'proxy', procuration: id, mandataire } };
}

/**
 * the bearer of a court decision votes where the bearer shows it, on any list or none; once, as every
 * elector does.
 */
function decideVoteInPerson(voter: VoterAtRound, act: Extract<PollingAct, { kind: 'mandant-votes' }>): PollingDecision {
  const isBearer = act.courtDecision !== undefined && voter.isPolledHere;
  const misplaced = isBearer ? [] : wrongStation(voter);
  if (misplaced.length > 0) return refusedFor([...misplaced, ...pollsClosedReasons(voter, act)]);

  const isListedHere = voter.listedAt?.station === voter.station.id;
  const mayVote = isListedHere || isBearer;
  const offRoll = mayVote ? [] : [{ code: 'not-on-roll' as const }];
  const reasons = [...offRoll, ...pollsClosedReasons(voter, act), ...alreadyVoted(voter.marks, voter.station.zone)];
  if (reasons.length > 0) return refusedFor(reasons);
  const courtDecision = isListedHere ? undefined : act.courtDecision;
  return { ok: true, mark: { ...markOf(voter, act), kind: 'in-person', courtDecision } };
}

/**
 * Code électoral, art. L79, L80: an envelope is marked until the close, unless its elector, released,
 * or the mandataire has voted before.
 */
function decidePrisonVote(voter: VoterAtRound, act: Extract<PollingAct, { kind: 'prisoner-votes' }>): PollingDecision {
  const misplaced = otherStationReasons(voter);
  const shut = pollsClosedReasons(voter, { at: act.at, inside: false });
  const reasons =
    misplaced.length > 0 ? [...misplaced, ...shut] : [...shut, ...alreadyVoted(voter.marks, voter.station.zone)];
  if (reasons.length > 0) return refusedFor(reasons);
  return { ok: true, mark: { ...markOf(voter, act), kind: 'remote', fromPrison: true } };
}

/** The person who corrects a mark made by mistake: the presiding officer, with a second person or without. */
export type Correction = { readonly mark: MarkId; readonly at: Instant; readonly hasSecond: boolean };

/** a mark of this station is corrected by two people together, until the close. */
export function mayCorrect(voter: VoterAtRound, correction: Correction): Verdict<Refusal> {
  const mark = voter.marks.find(({ id }) => id === correction.mark);
  const reasons = [...pollsClosedReasons(voter, { at: correction.at, inside: false })];
  if (mark === undefined || mark.station !== voter.station.id) reasons.push({ code: 'out-of-scope' });
  if (mark?.corrected) reasons.push({ code: 'already-decided', what: 'mark' });
  if (!correction.hasSecond) reasons.push({ code: 'second-person-required' });
  return verdict(uniqueRefusals(reasons));
}

function markOf(voter: VoterAtRound, { id, at }: PollingAct) {
  return { id, at, elector: voter.elector, round: voter.round.id, station: voter.station.id, corrected: false };
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
export function otherStationReasons(voter: VoterAtRound): readonly Refusal[] {
  return voter.listedAt === undefined ? [{ code: 'not-on-roll' }] : wrongStation(voter);
}

function wrongStation({ station, listedAt }: VoterAtRound): readonly Refusal[] {
  if (listedAt === undefined || listedAt.station === station.id) return [];
  return [{ code: 'wrong-station', station: listedAt.station, commune: listedAt.commune }];
}

function refusedFor(reasons: readonly Refusal[]): Refused<Refusal> {
  const answer = verdict(uniqueRefusals(reasons));
  if (answer.ok) throw new Error('a refusal needs a reason');
  return answer;
}

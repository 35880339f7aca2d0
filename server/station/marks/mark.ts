import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { PollingAct } from '#core/law/polling-day/vote.ts';
import type { ElectorId, MarkId, ProcurationId, RoundId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { holdRounds } from '#drizzle/queries/elections.ts';
import { findMandant } from '#drizzle/queries/procurations.ts';
import type { Vote } from '#drizzle/queries/vote-facts.ts';
import type { VotePlan } from '#server/act/command.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import { BadInput } from '#server/api/errors.ts';
import type { Answer } from '#server/api/refused.ts';
import { callerStation } from '#server/api/scope.ts';
import { decideByFacts, decideMark, stationsOfMark } from '#server/station/marks/decide-mark.ts';
import { replayMark } from '#server/station/marks/existing-mark.ts';
import type { Marked } from '#server/station/marks/mark-view.ts';
import { voterAtRound } from '#server/station/marks/voter-at-round.ts';

type MarkInput = { readonly key: string; readonly id: MarkId; readonly round: RoundId; readonly inside: boolean };
export type ProxyVotes = MarkInput & {
  readonly by:
    | { readonly procuration: ProcurationId }
    | { readonly mandant: ElectorId; readonly mandataire: ElectorId };
};
export type MandantVotes = MarkInput & { readonly mandant: ElectorId; readonly courtDecision?: Day | undefined };

export type PrisonerVotes = Pick<MarkInput, 'key' | 'id' | 'round'> & { readonly elector: ElectorId };

/** Code électoral, art. L74: the mandataire votes in the mandant's name. */
export function proxyVotes(context: CallContext, { key, ...input }: ProxyVotes): Promise<Answer<Marked>> {
  const { by, id, inside } = input;
  const toAct = (at: Instant): PollingAct => ({ kind: 'proxy-votes', id, at, inside, by });
  const voter = 'mandant' in by ? by.mandant : { mandantOf: by.procuration };
  const asked = { mark: id, voter, isFixed: true, toAct };
  return recordMark(context, { name: 'station.proxyVotes', key, input, round: input.round, ...asked });
}

/** Code électoral, art. L76: the elector votes in person. */
export function mandantVotes(context: CallContext, { key, ...input }: MandantVotes): Promise<Answer<Marked>> {
  const { mandant, id, inside, courtDecision } = input;
  const toAct = (at: Instant): PollingAct => ({ kind: 'mandant-votes', id, at, inside, courtDecision });
  return recordMark(context, {
    name: 'station.mandantVotes',
    key,
    input,
    round: input.round,
    mark: id,
    voter: mandant,
    isFixed: courtDecision === undefined,
    toAct,
  });
}

/**
 * art. L79: the presiding officer marks an envelope from a prison in the elector's place.
 */
export function prisonerVotes(context: CallContext, { key, ...input }: PrisonerVotes): Promise<Answer<Marked>> {
  const { id, round, elector } = input;
  const toAct = (at: Instant): PollingAct => ({ kind: 'prisoner-votes', id, at });
  const asked = { mark: id, voter: elector, isFixed: true, toAct };
  return recordMark(context, { name: 'station.prisonerVotes', key, input, round, ...asked });
}

type MarkRequest = {
  readonly name: string;
  readonly key: string;
  readonly input: unknown;
  readonly round: RoundId;
  readonly mark: MarkId;
  readonly voter: Vote['voter'];
  /** A list that a court decision bypasses may change. */
  readonly isFixed: boolean;
  readonly toAct: (at: Instant) => PollingAct;
};

/**
 * The use case of every mark: locks the elector's row, decides by the law, saves the mark and the list's
 * change. Planned first, but where a court decision names a second station.
 */
function recordMark(context: CallContext, { name, key, input, round, ...asked }: MarkRequest): Promise<Answer<Marked>> {
  const station = callerStation(context);
  const { mark, voter, isFixed, toAct } = asked;
  return performAct(context, {
    name,
    key,
    input,
    ...(isFixed && { plan: planMark(context, { station, round, voter, mark }, toAct) }),
    lockFirst: (tx) => holdRounds(tx, [round]),
    locksFor: async (tx, now) => {
      const elector = typeof voter === 'string' ? voter : await mandantOfProcuration(tx, voter.mandantOf);
      return {
        elector,
        electors: [elector],
        procurations: [],
        stations: await stationsOfMark(tx, { station, round, elector, act: toAct(now), now }),
      };
    },
    locksNeverChange: isFixed,
    decide: (tx, now, { elector }) => decideMark(context, tx, { station, round, elector, act: toAct(now), now }),
    onReplay: replayMark,
  });
}

async function mandantOfProcuration(tx: Tx, id: ProcurationId): Promise<ElectorId> {
  const mandant = await findMandant(tx, id);
  if (mandant === undefined) throw new BadInput('procuration');
  return mandant;
}

/**
 * Not planned: a vote after the close, which depends on the others that were inside, and one whose mark
 * exists, since an earlier call of the key answers first.
 */
function planMark(context: CallContext, vote: Vote, toAct: (at: Instant) => PollingAct): VotePlan<Marked> {
  const { station, round } = vote;
  return {
    vote,
    decide: ({ voterRows, existing, versions, pollsNo }, now) => {
      const [known] = voterRows.voters.values();
      if (known === undefined || existing !== undefined) return undefined;
      const elector = known.id;
      const facts = voterAtRound(voterRows, known, { round, at: now });
      if (facts.polls.kind === 'closed') return undefined;

      const outcome = decideByFacts(context, { station, round, elector, act: toAct(now), now }, facts);
      return { outcome, guard: { elector, version: versions.get(elector) ?? 0, station, pollsNo } };
    },
  };
}

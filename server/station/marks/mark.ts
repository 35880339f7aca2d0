import type { Day } from '#core/calendar/day.ts';
import { dayAt, type Instant } from '#core/calendar/instant.ts';
import { decideVote, type PollingAct } from '#core/law/polling-day/polling-station.ts';
import { notBefore } from '#core/law/polling-day/polls.ts';
import type { ElectorId, MarkId, ProcurationId, RoundId, StationId } from '#core/model/ids.ts';
import { refused } from '#core/model/verdict.ts';
import type { MarkKind, VoteMark } from '#core/model/vote-mark.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { pipelined } from '#drizzle/connection/transaction.ts';
import { insertElector, type NewElector } from '#drizzle/queries/electors.ts';
import { findMark, insertMark } from '#drizzle/queries/marks.ts';
import { findMandant } from '#drizzle/queries/procurations.ts';
import { accepted, type Outcome, refusedOutcome } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import { BadInput, StartOver } from '#server/api/errors.ts';
import type { Answer } from '#server/api/refused.ts';
import { callerStation, communeOfStation } from '#server/api/scope.ts';
import { incident } from '#server/records/incident.ts';
import { loadVoterAtRound } from '#server/station/marks/voter-at-round.ts';

type MarkInput = { readonly key: string; readonly id: MarkId; readonly round: RoundId; readonly inside: boolean };
export type ProxyVotes = MarkInput & {
  readonly by:
    | { readonly procuration: ProcurationId }
    | { readonly mandant: ElectorId; readonly mandataire: ElectorId };
};
export type MandantVotes = MarkInput & { readonly mandant: ElectorId; readonly courtDecision?: Day | undefined };

export type PrisonerVotes = Pick<MarkInput, 'key' | 'id' | 'round'> & { readonly elector: ElectorId };

export type MarkView = {
  readonly id: MarkId;
  readonly kind: MarkKind;
  readonly at: Instant;
  readonly mandataire: ElectorId | undefined;
};
export type Marked = { readonly mark: MarkView };

/** Code électoral, art. L74: the mandataire votes in the mandant's name. */
export function proxyVotes(context: CallContext, { key, ...input }: ProxyVotes): Promise<Answer<Marked>> {
  const { by, id, inside } = input;
  const toAct = (at: Instant): PollingAct => ({ kind: 'proxy-votes', id, at, inside, by });
  const mandant = 'mandant' in by ? async () => by.mandant : (tx: Tx) => mandantOfProcuration(tx, by.procuration);
  const asked = { mandant, isFixed: true, toAct };
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
    mandant: async () => mandant,
    isFixed: courtDecision === undefined,
    toAct,
  });
}

/** art. L79: an envelope from a prison, marked by the presiding officer in the elector's place. */
export function prisonerVotes(context: CallContext, { key, ...input }: PrisonerVotes): Promise<Answer<Marked>> {
  const { id, round, elector } = input;
  const toAct = (at: Instant): PollingAct => ({ kind: 'prisoner-votes', id, at });
  const asked = { mandant: async () => elector, isFixed: true, toAct };
  return recordMark(context, { name: 'station.prisonerVotes', key, input, round, ...asked });
}

type MarkRequest = {
  readonly name: string;
  readonly key: string;
  readonly input: unknown;
  readonly round: RoundId;
  readonly mandant: (tx: Tx) => Promise<ElectorId>;
  /** A list that a court decision bypasses may change. */
  readonly isFixed: boolean;
  readonly toAct: (at: Instant) => PollingAct;
};

/** The one use case of a mark: the elector's row is held, the machine of core decides, the mark is saved with its change. */
function recordMark(context: CallContext, { name, key, input, round, ...asked }: MarkRequest): Promise<Answer<Marked>> {
  const station = callerStation(context);
  const { mandant, isFixed, toAct } = asked;
  return performAct(context, {
    name,
    key,
    input,
    locksFor: async (tx, now) => {
      const elector = await mandant(tx);
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

/** The stored answer, unless what it told was corrected since. */
export async function replayMark(tx: Tx, answer: Answer<Marked>): Promise<Answer<Marked>> {
  const existing = answer.ok ? await findMark(tx, answer.mark.id) : undefined;
  return existing?.corrected ? refused({ code: 'already-decided' }) : answer;
}

/** The stations locked for a mark: its own, and the one whose list names the voter of a court decision. */
export async function stationsOfMark(
  tx: Tx,
  { station, round, elector, act, now }: VoteAtStation,
): Promise<readonly StationId[]> {
  if (act.kind !== 'mandant-votes' || act.courtDecision === undefined) return [station];
  const { listedAt } = await loadVoterAtRound(tx, { station, round, elector }, now);
  return listedAt === undefined || listedAt.station === station ? [station] : [station, listedAt.station];
}

export type VoteAtStation = SentVote & {
  readonly now: Instant;
  /** the voter of a court decision, if new to the system, and the court. */
  readonly courtDecisionVoter?: { readonly newcomer: NewElector | undefined; readonly court: string };
};

/** Under the locks: the machine of core decides, the mark is saved with its change. */
export async function decideMark(context: CallContext, tx: Tx, voting: VoteAtStation): Promise<Outcome<Marked>> {
  const { station, round, elector, act: sent, now, courtDecisionVoter } = voting;
  const voterRef = { station, round, elector: courtDecisionVoter?.newcomer ?? elector };
  const [existing, voterAtRound] = await pipelined(findMark(tx, sent.id), loadVoterAtRound(tx, voterRef, now));
  if (existing) return answerExistingMark(existing, voting);

  const act = { ...sent, at: notBefore(voterAtRound.polls, now) };
  if (isDecisionInFuture(act, dayAt(now, voterAtRound.station.zone))) throw new BadInput('courtDecision');
  const decision = decideVote(voterAtRound, act);
  if (!decision.ok) {
    return refusedOutcome(communeOfStation(station), decision.reasons, { auditFacts: { station, round, elector } });
  }
  if (courtDecisionVoter?.newcomer && !(await insertElector(tx, courtDecisionVoter.newcomer))) throw new StartOver();
  return markOutcome(context, {
    mark: decision.mark,
    listedAt: voterAtRound.listedAt?.station,
    court: courtDecisionVoter?.court,
  });
}

function isDecisionInFuture(act: PollingAct, today: Day): boolean {
  return act.kind === 'mandant-votes' && act.courtDecision !== undefined && act.courtDecision > today;
}

type SentVote = Pick<VoteMark, 'station' | 'round' | 'elector'> & { readonly act: PollingAct };

/** The id made on the terminal names one mark for ever: sent again, under any account, it gets the mark as it stands. */
function answerExistingMark(existing: VoteMark, sent: SentVote): Outcome<Marked> {
  const { station, round, elector } = existing;
  const isSame =
    station === sent.station && round === sent.round && elector === sent.elector && isMarkOf(existing, sent.act);
  if (!isSame || existing.corrected) throw new BadInput('id');
  return accepted(communeOfStation(station), { mark: markView(existing) }, { auditFacts: { again: existing.id } });
}

function isMarkOf(existing: VoteMark, act: PollingAct): boolean {
  switch (act.kind) {
    case 'proxy-votes': {
      if (existing.kind !== 'proxy') return false;
      const { by } = act;
      return 'procuration' in by ? by.procuration === existing.procuration : by.mandataire === existing.mandataire;
    }
    case 'mandant-votes':
      return existing.kind === 'in-person';
    case 'prisoner-votes':
      return existing.kind === 'remote' && existing.fromPrison;
  }
}

type DecidedMark = {
  readonly mark: VoteMark;
  readonly listedAt: StationId | undefined;
  readonly court: string | undefined;
};

/** the station whose list names the voter of a court decision sees the vote too. */
function markOutcome(context: CallContext, { mark: existing, listedAt, court }: DecidedMark): Outcome<Marked> {
  const { station, elector, at, id } = existing;
  const commune = communeOfStation(station);
  const courtDecision = existing.kind === 'in-person' ? existing.courtDecision : undefined;
  const facts = { mark: id, courtDecision, court };
  const stations = listedAt === undefined || listedAt === station ? [station] : [station, listedAt];
  return accepted(
    commune,
    { mark: markView(existing) },
    {
      auditFacts: existing,
      save: (tx) => insertMark(tx, existing, context.caller.account.id),
      changed: stations.map((mark) => ({ station: mark, elector })),
      incidents: courtDecision ? [incident(context, { kind: 'court-decision', commune, station, at, facts })] : [],
    },
  );
}

export function markView(mark: VoteMark): MarkView {
  return { id: mark.id, kind: mark.kind, at: mark.at, mandataire: mark.kind === 'proxy' ? mark.mandataire : undefined };
}

async function mandantOfProcuration(tx: Tx, id: ProcurationId): Promise<ElectorId> {
  const mandant = await findMandant(tx, id);
  if (mandant === undefined) throw new BadInput('procuration');
  return mandant;
}

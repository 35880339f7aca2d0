import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import { pollOf } from '#core/law/entitlement/entitlement.ts';
import { remoteRefusals } from '#core/law/polling-day/remote-vote.ts';
import type { Communes, Election, Poll, Round } from '#core/model/election.ts';
import type { ElectionId, ElectorId, MarkId } from '#core/model/ids.ts';
import type { RoundNumber } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import { type Reasons, verdict } from '#core/model/verdict.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { pipelined } from '#drizzle/connection/transaction.ts';
import { findByNnes } from '#drizzle/queries/elector-identity.ts';
import { type ElectorRecord, loadElectors } from '#drizzle/queries/electors.ts';
import { loadUncorrected } from '#drizzle/queries/marks.ts';
import { loadCommunes, loadElectionsByIds } from '#drizzle/queries/places.ts';
import type { CallContext } from '#server/api/context.ts';
import { BadInput } from '#server/api/errors.ts';
import { uuid } from '#server/records/uuid.ts';

/** A line of the list: an elector who voted, and the round. */
export type RemoteVote = {
  readonly elector: { readonly id: ElectorId } | { readonly nne: string; readonly born: Day };
  readonly election: ElectionId;
  readonly round: RoundNumber;
};
/** `index` is the place of a line in the list that was sent. */
export type ImportCounts = {
  readonly recorded: number;
  readonly refused: readonly { readonly index: number; readonly reasons: Reasons<Refusal> }[];
};
export type JudgedVotes = { readonly marks: readonly VoteMark[]; readonly counted: ImportCounts };

/** Each line in turn, as a mark or with its reasons: of two for one elector at a round, the first stands. */
export async function judgeRemote(
  context: CallContext,
  tx: Tx,
  { votes, at }: { readonly votes: readonly RemoteVote[]; readonly at: Instant },
): Promise<JudgedVotes> {
  const facts = await loadFacts(tx, votes);
  const marks: VoteMark[] = [];
  const refused: ImportCounts['refused'][number][] = [];
  votes.forEach((vote, index) => {
    const { elector, election, round, poll } = resolveVote(vote, facts);
    const earlier = [...facts.marks, ...marks].filter(
      (mark) => mark.elector === elector?.id && mark.round === round.id,
    );
    const born = elector?.born ?? round.day;
    const allowed = verdict(remoteRefusals({ election, round, poll, born, marks: earlier }));
    if (!allowed.ok) refused.push({ index, reasons: allowed.reasons });
    else if (elector && poll) {
      const id = uuid<MarkId>(context.machineClock);
      const { station } = poll.registration;
      const votedAt = { elector: elector.id, round: round.id, station, at };
      marks.push({ id, ...votedAt, corrected: false, kind: 'remote', fromPrison: false });
    }
  });
  return { marks, counted: { recorded: marks.length, refused } };
}

type Facts = {
  readonly elections: readonly Election[];
  readonly electors: ReadonlyMap<ElectorId, ElectorRecord>;
  readonly byNne: ReadonlyMap<string, ElectorId>;
  readonly communes: Communes;
  readonly marks: readonly VoteMark[];
};

async function loadFacts(tx: Tx, votes: readonly RemoteVote[]): Promise<Facts> {
  const byNne = await findByNnes(
    tx,
    votes.flatMap(({ elector }) => ('nne' in elector ? [elector] : [])),
  );
  const ids = new Set([...votes.flatMap(({ elector }) => ('id' in elector ? [elector.id] : [])), ...byNne.values()]);
  const [elections, electors, marks] = await pipelined(
    loadElectionsByIds(tx, [...new Set(votes.map(({ election }) => election))]),
    loadElectors(tx, [...ids]),
    loadUncorrected(tx, [...ids]),
  );
  const lines = [...electors.values()].flatMap(({ registrations }) => registrations);
  const communes = await loadCommunes(tx, [...new Set(lines.map(({ commune }) => commune))]);
  return { elections, electors, byNne, communes, marks };
}

type ResolvedVote = {
  readonly elector: ElectorRecord | undefined;
  readonly election: Election;
  readonly round: Round;
  readonly poll: Poll | undefined;
};

function resolveVote({ elector: named, election: id, round: number }: RemoteVote, facts: Facts): ResolvedVote {
  const election = facts.elections.find((candidate) => candidate.id === id);
  const round = election?.rounds.find((candidate) => candidate.number === number);
  if (election === undefined || round === undefined) throw new BadInput('election');
  const electorId = 'id' in named ? named.id : facts.byNne.get(`${named.nne} ${named.born}`);
  const elector = electorId && facts.electors.get(electorId);
  return { elector, election, round, poll: elector && pollOf(elector, { election, round }, facts.communes) };
}

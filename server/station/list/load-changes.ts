import { pollsOn } from '#core/law/polling-day/polls.ts';
import type { ElectorId, RoundId, StationId } from '#core/model/ids.ts';
import type { ListPrint } from '#core/model/list-print.ts';
import type { Polls } from '#core/model/polls.ts';
import type { RefusedVote } from '#core/model/refused-vote.ts';
import { read, uuidArray } from '#drizzle/connection/statement.ts';
import { inTransaction, SYSTEM } from '#drizzle/connection/transaction.ts';
import { changedSince, changesAfter } from '#drizzle/queries/list-changes.ts';
import { linesOfElectors, selectListLines } from '#drizzle/queries/list-lines.ts';
import { selectPrintTold } from '#drizzle/queries/list-prints.ts';
import { loadDeclaredPolls } from '#drizzle/queries/polls.ts';
import type { CallContext } from '#server/api/context.ts';
import { callerStation } from '#server/api/scope.ts';
import { batched, coalesced } from '#server/concurrency/coalesce.ts';
import { semaphore } from '#server/concurrency/semaphore.ts';
import { loadsOfChanges } from '#server/limits/call-shares.ts';
import { type ListLine, listedOn, roundAtStation, toListLines } from '#server/station/list/list-lines.ts';
import { readRefusedVotes } from '#server/station/list/refused-votes.ts';

/** Changed electors of one answer at most. */
const LARGEST_ANSWER = 500;

export type Since = { readonly round: RoundId; readonly cursor: string };

/**
 * `gone`: electors who left the list. `sitting`: the state of the polls, present when that state changed.
 * `refused`: the votes refused since.
 */
export type ListChanges = {
  readonly cursor: string;
  readonly people: readonly ListLine[];
  readonly gone: readonly ElectorId[];
  readonly sitting: Polls | undefined;
  readonly refused: readonly RefusedVote[];
  /** the last annex or supplement, when one was printed or acknowledged, or the polls changed. */
  readonly print: ListPrint | undefined;
};

/** Lists loaded at once by a server, for all its stations: so few that a mark never waits for them. */
const loadSlots = semaphore(3);

const changedStations = batched<ReadonlySet<string>>();

const sharedLoads = coalesced<ListChanges>();

/**
 * One query serves all the calls that come together, unless this server knows the station's last change
 * number.
 */
export async function findChanges(context: CallContext, since: Since): Promise<ListChanges> {
  const [station, no] = [callerStation(context), Number(since.cursor)];
  const { changesPast, startReading } = context.changeFeed.cursors;
  const known = changesPast(station, no);
  if (known === 'nothing') return noChanges(since.cursor);
  if (known === 'something') return loadShared(context, since);

  const { done } = startReading(station);
  const key = `${station} ${no}`;
  const changed = await changedStations(context.closing, key, (keys) => queryChanged(context, keys));
  if (changed.has(key)) return loadShared(context, since);
  done(no);
  return noChanges(since.cursor);
}

function noChanges(cursor: string): ListChanges {
  return { cursor, people: [], gone: [], sitting: undefined, refused: [], print: undefined };
}

/** One load serves all the calls of a station that wait for the same changes. */
function loadShared(context: CallContext, since: Since): Promise<ListChanges> {
  const { round, cursor } = since;
  const key = [context.caller.actor.role, callerStation(context), Number(cursor), round].join(' ');
  const { id } = context.caller.account;
  return sharedLoads(context.closing, key, () =>
    loadsOfChanges(id, () => loadSlots(() => loadChanges(context, since))),
  );
}

/** Of these keys, each a station and a cursor, those whose station changed past the cursor. */
async function queryChanged({ database }: CallContext, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const positions = keys.map((key) => {
    const [station = '', cursor] = key.split(' ');
    return { station: station as StationId, after: Number(cursor) };
  });
  const changed = await inTransaction(database, { actor: SYSTEM, access: 'decide', pool: 'monitoring' }, (tx) =>
    changedSince(tx, positions),
  );
  return new Set(changed.map(({ station, after }) => `${station} ${after}`));
}

async function loadChanges(context: CallContext, since: Since): Promise<ListChanges> {
  const { hasRefusals, ...changes } = await loadLines(context, since);
  if (!hasRefusals) return changes;
  const told = { after: Number(since.cursor), until: Number(changes.cursor) };
  const at = { station: callerStation(context), round: since.round };
  const { refused } = await readRefusedVotes(context, at, told);
  return { ...changes, refused };
}

type ChangedLines = ListChanges & { readonly hasRefusals: boolean };

function loadLines(context: CallContext, { round, cursor }: Since): Promise<ChangedLines> {
  const station = callerStation(context);
  const { done } = context.changeFeed.cursors.startReading(station);
  return inTransaction(
    context.database,
    { actor: context.caller.actor, access: 'read', pool: 'monitoring' },
    async (tx) => {
      const changed = await changesAfter(tx, station, { no: Number(cursor), limit: LARGEST_ANSWER });
      if (changed.isAll) done(changed.no);
      const { hasRefusals } = changed;
      if (changed.no === Number(cursor)) return { ...noChanges(cursor), hasRefusals };
      const rows = await read(
        tx,
        selectListLines({ station, round }, linesOfElectors(uuidArray(changed.electors)), context.clock),
      );
      const polling = roundAtStation(rows, round);
      const listed = listedOn(rows, polling.day);
      const gone = changed.electors.filter((elector) => !listed.has(elector));
      const polls = changed.arePollsChanged
        ? pollsOn(polling.day, await loadDeclaredPolls(tx, { station, round }))
        : undefined;
      const print = changed.arePollsChanged ? await read(tx, selectPrintTold({ station, round })) : undefined;
      const lines = { people: toListLines(rows, polling), gone, sitting: polls, refused: [], print };
      return { cursor: String(changed.no), ...lines, hasRefusals };
    },
  );
}

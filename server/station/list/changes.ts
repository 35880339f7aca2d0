import { pollsOn } from '#core/law/polling-day/polls.ts';
import type { ElectorId, RoundId, StationId } from '#core/model/ids.ts';
import type { Polls } from '#core/model/polls.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { loadDeclaredPolls } from '#drizzle/queries/polls.ts';
import { changedSince, changesAfter, listLines } from '#drizzle/queries/stations.ts';
import { isStillOpen } from '#server/accounts/session.ts';
import { SYSTEM } from '#server/api/actor.ts';
import type { CallContext } from '#server/api/context.ts';
import { SignedOut } from '#server/api/errors.ts';
import { callerStation } from '#server/api/scope.ts';
import { batched, coalesced, semaphore } from '#server/concurrency/coalesce.ts';
import { onAbort } from '#server/concurrency/on-abort.ts';
import { type ListLine, loadRoundAtStation, toListLines } from '#server/station/list/list-lines.ts';

/** Milliseconds: the longest wait for something new. */
const LONGEST_WAIT = 25_000;
/** Changes answered at once. */
const LARGEST_ANSWER = 500;

export type Since = { readonly round: RoundId; readonly cursor: string };
/** `gone`: those who are on the list no more. `polls`: what is declared, when that changed. */
export type ListChanges = {
  readonly cursor: string;
  readonly people: readonly ListLine[];
  readonly gone: readonly ElectorId[];
  readonly sitting: Polls | undefined;
};

/** Who asks; `isRemembered`: his session was looked at when he was told something, and is looked at again before he is told more. */
export type WaitingContext = CallContext & { readonly isRemembered: boolean };

/** What nobody reads: an error made for each would take longer than the rest of the call. */
const WAIT_OVER = 'over';

/** The lines that changed after a cursor; waits for one. A wake only shortens the wait: the numbers miss nothing. */
export async function waitForChanges(
  context: WaitingContext,
  since: Since,
  gone: AbortSignal | undefined,
): Promise<ListChanges> {
  const over = new AbortController();
  const end = () => over.abort(WAIT_OVER);
  const late = setTimeout(end, LONGEST_WAIT);
  const leave = onAbort(context.closing, end);
  gone?.addEventListener('abort', end);
  if (gone?.aborted) end();
  try {
    return await untilChanged(context, since, over.signal);
  } finally {
    clearTimeout(late);
    leave();
    gone?.removeEventListener('abort', end);
  }
}

/** Changes of people who are no electors of the round are passed over. */
async function untilChanged(context: WaitingContext, since: Since, over: AbortSignal): Promise<ListChanges> {
  const station = callerStation(context);
  let { cursor } = since;
  let hasWaited = context.isRemembered;
  for (;;) {
    if (await context.changeFeed.ready(station, over)) hasWaited = true;
    const subscription = context.changeFeed.subscribe({ station, after: Number(cursor) }, over);
    try {
      const answered = await findChanges(context, { ...since, cursor });
      if (hasChanges(answered) || over.aborted) return await answer(context, answered, hasWaited);
      if (answered.cursor === cursor) {
        await subscription.changed;
        hasWaited = true;
      }
      cursor = answered.cursor;
    } finally {
      subscription.unsubscribe();
    }
  }
}

/** A session that ended meanwhile, at the terminal or with its password, is shown nothing more. */
async function answer(context: CallContext, answered: ListChanges, hasWaited: boolean): Promise<ListChanges> {
  if (hasWaited && !(await isStillOpen(context))) throw new SignedOut();
  if (hasChanges(answered)) context.changeFeed.answered(callerStation(context));
  return answered;
}

function hasChanges({ people, gone, sitting: polls }: ListChanges): boolean {
  return people.length > 0 || gone.length > 0 || polls !== undefined;
}

/** Looks at once, of all stations of a server: so few that who votes never waits for those who only look. */
const loadSlots = semaphore(3);
const changedStations = batched<ReadonlySet<string>>();
const sharedLoads = coalesced<ListChanges>();

/** Whether anything is new is asked for all who come together, unless this server knows. */
async function findChanges(context: CallContext, since: Since): Promise<ListChanges> {
  const [station, no] = [callerStation(context), Number(since.cursor)];
  const { changesPast: past, startReading: reading } = context.changeFeed.cursors;
  const known = past(station, no);
  if (known === 'nothing') return noChanges(since.cursor);
  if (known === 'something') return loadShared(context, since);

  const { done } = reading(station);
  const asked = `${station} ${no}`;
  const answered = await changedStations(context.closing, asked, (all) => queryChanged(context, all));
  if (answered.has(asked)) return loadShared(context, since);
  done(no);
  return noChanges(since.cursor);
}

function noChanges(cursor: string): ListChanges {
  return { cursor, people: [], gone: [], sitting: undefined };
}

/** What is new is asked once for all of a station who wait for the same. */
function loadShared(context: CallContext, since: Since): Promise<ListChanges> {
  const { round, cursor } = since;
  const key = [context.caller.actor.role, callerStation(context), Number(cursor), round].join(' ');
  return sharedLoads(context.closing, key, () => loadSlots(() => loadChanges(context, since)));
}

/** Of these stations and cursors, those whose station changed past the cursor. */
async function queryChanged({ database }: CallContext, asked: readonly string[]): Promise<ReadonlySet<string>> {
  const known = asked.map((its) => {
    const [station = '', cursor] = its.split(' ');
    return { station: station as StationId, after: Number(cursor) };
  });
  const answered = await inTransaction(database, { actor: SYSTEM, access: 'decide', pool: 'monitoring' }, (tx) =>
    changedSince(tx, known),
  );
  return new Set(answered.map(({ station, after }) => `${station} ${after}`));
}

function loadChanges(context: CallContext, { round, cursor }: Since): Promise<ListChanges> {
  const station = callerStation(context);
  const { done } = context.changeFeed.cursors.startReading(station);
  return inTransaction(
    context.database,
    { actor: context.caller.actor, access: 'read', pool: 'monitoring' },
    async (tx) => {
      const changed = await changesAfter(tx, station, { no: Number(cursor), limit: LARGEST_ANSWER });
      if (changed.isAll) done(changed.no);
      if (changed.no === Number(cursor)) return noChanges(cursor);
      const roundAtStation = await loadRoundAtStation(tx, station, round);
      const lines = await listLines(tx, station, { on: roundAtStation.day, electors: changed.electors });
      const people = await toListLines(tx, roundAtStation, { lines, at: context.clock() });
      const gone = changed.electors.filter((elector) => !lines.some(({ person }) => person.id === elector));
      const polls = changed.arePollsChanged
        ? pollsOn(roundAtStation.day, await loadDeclaredPolls(tx, { station, round }))
        : undefined;
      return { cursor: String(changed.no), people, gone, sitting: polls };
    },
  );
}

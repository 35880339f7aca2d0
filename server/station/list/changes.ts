import { sittingOn } from '#core/law/polling-day/polls.ts';
import type { ElectorId, RoundId, StationId } from '#core/model/ids.ts';
import type { Sitting } from '#core/model/polls.ts';
import { loadDeclared } from '#drizzle/queries/sittings.ts';
import { changedPast, changesAfter, listLines } from '#drizzle/queries/stations.ts';
import { inTransaction } from '#drizzle/transaction.ts';
import { isStillOpen } from '#server/accounts/session.ts';
import { SYSTEM } from '#server/api/actor.ts';
import type { CallContext } from '#server/api/context.ts';
import { SignedOut } from '#server/api/errors.ts';
import { stationOf } from '#server/api/scope.ts';
import { makeGate, makeGathered, makeShared } from '#server/concurrency/coalesce.ts';
import { atEndOf } from '#server/concurrency/on-abort.ts';
import { type Listed, loadPolling, toListed } from '#server/station/list/list-lines.ts';

/** Milliseconds: the longest wait for something new. */
const LONGEST = 25_000;
/** Changes answered at once. */
const AT_ONCE = 500;

export type Since = { readonly round: RoundId; readonly cursor: string };
/** `gone`: those who are on the list no more. `sitting`: what is declared, when that changed. */
export type Changes = {
  readonly cursor: string;
  readonly people: readonly Listed[];
  readonly gone: readonly ElectorId[];
  readonly sitting: Sitting | undefined;
};

/** Who asks; `isRemembered`: his session was looked at when he was told something, and is looked at again before he is told more. */
export type Asking = CallContext & { readonly isRemembered: boolean };

/** What nobody reads: an error made for each would take longer than the rest of the call. */
const OVER = 'over';

/** The lines that changed after a cursor; waits for one. A wake only shortens the wait: the numbers miss nothing. */
export async function changes(context: Asking, since: Since, gone: AbortSignal | undefined): Promise<Changes> {
  const over = new AbortController();
  const end = () => over.abort(OVER);
  const late = setTimeout(end, LONGEST);
  const leave = atEndOf(context.closing, end);
  gone?.addEventListener('abort', end);
  if (gone?.aborted) end();
  try {
    return await waitForOne(context, since, over.signal);
  } finally {
    clearTimeout(late);
    leave();
    gone?.removeEventListener('abort', end);
  }
}

/** Changes of people who are no electors of the round are passed over. */
async function waitForOne(context: Asking, since: Since, over: AbortSignal): Promise<Changes> {
  const station = callerStation(context);
  let { cursor } = since;
  let hasWaited = context.isRemembered;
  for (;;) {
    if (await context.wakes.rested(station, over)) hasWaited = true;
    const sleeper = context.wakes.wait({ station, after: Number(cursor) }, over);
    try {
      const found = await look(context, { ...since, cursor });
      if (isNews(found) || over.aborted) return await told(context, found, hasWaited);
      if (found.cursor === cursor) {
        await sleeper.woken;
        hasWaited = true;
      }
      cursor = found.cursor;
    } finally {
      sleeper.leave();
    }
  }
}

/** A session that ended meanwhile, at the terminal or with its password, is shown nothing more. */
async function told(context: CallContext, found: Changes, hasWaited: boolean): Promise<Changes> {
  if (hasWaited && !(await isStillOpen(context))) throw new SignedOut();
  if (isNews(found)) context.wakes.told(callerStation(context));
  return found;
}

function isNews({ people, gone, sitting }: Changes): boolean {
  return people.length > 0 || gone.length > 0 || sitting !== undefined;
}

/** Looks at once, of all stations of a server: so few that who votes never waits for those who only look. */
const atOnce = makeGate(3);
const numbers = makeGathered<ReadonlySet<string>>();
const looks = makeShared<Changes>();

/** Whether anything is new is asked for all who come together, unless this server knows. */
async function look(context: CallContext, since: Since): Promise<Changes> {
  const [station, no] = [callerStation(context), Number(since.cursor)];
  const { past, reading } = context.wakes.reached;
  const known = past(station, no);
  if (known === 'nothing') return nothingAt(since.cursor);
  if (known === 'something') return take(context, since);

  const { done } = reading(station);
  const asked = `${station} ${no}`;
  const found = await numbers(context.closing, asked, (all) => passed(context, all));
  if (found.has(asked)) return take(context, since);
  done(no);
  return nothingAt(since.cursor);
}

function nothingAt(cursor: string): Changes {
  return { cursor, people: [], gone: [], sitting: undefined };
}

/** What is new is asked once for all of a station who wait for the same. */
function take(context: CallContext, since: Since): Promise<Changes> {
  const { round, cursor } = since;
  const key = [context.caller.actor.role, callerStation(context), Number(cursor), round].join(' ');
  return looks(context.closing, key, () => atOnce(() => load(context, since)));
}

/** Of these stations and cursors, those whose station changed past the cursor. */
async function passed({ database }: CallContext, asked: readonly string[]): Promise<ReadonlySet<string>> {
  const known = asked.map((its) => {
    const [station = '', cursor] = its.split(' ');
    return { station: station as StationId, after: Number(cursor) };
  });
  const found = await inTransaction(database, { actor: SYSTEM, use: 'decide', isLook: true }, (tx) =>
    changedPast(tx, known),
  );
  return new Set(found.map(({ station, after }) => `${station} ${after}`));
}

function load(context: CallContext, { round, cursor }: Since): Promise<Changes> {
  const station = callerStation(context);
  const { done } = context.wakes.reached.reading(station);
  return inTransaction(context.database, { actor: context.caller.actor, use: 'read', isLook: true }, async (tx) => {
    const changed = await changesAfter(tx, station, { no: Number(cursor), limit: AT_ONCE });
    if (changed.isAll) done(changed.no);
    if (changed.no === Number(cursor)) return nothingAt(cursor);
    const polling = await loadPolling(tx, station, round);
    const lines = await listLines(tx, station, { on: polling.day, electors: changed.electors });
    const people = await toListed(tx, polling, { lines, at: context.clock() });
    const gone = changed.electors.filter((elector) => !lines.some(({ person }) => person.id === elector));
    const sitting = changed.isSitting ? sittingOn(polling.day, await loadDeclared(tx, { station, round })) : undefined;
    return { cursor: String(changed.no), people, gone, sitting };
  });
}

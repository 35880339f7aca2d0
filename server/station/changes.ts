import type { ElectorId, RoundId, StationId } from '#core/ids.ts';
import { type Sitting, sittingOn } from '#core/sitting.ts';
import { loadDeclared } from '#drizzle/queries/sittings.ts';
import { changedPast, changesAfter, listLines } from '#drizzle/queries/stations.ts';
import { inTransaction } from '#drizzle/transaction.ts';
import { isStillOpen } from '#server/accounts/session.ts';
import { SYSTEM } from '#server/actor.ts';
import type { CallContext } from '#server/context.ts';
import { SignedOut } from '#server/failures.ts';
import { makeGate, makeGathered, makeShared } from '#server/shared.ts';
import { type Listed, loadPolling, toListed } from '#server/station/listed.ts';
import { stationOf } from '#server/station/station.ts';

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

/** The lines that changed after a cursor; waits for one. A wake only shortens the wait: the numbers miss nothing. */
export async function changes(context: CallContext, since: Since, gone: AbortSignal | undefined): Promise<Changes> {
  const over = new AbortController();
  const end = () => over.abort();
  const late = setTimeout(end, LONGEST);
  const others = gone ? [gone, context.closing] : [context.closing];
  for (const signal of others) signal.addEventListener('abort', end);
  if (others.some(({ aborted }) => aborted)) end();
  try {
    return await waitForOne(context, since, over.signal);
  } finally {
    end();
    clearTimeout(late);
    for (const signal of others) signal.removeEventListener('abort', end);
  }
}

/** Changes of people who are no electors of the round are passed over. */
async function waitForOne(context: CallContext, since: Since, over: AbortSignal): Promise<Changes> {
  const station = stationOf(context);
  let { cursor } = since;
  let hasWaited = false;
  let isTold = false;
  for (;;) {
    if (await context.wakes.rested(station, over)) hasWaited = true;
    const sleeper = context.wakes.wait({ station, after: Number(cursor) }, over);
    const asked = { ...since, cursor };
    const looking = isTold ? take(context, asked) : look(context, asked);
    const found: Changes = await (hasWaited ? whileSignedIn(context, looking) : looking);
    if (isNews(found)) context.wakes.told(station);
    if (isNews(found) || over.aborted) return found;
    if (found.cursor === cursor) {
      await sleeper.woken;
      hasWaited = true;
    }
    sleeper.leave();
    isTold = found.cursor === cursor && !over.aborted;
    cursor = found.cursor;
  }
}

function isNews({ people, gone, sitting }: Changes): boolean {
  return people.length > 0 || gone.length > 0 || sitting !== undefined;
}

/** A session that ended meanwhile, at the terminal or with its password, is shown nothing more. */
async function whileSignedIn(context: CallContext, looking: Promise<Changes>): Promise<Changes> {
  const [isOpen, found] = await Promise.all([isStillOpen(context), looking]);
  if (!isOpen) throw new SignedOut();
  return found;
}

/** Looks at once, of all stations of a server: so few that who votes never waits for those who only look. */
const atOnce = makeGate(3);
const numbers = makeGathered<ReadonlySet<string>>();
const looks = makeShared<Changes>();

/** Whether anything is new is asked for all who come together. */
async function look(context: CallContext, since: Since): Promise<Changes> {
  const { cursor } = since;
  const asked = `${stationOf(context)} ${Number(cursor)}`;
  const found = await numbers(context.closing, asked, (all) => passed(context, all));
  return found.has(asked) ? take(context, since) : { cursor, people: [], gone: [], sitting: undefined };
}

/** What is new is asked once for all of a station who wait for the same. */
function take(context: CallContext, since: Since): Promise<Changes> {
  const { round, cursor } = since;
  const key = [context.caller.actor.role, stationOf(context), Number(cursor), round].join(' ');
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
  const station = stationOf(context);
  return inTransaction(context.database, { actor: context.caller.actor, use: 'read', isLook: true }, async (tx) => {
    const changed = await changesAfter(tx, station, { no: Number(cursor), limit: AT_ONCE });
    if (changed.no === Number(cursor)) return { cursor, people: [], gone: [], sitting: undefined };
    const polling = await loadPolling(tx, station, round);
    const lines = await listLines(tx, station, { on: polling.day, electors: changed.electors });
    const people = await toListed(tx, polling, { lines, at: context.clock() });
    const gone = changed.electors.filter((elector) => !lines.some(({ person }) => person.id === elector));
    const sitting = changed.isSitting ? sittingOn(polling.day, await loadDeclared(tx, { station, round })) : undefined;
    return { cursor: String(changed.no), people, gone, sitting };
  });
}

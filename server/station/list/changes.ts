import { isStillOpen } from '#server/accounts/caller.ts';
import type { CallContext } from '#server/api/context.ts';
import { SignedOut } from '#server/api/errors.ts';
import { callerStation } from '#server/api/scope.ts';
import type { Delivery } from '#server/change-feed/backpressure.ts';
import { onAbort } from '#server/concurrency/on-abort.ts';
import { findChanges, type ListChanges, type Since } from '#server/station/list/load-changes.ts';

/** Milliseconds that a call waits for a change at most. */
const LONGEST_WAIT = 25_000;

/**
 * `isRemembered`: the session was checked for the caller's previous poll, and is checked again before this
 * poll is answered.
 */
export type WaitingContext = CallContext & { readonly isRemembered: boolean; readonly delivery: Delivery };

/**
 * The reason of an abort, which nobody reads. A constant, since an Error per call costs more than the rest of
 * the call.
 */
const WAIT_OVER = 'over';

/**
 * The lines that changed after a cursor; waits for one. A publication only shortens the wait: change numbers
 * miss nothing.
 */
export async function waitForChanges(
  context: WaitingContext,
  since: Since,
  gone: AbortSignal | undefined,
): Promise<ListChanges> {
  const over = new AbortController();
  const end = () => over.abort(WAIT_OVER);
  const late = setTimeout(end, LONGEST_WAIT);
  const cancel = onAbort(context.closing, end);
  gone?.addEventListener('abort', end);
  if (gone?.aborted) end();
  try {
    return await untilChanged(context, since, over.signal);
  } finally {
    clearTimeout(late);
    cancel();
    gone?.removeEventListener('abort', end);
  }
}

/** Changes of people who are no electors of the round move the cursor and are not answered. */
async function untilChanged(context: WaitingContext, since: Since, over: AbortSignal): Promise<ListChanges> {
  const station = callerStation(context);
  let { cursor } = since;
  let hasWaited = context.isRemembered;
  for (;;) {
    if (await context.changeFeed.ready(station, over)) hasWaited = true;
    const subscription = context.changeFeed.subscribe({ station, after: Number(cursor) }, over);
    try {
      const changes = await findChanges(context, { ...since, cursor });
      if (hasChanges(changes) || over.aborted) return await answer(context, changes, hasWaited);
      if (changes.cursor === cursor) {
        await subscription.changed;
        hasWaited = true;
      }
      cursor = changes.cursor;
    } finally {
      subscription.unsubscribe();
    }
  }
}

/** A session that ended during the wait, signed out or by a new password, is shown nothing. */
export async function answer(context: WaitingContext, changes: ListChanges, hasWaited: boolean): Promise<ListChanges> {
  if (hasWaited && !(await isStillOpen(context))) throw new SignedOut();
  if (hasChanges(changes)) context.changeFeed.answered(callerStation(context), context.delivery);
  return changes;
}

function hasChanges({ people, gone, sitting: polls, refused }: ListChanges): boolean {
  return people.length > 0 || gone.length > 0 || polls !== undefined || refused.length > 0;
}

import type { CallContext } from '#server/api/context.ts';
import { type WaitingContext, waitForChanges } from '#server/station/list/changes.ts';
import type { ListChanges, Since } from '#server/station/list/load-changes.ts';

/**
 * The lines that change after a cursor, for as long as the client listens and the server runs. The session is
 * checked again before each answer. An answer without changes now and then is a sign that the server is
 * there.
 */
export async function* followChanges(
  context: CallContext,
  since: Since,
  gone: AbortSignal | undefined,
): AsyncIterable<ListChanges> {
  const isOver = () => gone?.aborted || context.closing.aborted;
  const waiting: WaitingContext = { ...context, isRemembered: true, delivery: 'stream' };
  for (let { cursor } = since; !isOver(); ) {
    const changes = await waitForChanges(waiting, { ...since, cursor }, gone);
    if (isOver()) return;
    yield changes;
    cursor = changes.cursor;
  }
}

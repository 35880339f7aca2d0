import { inTransaction } from '#drizzle/connection/transaction.ts';
import { deleteDraft, findDraft, saveDraft } from '#drizzle/queries/paper-sheets.ts';
import type { CallContext } from '#server/api/context.ts';

/**
 * What the caller has typed of a form, for when the terminal closes: the last of it replaces what was there.
 * No act: nothing of it is decided, shown to others or logged.
 */
export function keepDraft({ database, caller, machineClock }: CallContext, content: string | undefined): Promise<void> {
  const { account, actor } = caller;
  return inTransaction(database, { actor, access: 'decide' }, (tx) =>
    content === undefined
      ? deleteDraft(tx, account.id)
      : saveDraft(tx, account.id, { content, savedAt: machineClock() }),
  );
}

/** Logged: what is typed names an elector. */
export async function readDraft({ database, caller, access }: CallContext) {
  const { account, actor, tokenHash: session } = caller;
  const content = await inTransaction(database, { actor, access: 'read', session }, (tx) => findDraft(tx, account.id));
  if (content !== undefined) access.read(caller, 'paper.draft', account.id);
  return { content };
}

import { fold } from '#core/text/fold.ts';
import type { Client } from '#tui/answers.ts';
import type { CommandContext, Named } from '#tui/cli/command.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';

/** Milliseconds that a person who pressed Tab may wait. */
const PATIENCE = 1_000;
/** Names that a person may read through. */
const MOST = 100;

type Asking = { readonly signal: AbortSignal };
type Find = (client: Client, typed: string, asking: Asking) => Promise<readonly string[]>;

const FIND: { readonly [named in Named]: Find } = {
  account: async (client, typed, asking) => {
    const { accounts } = await client.account.list.query({ ...(typed && { begins: typed }), limit: MOST }, asking);
    return accounts.map(({ name }) => name);
  },
  election: async (client, typed, asking) => {
    const words = fold(typed).split(' ');
    const { elections } = await client.election.list.query({}, asking);
    const named = elections.map(({ name }) => name);
    return named.filter((name) => words.every((word) => fold(name).includes(word)));
  },
};

/**
 * The names that may be meant by what was typed so far. None, whatever went wrong: a shell that completes a
 * word has no place for a sentence.
 */
export async function namesAfter(typed: string, named: Named, context: CommandContext): Promise<readonly string[]> {
  try {
    const client = await connectSignedIn(context);
    return await FIND[named](client, typed, { signal: AbortSignal.timeout(PATIENCE) });
  } catch {
    return [];
  }
}

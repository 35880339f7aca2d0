import { eq } from 'drizzle-orm';
import type { Database } from '#drizzle/connection/database.ts';
import { accounts } from '#drizzle/schema/people.ts';
import { addSession } from '#test/database/world.ts';
import { type Api, connect } from '#test/server/terminal.ts';

/** The terminal of an account; its session is opened on first use. */
export type Sessions = { readonly of: (account: string, terminal?: string) => Promise<Api> };

export function openSessions(database: Database, url: string): Sessions {
  const opened = new Map<string, Promise<Api>>();
  return {
    of(account, terminal = 't1') {
      const key = `${account} at ${terminal}`;
      const known = opened.get(key);
      if (known) return known;
      const opening = open(database, url, account);
      opened.set(key, opening);
      return opening;
    },
  };
}

async function open(database: Database, url: string, name: string): Promise<Api> {
  const [account] = await database.db.select({ id: accounts.id }).from(accounts).where(eq(accounts.name, name));
  if (account === undefined) throw new RangeError(`no account is named ${name}`);
  return connect(url, await addSession(database, account.id));
}

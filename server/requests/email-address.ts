import type { Tx } from '#drizzle/connection/database.ts';
import { type ElectorRecord, setEmail } from '#drizzle/queries/electors.ts';

/** the mandant with the address given now or known before; undefined: there is none. */
export function withEmail(mandant: ElectorRecord, given: string | undefined): ElectorRecord | undefined {
  const email = given ?? mandant.email;
  return email === undefined ? undefined : { ...mandant, email };
}

/** Keeps the address given with an accepted request. */
export async function keepEmail(tx: Tx, mandant: ElectorRecord, given: string | undefined): Promise<void> {
  if (given !== undefined && given !== mandant.email) await setEmail(tx, mandant.id, given);
}

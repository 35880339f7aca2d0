import type { Tx } from '#drizzle/connection/database.ts';
import { type ElectorRecord, setEmail } from '#drizzle/queries/electors.ts';

/** who asks online is told by e-mail, at the address given now or known. Undefined: there is none. */
export function reachedAt(mandant: ElectorRecord, given: string | undefined): ElectorRecord | undefined {
  const email = given ?? mandant.email;
  return email === undefined ? undefined : { ...mandant, email };
}

/** The address given with what was accepted is kept; a refusal keeps nothing. */
export async function keepAddress(tx: Tx, mandant: ElectorRecord, given: string | undefined): Promise<void> {
  if (given !== undefined && given !== mandant.email) await setEmail(tx, mandant.id, given);
}

import type { Tx } from '#drizzle/db.ts';
import { type ElectorRecord, setEmail } from '#drizzle/queries/electors.ts';

/** who asks online is told by e-mail; the address given now is kept. Undefined: there is none. */
export async function reach(
  tx: Tx,
  mandant: ElectorRecord,
  given: string | undefined,
): Promise<ElectorRecord | undefined> {
  if (given === undefined || given === mandant.email) return mandant.email === undefined ? undefined : mandant;
  await setEmail(tx, mandant.id, given);
  return { ...mandant, email: given };
}

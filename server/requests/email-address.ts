import type { Tx } from '#drizzle/connection/database.ts';
import { type Contact, type ElectorRecord, setContact } from '#drizzle/queries/electors.ts';

/** the mandant with the address given now or known before; undefined: there is none. */
export function withEmail(mandant: ElectorRecord, given: string | undefined): ElectorRecord | undefined {
  const email = given ?? mandant.email;
  return email === undefined ? undefined : { ...mandant, email };
}

/** Keeps the address and the language given with an accepted request. */
export async function keepContact(tx: Tx, mandant: ElectorRecord, { email, lang }: Contact): Promise<void> {
  const isKnown = (email ?? mandant.email) === mandant.email && (lang ?? mandant.lang) === mandant.lang;
  if (!isKnown) await setContact(tx, mandant.id, { email, lang });
}

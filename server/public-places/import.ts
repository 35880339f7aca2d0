import { type Sorted, sortOpenings } from '#core/law/elections/place-import.ts';
import type { OpeningId } from '#core/model/ids.ts';
import type { PublicOpening } from '#core/model/public-place.ts';
import type { RefusalOf } from '#core/model/refusal.ts';
import { refused } from '#core/model/verdict.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { loadCommunes } from '#drizzle/queries/places.ts';
import { openingsLike, saveOpenings } from '#drizzle/queries/public-places.ts';
import { accepted, refusedOutcome } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';
import { uuid } from '#server/records/uuid.ts';

type Counts = { readonly added: number; readonly changed: number; readonly unchanged: number };

/**
 * the openings of a prefect's decree. A new opening is added, a different one is changed, none is
 * deleted.
 */
export function importOpenings(
  context: CallContext,
  { key, openings }: { readonly key: string; readonly openings: readonly PublicOpening[] },
): Promise<Answer<Counts>> {
  return performAct(context, {
    name: 'place.importPublic',
    key,
    input: openings,
    locksFor: async () => ({ electors: [], procurations: [], stations: [] }),
    decide: async (tx) => {
      const decided = await decide(tx, openings);
      if (!decided.ok) return refusedOutcome<Counts>(ADMIN_CHAIN, decided.reasons, { auditFacts: {} });
      const { added, changed } = decided.sorted;
      await saveOpenings(
        tx,
        [...added, ...changed].map((opening) => ({ ...opening, id: uuid<OpeningId>(context.machineClock) })),
      );
      return accepted(ADMIN_CHAIN, countsOf(decided.sorted), { auditFacts: { added, changed } });
    },
  });
}

/** What an import would do, by the same decision. */
export function previewOpenings(context: CallContext, openings: readonly PublicOpening[]): Promise<Answer<Counts>> {
  const { actor } = context.caller;
  return inTransaction(context.database, { actor, access: 'decide' }, async (tx) => {
    const decided = await decide(tx, openings);
    return decided.ok ? { ok: true, ...countsOf(decided.sorted) } : decided;
  });
}

async function decide(tx: Tx, openings: readonly PublicOpening[]) {
  const codes = [...new Set(openings.map(({ commune }) => commune))];
  const known = await loadCommunes(tx, codes);
  const [unknown] = codes.filter((code) => !known.has(code));
  if (unknown !== undefined)
    return refused<RefusalOf<'commune-unknown'>>({ code: 'commune-unknown', commune: unknown });
  return { ok: true, sorted: sortOpenings(openings, await openingsLike(tx, openings)) } as const;
}

function countsOf({ added, changed, unchanged }: Sorted<PublicOpening>): Counts {
  return { added: added.length, changed: changed.length, unchanged };
}

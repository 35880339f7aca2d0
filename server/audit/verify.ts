import type { Tx } from '#drizzle/connection/database.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { loadHeads } from '#drizzle/queries/audit.ts';
import type { CallContext } from '#server/api/context.ts';
import { type ChainFault, orphans, walkChain } from '#server/audit/chains.ts';
import { erasedUnsaid, type Said } from '#server/audit/erasure.ts';
import { type TableFault, tableFaults } from '#server/audit/tables.ts';

export type Fault = ChainFault | TableFault;
export type Verified = {
  readonly chains: number;
  readonly entries: number;
  readonly faults: readonly Fault[];
  /** Whether there are no other faults than those told. */
  readonly areAll: boolean;
};

/** Faults told at most. */
const MOST = 100;

/**
 * Walks every chain, acts and accesses, and compares the tables with what the log says of them: what is
 * broken and where, at one moment of the database.
 */
export function verify(context: CallContext): Promise<Verified> {
  const { actor } = context.caller;
  return inTransaction(context.database, { actor, access: 'verify', pool: 'monitoring' }, async (tx) => {
    const heads = await loadHeads(tx);
    const said: Said = new Map();
    const faults = [...(await orphans(tx, MOST))];
    let entries = 0;
    for (const head of heads) {
      const walked = await walkChain(tx, head, { said, most: MOST });
      entries += walked.entries;
      if (faults.length <= MOST) faults.push(...walked.faults);
    }
    const missing = await erasedUnsaid(tx, said, MOST);
    const all: readonly Fault[] = [
      ...faults,
      ...missing.map((at): ChainFault => ({ ...at, fault: 'body-missing' })),
      ...(await ofTables(tx, faults)),
    ];
    return { chains: heads.length, entries, faults: all.slice(0, MOST), areAll: all.length < MOST };
  });
}

/** A log with so many faults says nothing of the tables: which of its bodies are altered is not known. */
async function ofTables(tx: Tx, faults: readonly ChainFault[]): Promise<readonly TableFault[]> {
  if (faults.length >= MOST) return [];
  const altered = faults.filter(({ fault }) => fault === 'body-altered').map(({ chain, seq }) => ({ chain, seq }));
  return tableFaults(tx, altered, MOST);
}

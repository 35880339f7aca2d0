import type { Tx } from '#drizzle/db.ts';
import { accessChains, accessPage } from '#drizzle/queries/access.ts';
import { type Body, type Entry, type Head, loadEntries, loadHeads, orphanChains } from '#drizzle/queries/audit.ts';
import { inTransaction } from '#drizzle/transaction.ts';
import { accessHash } from '#server/audit/access.ts';
import { commitmentOf, genesis, hashOf } from '#server/audit/chain.ts';
import type { CallContext } from '#server/context.ts';

/** What is broken, in words of the log: `seq` is the first number at which it shows. */
export type Fault = {
  readonly chain: string;
  readonly seq: number;
  readonly fault: 'missing' | 'altered' | 'not-chained' | 'body-altered' | 'body-missing' | 'after-the-end' | 'without-head';
};
export type Verified = { readonly chains: number; readonly entries: number; readonly faults: readonly Fault[] };

/** Entries read at once, and faults told at most. */
const PAGE = 500;
const MOST = 100;

/** Walks every chain, acts and accesses, and says what is broken and where. */
export function verify(context: CallContext): Promise<Verified> {
  const { actor } = context.caller;
  return inTransaction(context.database, { actor, use: 'read' }, async (tx) => {
    const heads = await loadHeads(tx);
    const acts = await walkAll(heads, (head) => walkActs(tx, head));
    const accesses = await walkAll(await accessChains(tx), (chain) => walkAccesses(tx, chain));
    const orphans = (await orphanChains(tx)).map((chain): Fault => ({ chain, seq: 1, fault: 'without-head' }));
    return {
      chains: heads.length,
      entries: acts.entries + accesses.entries,
      faults: [...orphans, ...acts.faults, ...accesses.faults].slice(0, MOST),
    };
  });
}

type Walked = { readonly entries: number; readonly faults: readonly Fault[] };

async function walkAll<Chain>(chains: readonly Chain[], walk: (chain: Chain) => Promise<Walked>): Promise<Walked> {
  let all: Walked = { entries: 0, faults: [] };
  for (const chain of chains) {
    const walked = await walk(chain);
    all = { entries: all.entries + walked.entries, faults: [...all.faults, ...walked.faults] };
  }
  return all;
}

type Link = Pick<Head, 'seq' | 'hash'>;

async function walkActs(tx: Tx, head: Head): Promise<Walked> {
  const { chain } = head;
  const faults: Fault[] = [];
  let last: Link = { seq: 0, hash: genesis(chain) };
  for (let page = await loadEntries(tx, { chain, seq: 0 }, PAGE); page.length > 0; ) {
    for (const { entry, body } of page) {
      faults.push(...linkFaults(entry, last, hashOf(entry)), ...bodyFaults(entry, body));
      last = entry;
    }
    page = await loadEntries(tx, { chain, seq: last.seq }, PAGE);
  }
  if (last.seq < head.seq) faults.push({ chain, seq: last.seq + 1, fault: 'missing' });
  if (last.seq > head.seq) faults.push({ chain, seq: head.seq + 1, fault: 'after-the-end' });
  if (last.seq === head.seq && last.hash !== head.hash) faults.push({ chain, seq: head.seq, fault: 'not-chained' });
  return { entries: last.seq, faults };
}

async function walkAccesses(tx: Tx, chain: string): Promise<Walked> {
  const faults: Fault[] = [];
  let last: Link = { seq: 0, hash: genesis(chain) };
  for (let page = await accessPage(tx, { chain, seq: 0 }, PAGE); page.length > 0; ) {
    for (const row of page) {
      faults.push(...linkFaults(row, last, accessHash(row)));
      last = row;
    }
    page = await accessPage(tx, { chain, seq: last.seq }, PAGE);
  }
  return { entries: last.seq, faults };
}

function linkFaults(link: Link & { chain: string; previous: string }, last: Link, hash: string): readonly Fault[] {
  const { chain, seq } = link;
  const faults: Fault[] = [];
  if (seq !== last.seq + 1) faults.push({ chain, seq: last.seq + 1, fault: 'missing' });
  if (link.hash !== hash) faults.push({ chain, seq, fault: 'altered' });
  if (seq === last.seq + 1 && link.previous !== last.hash) faults.push({ chain, seq, fault: 'not-chained' });
  return faults;
}

function bodyFaults({ chain, seq, commitment }: Entry, body: Body | null): readonly Fault[] {
  if (body === null) return [{ chain, seq, fault: 'body-missing' }];
  return commitmentOf(body) === commitment ? [] : [{ chain, seq, fault: 'body-altered' }];
}

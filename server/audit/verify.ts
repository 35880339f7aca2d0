import type { Tx } from '#drizzle/connection/database.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { accessPage } from '#drizzle/queries/access-log.ts';
import { type Body, type Entry, type Head, loadHeads } from '#drizzle/queries/audit.ts';
import { loadEntries, orphanBodies, orphanChains } from '#drizzle/queries/audit-reading.ts';
import type { CallContext } from '#server/api/context.ts';
import { accessHash, isTerminal } from '#server/audit/access.ts';
import { type Erased, readSaid, type Said, unanswered } from '#server/audit/erasure.ts';
import { ADMIN_CHAIN, commitmentOf, genesis, hashOf } from '#server/records/audit-chain.ts';

/** What is broken, in words of the log: `seq` is the first number at which it shows. */
export type Fault = {
  readonly chain: string;
  readonly seq: number;
  readonly fault:
    | 'missing'
    | 'altered'
    | 'not-chained'
    | 'body-altered'
    | 'body-missing'
    | 'after-the-end'
    | 'without-head';
};
export type Verified = { readonly chains: number; readonly entries: number; readonly faults: readonly Fault[] };

/** Entries read at once, and faults told at most. */
const PAGE = 500;
const MOST = 100;

/** Walks every chain, acts and accesses, and says what is broken and where. */
export function verify(context: CallContext): Promise<Verified> {
  const { actor } = context.caller;
  return inTransaction(context.database, { actor, access: 'read' }, async (tx) => {
    const heads = await loadHeads(tx);
    const purges: Purges = { said: new Map(), erased: new Map() };
    let all: Walked = { entries: 0, faults: await orphans(tx) };
    for (const head of heads) {
      const page = isTerminal(head.chain) ? accesses : (_: Tx, after: After) => acts(tx, after, purges);
      const walked = await walk(head, (after) => page(tx, after));
      all = { entries: all.entries + walked.entries, faults: [...all.faults, ...walked.faults] };
    }
    const missing = unanswered(purges.said, purges.erased).map((at): Fault => ({ ...at, fault: 'body-missing' }));
    return { chains: heads.length, entries: all.entries, faults: [...all.faults, ...missing].slice(0, MOST) };
  });
}

type Purges = { readonly said: Said; readonly erased: Erased };
type Walked = { readonly entries: number; readonly faults: readonly Fault[] };
/** Entries of a chain whose head is missing, and bodies whose entry is missing. */
async function orphans(tx: Tx): Promise<readonly Fault[]> {
  const chains = await orphanChains(tx);
  const bodies = await orphanBodies(tx, MOST);
  return [
    ...chains.map((chain): Fault => ({ chain, seq: 1, fault: 'without-head' })),
    ...bodies.map((at): Fault => ({ ...at, fault: 'missing' })),
  ];
}

type After = Pick<Head, 'chain' | 'seq'>;
/** A link as stored, the hash that its content gives, and what is wrong with its body. */
type Line = Head & { readonly previous: string; readonly sealed: string; readonly ofBody: readonly Fault[] };

async function walk(head: Head, pageAfter: (after: After) => Promise<readonly Line[]>): Promise<Walked> {
  const { chain } = head;
  const faults: Fault[] = [];
  let entries = 0;
  let last: Head = { chain, seq: 0, hash: genesis(chain) };
  for (let page = await pageAfter(last); page.length > 0; page = await pageAfter(last)) {
    for (const line of page) {
      faults.push(...linkFaults(line, last), ...line.ofBody);
      last = line;
    }
    entries += page.length;
  }
  return { entries, faults: [...faults, ...endFaults(head, last)] };
}

async function acts(tx: Tx, after: After, { said, erased }: Purges): Promise<readonly Line[]> {
  const page = await loadEntries(tx, after, PAGE);
  return page.map(({ entry, body, erasedBy }) => {
    const { chain, seq } = entry;
    const isErased = body === null && erasedBy !== null;
    if (isErased) erased.set(erasedBy, [...(erased.get(erasedBy) ?? []), { chain, seq }]);
    const ofBody = isErased ? [] : bodyFaults(entry, body);
    if (ofBody.length === 0 && chain === ADMIN_CHAIN) readSaid(said, entry, body);
    return { ...entry, sealed: hashOf(entry), ofBody };
  });
}

async function accesses(tx: Tx, after: After): Promise<readonly Line[]> {
  const page = await accessPage(tx, after, PAGE);
  return page.map((row) => ({ ...row, sealed: accessHash(row), ofBody: [] }));
}

function linkFaults({ chain, seq, hash, previous, sealed }: Line, last: Head): readonly Fault[] {
  const isNext = seq === last.seq + 1;
  const faults: Fault[] = [];
  if (!isNext) faults.push({ chain, seq: last.seq + 1, fault: 'missing' });
  if (hash !== sealed) faults.push({ chain, seq, fault: 'altered' });
  if (isNext && previous !== last.hash) faults.push({ chain, seq, fault: 'not-chained' });
  return faults;
}

/** A head is written with the first entry, and names the last one. */
function endFaults({ chain, seq, hash }: Head, last: Head): readonly Fault[] {
  if (seq < 1) return [{ chain, seq: 1, fault: 'missing' }];
  if (last.seq < seq) return [{ chain, seq: last.seq + 1, fault: 'missing' }];
  if (last.seq > seq) return [{ chain, seq: seq + 1, fault: 'after-the-end' }];
  return last.hash === hash ? [] : [{ chain, seq, fault: 'not-chained' }];
}

function bodyFaults({ chain, seq, commitment }: Entry, body: Body | null): readonly Fault[] {
  if (body === null) return [{ chain, seq, fault: 'body-missing' }];
  return commitmentOf(body) === commitment ? [] : [{ chain, seq, fault: 'body-altered' }];
}

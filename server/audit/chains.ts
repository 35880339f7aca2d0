import type { Tx } from '#drizzle/connection/database.ts';
import { accessPage } from '#drizzle/queries/access-log.ts';
import type { Body, Entry, Head } from '#drizzle/queries/audit.ts';
import { loadEntries, orphanBodies, orphanChains } from '#drizzle/queries/audit-reading.ts';
import { accessHash, isTerminal } from '#server/audit/access.ts';
import { readSaid, type Said } from '#server/audit/erasure.ts';
import { ADMIN_CHAIN, commitmentOf, genesis, hashOf } from '#server/records/audit-chain.ts';

/** What is broken in a chain: `seq` is the first number at which it shows. */
export type ChainFault = {
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

/** Entries read at once. */
const PAGE = 500;

/** How many entries a chain has, and its first faults. */
export type Walked = { readonly entries: number; readonly faults: readonly ChainFault[] };

/** Walks a chain of acts or of accesses from its beginning to its head; `most`: the faults told at most. */
export function walkChain(
  tx: Tx,
  head: Head,
  { said, most }: { readonly said: Said; readonly most: number },
): Promise<Walked> {
  const page = isTerminal(head.chain) ? accesses : (_: Tx, after: After) => acts(tx, after, said);
  return walk(head, most, (after) => page(tx, after));
}

/** Entries of a chain whose head is missing, and bodies whose entry is missing. */
export async function orphans(tx: Tx, most: number): Promise<readonly ChainFault[]> {
  const chains = await orphanChains(tx);
  const bodies = await orphanBodies(tx, most);
  return [
    ...chains.map((chain): ChainFault => ({ chain, seq: 1, fault: 'without-head' })),
    ...bodies.map((at): ChainFault => ({ ...at, fault: 'missing' })),
  ];
}

type After = Pick<Head, 'chain' | 'seq'>;
/** A link as stored, the hash that its content gives, and what is wrong with its body. */
type Line = Head & { readonly previous: string; readonly sealed: string; readonly ofBody: readonly ChainFault[] };

async function walk(head: Head, most: number, pageAfter: (after: After) => Promise<readonly Line[]>): Promise<Walked> {
  const { chain } = head;
  const faults: ChainFault[] = [];
  let entries = 0;
  let last: Head = { chain, seq: 0, hash: genesis(chain) };
  for (let page = await pageAfter(last); page.length > 0; page = await pageAfter(last)) {
    for (const line of page) {
      if (faults.length < most) faults.push(...linkFaults(line, last), ...line.ofBody);
      last = line;
    }
    entries += page.length;
  }
  return { entries, faults: [...faults, ...endFaults(head, last)] };
}

async function acts(tx: Tx, after: After, said: Said): Promise<readonly Line[]> {
  const page = await loadEntries(tx, after, PAGE);
  return page.map(({ entry, body, erasedBy }) => {
    const isErased = body === null && erasedBy !== null;
    const ofBody = isErased ? [] : bodyFaults(entry, body);
    if (ofBody.length === 0 && entry.chain === ADMIN_CHAIN) readSaid(said, entry, body);
    return { ...entry, sealed: hashOf(entry), ofBody };
  });
}

async function accesses(tx: Tx, after: After): Promise<readonly Line[]> {
  const page = await accessPage(tx, after, PAGE);
  return page.map((row) => ({ ...row, sealed: accessHash(row), ofBody: [] }));
}

function linkFaults({ chain, seq, hash, previous, sealed }: Line, last: Head): readonly ChainFault[] {
  const isNext = seq === last.seq + 1;
  const faults: ChainFault[] = [];
  if (!isNext) faults.push({ chain, seq: last.seq + 1, fault: 'missing' });
  if (hash !== sealed) faults.push({ chain, seq, fault: 'altered' });
  if (isNext && previous !== last.hash) faults.push({ chain, seq, fault: 'not-chained' });
  return faults;
}

/** A head is written with the first entry, and names the last one. */
function endFaults({ chain, seq, hash }: Head, last: Head): readonly ChainFault[] {
  if (seq < 1) return [{ chain, seq: 1, fault: 'missing' }];
  if (last.seq < seq) return [{ chain, seq: last.seq + 1, fault: 'missing' }];
  if (last.seq > seq) return [{ chain, seq: seq + 1, fault: 'after-the-end' }];
  return last.hash === hash ? [] : [{ chain, seq, fault: 'not-chained' }];
}

function bodyFaults({ chain, seq, commitment }: Entry, body: Body | null): readonly ChainFault[] {
  if (body === null) return [{ chain, seq, fault: 'body-missing' }];
  return commitmentOf(body) === commitment ? [] : [{ chain, seq, fault: 'body-altered' }];
}

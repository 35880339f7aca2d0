import type { Tx } from '#drizzle/connection/database.ts';
import { takeWritten, type WrittenRow } from '#drizzle/queries/replay/written.ts';
import { type AuditRecord, appendToChains } from '#server/records/audit-chain.ts';

/**
 * Chains the entries of a transaction, last before the commit, with the rows that it has written. A row that
 * a purge destroys is said by the entry about it, whose body goes with the row: a procuration that an
 * act changed beside its own subject gets an entry of its own. Every other row is said by the entry of the
 * act.
 */
export async function recordEntries(tx: Tx, records: readonly AuditRecord[]): Promise<void> {
  await appendToChains(tx, await withWrittenRows(tx, records));
}

async function withWrittenRows(tx: Tx, records: readonly AuditRecord[]): Promise<readonly AuditRecord[]> {
  const rows = await takeWritten(tx);
  if (rows.length === 0) return records;
  const act = records.at(-1);
  if (act === undefined) throw new Error('rows were written without an entry');

  const rowsOf = new Map<AuditRecord, WrittenRow[]>();
  const settled: AuditRecord[] = [];
  for (const row of rows) {
    const about = isDestroyed(row) ? records.findLast((record) => isAbout(record, row)) : act;
    if (about) rowsOf.set(about, [...(rowsOf.get(about) ?? []), row]);
    else if (isDestroyed(row)) settled.push(settledBy(act, row));
  }
  return [
    ...settled,
    ...records.map((record) => {
      const wrote = rowsOf.get(record);
      return wrote ? { ...record, wrote } : record;
    }),
  ];
}

/** What a purge destroys, by what an entry's facts call it. */
const SUBJECTS = { procurations: 'procuration', requests: 'request', revocations: 'revocation' } as const;

type DestroyedRow = WrittenRow & { readonly table: keyof typeof SUBJECTS };

function isDestroyed(row: WrittenRow): row is DestroyedRow {
  return row.table in SUBJECTS;
}

function isAbout({ body }: AuditRecord, { table, its }: DestroyedRow): boolean {
  const { about } = body as { readonly about?: { readonly [subject: string]: unknown } };
  return about?.[SUBJECTS[table]] === its.id;
}

function settledBy({ at, act, account }: AuditRecord, row: DestroyedRow): AuditRecord {
  const { id, commune, mandant, mandataire, status } = row.its;
  const about = { [SUBJECTS[row.table]]: id, mandant, mandataire, status, because: act };
  return { chain: String(commune), at, act: 'procuration.settle', account, body: { about }, wrote: [row] };
}

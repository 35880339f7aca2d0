import { sql } from 'drizzle-orm';
import type { CommuneCode, ElectorId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, textArray } from '#drizzle/connection/statement.ts';

type Sought = {
  readonly nne: string | undefined;
  readonly nameKey: string | undefined;
  /** The dates of birth that may be meant, the one typed first. */
  readonly born: readonly string[];
  /** The town hall that asks: of its own roll it sees who fits nearly. */
  readonly commune: CommuneCode;
};

/** The electors whom a form may mean: of the number, of the names, or of the own roll and those births. */
export async function findCandidates(tx: Tx, { nne, nameKey, born, commune }: Sought): Promise<readonly ElectorId[]> {
  const rows = await query<{ readonly id: ElectorId }>(
    tx,
    sql`select id from electors where nne = ${nne ?? ''}
      union
      select id from electors where born = any(${textArray(born)}) and (name_key = ${nameKey ?? ''} or exists (
        select from registrations line where line.elector = electors.id and line.commune = ${commune}))`,
  );
  return rows.map(({ id }) => id);
}

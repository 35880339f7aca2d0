import { sql } from 'drizzle-orm';
import type { ElectorId } from '#core/model/ids.ts';
import type { VouchedIdentity } from '#core/model/vouched-identity.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, selectable } from '#drizzle/connection/statement.ts';
import type { AccountRow } from '#drizzle/queries/accounts.ts';
import { accounts } from '#drizzle/schema/people.ts';

const account = selectable(accounts, 'accounts');

/** The account of a provider's subject, held; an ended one too, whose subject is never given another. */
export async function lockVouchedAccount(
  tx: Tx,
  { issuer, subject }: Pick<VouchedIdentity, 'issuer' | 'subject'>,
): Promise<AccountRow | undefined> {
  const [raw] = await query(
    tx,
    sql`select ${account.columns} from accounts
      where issuer = ${issuer} and subject = ${subject} for no key update`,
  );
  return raw && account.parse(raw);
}

type CivilStatus = Pick<VouchedIdentity, 'born' | 'sex'> & { readonly nameKey: string };

/** everyone of this civil status who has an open line; a provider does not say of which commune. */
export async function findByCivilStatus(tx: Tx, { born, nameKey, sex }: CivilStatus): Promise<readonly ElectorId[]> {
  const rows = await query<{ readonly id: ElectorId }>(
    tx,
    sql`select id from electors
      where born = ${born} and name_key = ${nameKey} and sex = ${sex}
        and exists (select from registrations line where line.elector = electors.id and line."to" is null)`,
  );
  return rows.map(({ id }) => id);
}

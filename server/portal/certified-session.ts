import type { AccountId } from '#core/model/ids.ts';
import type { CertifiedSession, VouchedIdentity } from '#core/model/vouched-identity.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { setCertified } from '#drizzle/queries/account-management.ts';
import type { AccountRow } from '#drizzle/queries/accounts.ts';
import { callerOf } from '#server/accounts/caller.ts';
import { addSession } from '#server/accounts/session.ts';
import type { ServerContext } from '#server/api/context.ts';
import { electorVouchedFor, makeAccount } from '#server/portal/elector-session.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';
import { recordEntries } from '#server/records/said-rows.ts';
import { asSystem } from '#server/transactions/as-system.ts';
import { withRetries } from '#server/transactions/retry.ts';

/** Minutes: the session is for the one act that follows. */
const MINUTES = 5;

/** `token`: that of the session in which the mandant has asked for the act. */
export type Certifying = { readonly vouched: VouchedIdentity; readonly token: string };

/**
 * opens a session with a certified identity, which must be the mandant's: the high platform has another
 * subject for the same person, so that the two are compared by the elector whom they name.
 */
export async function openCertifiedSession(
  context: ServerContext,
  { vouched, token }: Certifying,
): Promise<CertifiedSession> {
  const mandant = (await callerOf(context, token))?.actor.elector;
  return withRetries(() =>
    asSystem(context.database, async (tx) => {
      const own = await electorVouchedFor(context, tx, vouched);
      if (!own.ok) return own;
      const { elector, known } = own;
      if (mandant === undefined || elector !== mandant) return { ok: false, why: 'other-person' };

      const account = known
        ? await certifyAgain(context, tx, { known, vouched })
        : await makeAccount(context, tx, { ...vouched, elector });
      const session = await addSession(tx, context, { account, minutes: MINUTES });
      return { ok: true, token: session.token };
    }),
  );
}

type Certified = { readonly known: AccountRow; readonly vouched: VouchedIdentity };

/** Keeps the day that the provider says now: the identity may have been certified again, or be so no more. */
async function certifyAgain(
  { clock }: ServerContext,
  tx: Tx,
  { known, vouched: { certifiedOn } }: Certified,
): Promise<{ readonly id: AccountId }> {
  const { id } = known;
  if (certifiedOn === undefined || certifiedOn === known.identityCertifiedOn) return { id };
  await setCertified(tx, id, certifiedOn);
  const said = { at: clock(), act: 'session.certify', account: id, body: { on: certifiedOn } };
  await recordEntries(tx, [{ chain: ADMIN_CHAIN, ...said }]);
  return { id };
}

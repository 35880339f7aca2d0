import { dayAt, PARIS } from '#core/calendar/instant.ts';
import { isOnNewCaledonia } from '#core/law/establishment/new-caledonia.ts';
import type { AccountId, ElectorId } from '#core/model/ids.ts';
import {
  CERTIFYING_PROVIDER,
  type ElectorSession,
  type SessionFault,
  type SignInProviderId,
  type VouchedIdentity,
} from '#core/model/vouched-identity.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { type AccountRow, insertAccount } from '#drizzle/queries/accounts.ts';
import { loadElectors } from '#drizzle/queries/electors.ts';
import { findByCivilStatus, lockVouchedAccount } from '#drizzle/queries/vouched-accounts.ts';
import { addSession } from '#server/accounts/session.ts';
import type { ServerContext } from '#server/api/context.ts';
import { nameKey } from '#server/electors/identify.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';
import { recordEntries } from '#server/records/said-rows.ts';
import { uuid } from '#server/records/uuid.ts';
import { asSystem } from '#server/transactions/as-system.ts';
import { withRetries } from '#server/transactions/retry.ts';

/** Minutes of a session in a browser, which another person may use next. */
const MINUTES = 60;

type KnownElector = {
  readonly ok: true;
  readonly elector: ElectorId;
  /** The account of an earlier session, held. */
  readonly known: AccountRow | undefined;
};
type NobodyKnown = { readonly ok: false; readonly why: SessionFault };

/** opens a session for a person of the roll; the first one makes the person's account. */
export function openElectorSession(context: ServerContext, vouched: VouchedIdentity): Promise<ElectorSession> {
  return withRetries(() =>
    asSystem(context.database, async (tx) => {
      const own = await electorVouchedFor(context, tx, vouched);
      if (!own.ok) return own;
      const account = own.known ?? (await makeAccount(context, tx, { ...vouched, elector: own.elector }));
      const { token, expiresAt } = await addSession(tx, context, { account, minutes: MINUTES });
      return { ok: true, token, expiresAt };
    }),
  );
}

/** The elector of an identity: by the subject of an earlier session, else by civil status. */
export async function electorVouchedFor(
  context: ServerContext,
  tx: Tx,
  vouched: VouchedIdentity,
): Promise<KnownElector | NobodyKnown> {
  const known = await lockVouchedAccount(tx, vouched);
  if (known && (known.lockedAt !== null || known.endedAt !== null)) return { ok: false, why: 'account-locked' };

  const elector = known?.elector ?? (await electorOf(tx, vouched));
  if (typeof elector === 'object') return { ok: false, ...elector };
  const expected = await providerOf(context, tx, elector);
  const provider = vouched.provider === CERTIFYING_PROVIDER ? 'france-connect' : vouched.provider;
  return expected === provider ? { ok: true, elector, known } : { ok: false, why: expected };
}

async function electorOf(tx: Tx, vouched: VouchedIdentity): Promise<ElectorId | { readonly why: SessionFault }> {
  const [elector, ...others] = await findByCivilStatus(tx, { ...vouched, nameKey: nameKey(vouched) });
  if (elector === undefined) return { why: 'nobody-on-roll' };
  return others.length > 0 ? { why: 'several-on-roll' } : elector;
}

/** NC Connect for who is on a New Caledonia roll, FranceConnect for the others. */
async function providerOf({ clock }: ServerContext, tx: Tx, id: ElectorId): Promise<SignInProviderId> {
  const elector = (await loadElectors(tx, [id])).get(id);
  return elector && isOnNewCaledonia(elector, dayAt(clock(), PARIS)) ? 'nc-connect' : 'france-connect';
}

/** Makes the account of a provider's subject, which opens by no password. */
export async function makeAccount(
  { clock, machineClock }: ServerContext,
  tx: Tx,
  vouched: VouchedIdentity & { readonly elector: ElectorId },
): Promise<{ readonly id: AccountId }> {
  const { issuer, subject, lastName, firstNames, elector, isDemonstration, certifiedOn } = vouched;
  const id = uuid<AccountId>(machineClock);
  const who = `${lastName} ${firstNames}`;
  const shown = { id, name: id, who, role: 'elector', elector, isDemonstration } as const;
  const certified = { identityCertifiedOn: certifiedOn ?? null };
  await insertAccount(tx, { ...shown, ...certified, issuer, subject, createdAt: machineClock() });
  await recordEntries(tx, [{ chain: ADMIN_CHAIN, at: clock(), act: 'session.identify', account: id, body: {} }]);
  return { id };
}

import { addMinutes, type Instant } from '#core/calendar/instant.ts';
import type { NewAccount } from '#core/model/account.ts';
import type { AccountId } from '#core/model/ids.ts';
import type { Refusal } from '#core/model/refusal.ts';
import { CODE_MINUTES } from '#core/text/activation-code.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { insertNewAccounts } from '#drizzle/queries/account-management.ts';
import { certifiedOn, type Judgement, judgeAccounts } from '#server/accounts/new-account.ts';
import type { Resolved } from '#server/accounts/resolve-account.ts';
import { accepted, refusedOutcome } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext, ServerContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';
import { uuid } from '#server/records/uuid.ts';
import { NO_LOCKS } from '#server/transactions/row-locks.ts';

/** The client makes the code and keeps it: only its SHA-256 comes here. */
export type AccountToCreate = NewAccount & { readonly codeHash: string };
type ResolvedAccount = { readonly account: AccountToCreate; readonly resolved: Resolved };

/** By the machine's clock. */
export function codeExpiry({ machineClock }: Pick<ServerContext, 'machineClock'>): Instant {
  return addMinutes(machineClock(), CODE_MINUTES);
}

type Creation = { readonly key: string; readonly account: AccountToCreate };

/** Creates one account, under a name that no other account has. */
export function createAccount(
  context: CallContext,
  { key, account }: Creation,
): Promise<Answer<{ readonly name: string; readonly codeExpiresAt: Instant }>> {
  const { name, role } = account;
  return performAct(context, {
    name: 'account.create',
    key,
    input: account,
    locksFor: async () => NO_LOCKS,
    decide: async (tx, now) => {
      const [judged = { kind: 'unchanged' }] = await judgeAccounts(tx, [account]);
      if (judged.kind !== 'new')
        return refusedOutcome(ADMIN_CHAIN, [unusableRefusal(name, judged)], { auditFacts: { role } });

      const codeExpiresAt = codeExpiry(context);
      const [created] = await insert(tx, context, { ready: [{ account, ...judged }], now, codeExpiresAt });
      return accepted(ADMIN_CHAIN, { name, codeExpiresAt }, { auditFacts: created });
    },
  });
}

export type Import = { readonly key: string; readonly accounts: readonly AccountToCreate[] };

/** A batch of a file, all or none; those that are there already, just so, are left as they are. */
export function importAccounts(
  context: CallContext,
  { key, accounts }: Import,
): Promise<Answer<{ readonly made: number; readonly unchanged: number }>> {
  return performAct(context, {
    name: 'account.import',
    key,
    input: accounts,
    locksFor: async () => NO_LOCKS,
    decide: async (tx, now) => {
      const judged = await judgeAccounts(tx, accounts);
      const pairs = accounts.flatMap((account, place) => ({ account, judgement: judged[place] ?? UNCHANGED }));
      const [first, ...others] = pairs.flatMap(({ account, judgement }) =>
        judgement.kind === 'faulty' ? unusableRefusal(account.name, judgement) : [],
      );
      if (first) return refusedOutcome(ADMIN_CHAIN, [first, ...others], { auditFacts: { size: accounts.length } });

      const ready = pairs.flatMap(({ account, judgement }) =>
        judgement.kind === 'new' ? { account, ...judgement } : [],
      );
      const created = await insert(tx, context, { ready, now, codeExpiresAt: codeExpiry(context) });
      const unchanged = accounts.length - created.length;
      return accepted(ADMIN_CHAIN, { made: created.length, unchanged }, { auditFacts: { accounts: created } });
    },
  });
}

const UNCHANGED: Judgement = { kind: 'unchanged' };

function unusableRefusal(name: string, judged: Exclude<Judgement, { kind: 'new' }>): Refusal {
  return { code: 'account-unusable', name, faults: judged.kind === 'faulty' ? judged.faults : ['name-taken'] };
}

type Insertion = { readonly ready: readonly ResolvedAccount[]; readonly now: Instant; readonly codeExpiresAt: Instant };
type CreatedAccount = { readonly account: AccountId; readonly role: NewAccount['role'] };

async function insert(
  tx: Tx,
  { machineClock }: ServerContext,
  { ready, now, codeExpiresAt }: Insertion,
): Promise<readonly CreatedAccount[]> {
  const rows = ready.map((account) => ({ ...account, id: uuid<AccountId>(machineClock) }));
  await insertNewAccounts(tx, {
    accounts: rows.map(({ id, account, resolved: { chosenBy: _, ...scope } }) => {
      const { name, who, role, codeHash } = account;
      const opening = { codeHash, codeExpiresAt, createdAt: now };
      return { id, name, who, role, ...scope, ...opening, identityCertifiedOn: certifiedOn(account) };
    }),
    habilitations: rows.flatMap(({ id, account, resolved: { chosenBy } }) =>
      account.role === 'officer' ? { ...account.habilitation, account: id, chosenBy } : [],
    ),
  });
  return rows.map(({ id, account: { role } }) => ({ account: id, role }));
}

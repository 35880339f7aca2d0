import { z } from 'zod';
import { ROLES } from '#core/law/access/permissions.ts';
import { ACCOUNT_STATES } from '#core/model/account.ts';
import { accountName, codeHash, newAccount, wantedAccount } from '#server/accounts/account-input.ts';
import { certifyAccount } from '#server/accounts/certify-identity.ts';
import { listAccounts } from '#server/accounts/list.ts';
import { lockAccount, renewAccount, unlockAccount } from '#server/accounts/lock.ts';
import { createAccount, importAccounts } from '#server/accounts/make.ts';
import { checkAccounts } from '#server/accounts/preview-import.ts';
import { communeCode, day, key, text } from '#server/api/input.ts';
import { orRefused } from '#server/api/refused.ts';
import { allowedTo, router } from '#server/api/trpc.ts';

/** Accounts of one page, and of one batch of a file. */
const MOST = 500;

const filter = {
  role: z.enum(ROLES).optional(),
  commune: communeCode.optional(),
  state: z.enum(ACCOUNT_STATES).optional(),
  begins: accountName.optional(),
};

export const accountRouter = router({
  list: allowedTo('account.list', 'long')
    .input(z.strictObject({ ...filter, after: accountName.optional(), limit: z.int().min(1).max(MOST) }))
    .query(({ ctx, input }) => listAccounts(ctx, input)),
  create: allowedTo('account.manage')
    .input(z.strictObject({ key, account: wantedAccount }))
    .mutation(async ({ ctx, input }) => orRefused(await createAccount(ctx, input))),
  check: allowedTo('account.manage', 'long')
    .input(z.strictObject({ accounts: z.array(newAccount).min(1).max(MOST) }))
    .query(({ ctx, input }) => checkAccounts(ctx, input.accounts)),
  import: allowedTo('account.manage', 'long')
    .input(z.strictObject({ key, accounts: z.array(wantedAccount).min(1).max(MOST) }))
    .mutation(async ({ ctx, input }) => orRefused(await importAccounts(ctx, input))),
  lock: allowedTo('account.manage')
    .input(z.strictObject({ key, name: accountName, reason: text(300) }))
    .mutation(async ({ ctx, input }) => orRefused(await lockAccount(ctx, input))),
  unlock: allowedTo('account.manage')
    .input(z.strictObject({ key, name: accountName }))
    .mutation(async ({ ctx, input }) => orRefused(await unlockAccount(ctx, input))),
  certify: allowedTo('account.manage')
    .input(z.strictObject({ key, name: accountName, on: day }))
    .mutation(async ({ ctx, input }) => orRefused(await certifyAccount(ctx, input))),
  renew: allowedTo('account.manage')
    .input(z.strictObject({ key, name: accountName, codeHash }))
    .mutation(async ({ ctx, input }) => orRefused(await renewAccount(ctx, input))),
});

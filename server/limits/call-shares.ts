import type { CallShares } from '#server/api/context.ts';
import { TooOften, TryAgain } from '#server/api/errors.ts';
import { makeShares, type ShareLimits } from '#server/concurrency/shares.ts';

/** Milliseconds: a terminal gives up then. */
const PATIENCE = 10_000;

/** A limit and its reason, as docs/limits.md tells both. */
type Limit = ShareLimits & { readonly of: string; readonly because: string };

/** How many calls go on at once, at one server. */
export const CALL_SHARES = {
  account: {
    ...{ atOnce: 3, mostWaiting: 100, patience: PATIENCE },
    of: 'calls of one account, in all its sessions and batches',
    because: 'Fewer than the connections of any kind, so that nobody holds all of one.',
  },
  longOfAccount: {
    ...{ atOnce: 1, mostWaiting: 100, patience: PATIENCE },
    of: 'long calls of one account: lists, registers, reports, imports',
    because: 'Whoever asks for many waits behind others who ask for one.',
  },
  long: {
    ...{ atOnce: 2, mostWaiting: 1_000, patience: PATIENCE },
    of: 'long calls of everybody',
    because: 'Half of the connections that show lists are left for cards and look-ups.',
  },
  changes: {
    ...{ atOnce: 1, mostWaiting: 100, patience: PATIENCE },
    of: 'loads of changed lines that one account is the first to ask for',
    because: 'Terminals that know a list up to the same change share a load; nobody has a hundred of his own.',
  },
} as const satisfies { readonly [kind: string]: Limit };

const tooMany = () => new TooOften(1, 'calls');

/** By account: see `CALL_SHARES`. */
export const loadsOfChanges = makeShares(CALL_SHARES.changes, tooMany);

export function makeCallShares(): CallShares {
  const ofAccount = makeShares(CALL_SHARES.account, tooMany);
  const longOfAccount = makeShares(CALL_SHARES.longOfAccount, tooMany);
  const long = makeShares(CALL_SHARES.long, () => new TryAgain());

  return ({ account: { id }, length, gone }, run) => {
    switch (length) {
      case 'waiting':
        return run();
      case 'short':
        return ofAccount(id, run, gone);
      case 'long':
        return longOfAccount(id, () => ofAccount(id, () => long('all', run, gone), gone), gone);
    }
  };
}

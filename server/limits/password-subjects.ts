import { fold } from '#core/text/fold.ts';
import type { AccountRow } from '#drizzle/queries/accounts.ts';
import type { Subject } from '#drizzle/queries/attempts.ts';
import type { KnownSource } from '#drizzle/queries/known-sources.ts';
import { networksOf } from '#server/limits/networks.ts';
import { digest } from '#server/records/digest.ts';

/** Under what the misses of a try count. */
export type TrySubjects = {
  /** The account from one place. */
  readonly pair: Subject;
  /** The account from each larger network around that place. */
  readonly pairsAround: readonly Subject[];
  readonly account: Subject;
  readonly newcomers: Subject;
  /** The place whatever the account, and the networks around it. */
  readonly networks: readonly Subject[];
  readonly source: KnownSource;
};

/** `name`: as it was typed, of an account or not; `source`: where the try comes from (`sourceOf`). */
export function subjectsFrom(name: string, source: string): TrySubjects {
  const [itself, ...around] = networksOf(source);
  const pairAt = ({ kind, prefix }: typeof itself) => pairOf(name, `${kind} ${prefix}`);
  return {
    pair: pairAt(itself),
    pairsAround: around.map(pairAt),
    account: { kind: 'password', hash: accountHash(name) },
    newcomers: { kind: 'newcomer', hash: digest('newcomer', folded(name)) },
    networks: [itself, ...around].map(({ kind, prefix }) => ({ kind, hash: digest(kind, prefix) })),
    source: { accountHash: accountHash(name), sourceHash: digest('known', folded(name), source) },
  };
}

/** Tries beside an open session count for themselves: nobody without that account has a part in them. */
export function pairBeside(name: string, { id }: Pick<AccountRow, 'id'>): Subject {
  return pairOf(name, `account ${id}`);
}

function pairOf(name: string, place: string): Subject {
  return { kind: 'pair', hash: digest('pair', folded(name), place) };
}

/** The same for all ways to write the name. */
export function accountHash(name: string): string {
  return digest('password', folded(name));
}

function folded(name: string): string {
  return fold(name) || name;
}

import { addYears, type Day } from '#core/calendar/day.ts';
import { type Clock, dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import type { Habilitation } from '#core/model/authority.ts';
import type { AccountId, ElectorId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import type { AccountRow } from '#drizzle/queries/accounts.ts';
import { insertAccounts } from '#drizzle/queries/demonstration.ts';
import { actorOf } from '#server/accounts/caller.ts';
import type { Caller } from '#server/api/context.ts';
import { type Account, PASSWORD_HASH } from '#server/demonstration/accounts.ts';
import { uuid } from '#server/records/uuid.ts';

/** The accounts by name, as callers of the use cases. */
export type Callers = ReadonlyMap<string, Caller>;
type CallerOptions = {
  readonly now: Instant;
  readonly today: Day;
  readonly machineClock: Clock;
  readonly electorOf: (handle: string) => ElectorId;
};

/** Years that every officer has been designated for, and still is. */
const DESIGNATED = 3;

/**
 * All accounts share one password and so one hash. No session is opened for the acts of the demonstration's
 * load.
 */
export function makeCallers(accounts: readonly Account[], making: CallerOptions): Callers {
  const rows = new Map(accounts.map((account) => [account.name, rowOf(account, making)]));
  const idOf = (name: string) => rows.get(name)?.id ?? missing(name);
  return new Map(
    accounts.map((account) => {
      const row = rows.get(account.name) ?? missing(account.name);
      const habilitation = habilitationOf(account, idOf, making.today);
      return [
        account.name,
        { account: row, habilitation, actor: actorOf(row), tokenHash: '', expiresAt: making.now },
      ] as const;
    }),
  );
}

export function insertCallers(tx: Tx, callers: Callers): Promise<void> {
  const all = [...callers.values()];
  return insertAccounts(
    tx,
    all.map(({ account }) => account),
    all.flatMap(({ habilitation }) => habilitation ?? []),
  );
}

function rowOf(account: Account, { now, machineClock, electorOf }: CallerOptions): AccountRow {
  const { name, role, who, elector, commune, station, isCertified } = account;
  return {
    id: uuid<AccountId>(machineClock),
    name,
    passwordHash: PASSWORD_HASH,
    role,
    who,
    commune: commune ?? null,
    station: station ?? null,
    elector: elector === undefined ? null : electorOf(elector),
    isDemonstration: true,
    createdAt: now,
    identityCertifiedOn: isCertified ? addYears(dayAt(now, PARIS), -1) : null,
    codeHash: null,
    codeExpiresAt: null,
    lockedAt: null,
    lockedBy: null,
    lockReason: null,
    endedAt: null,
  };
}

function habilitationOf(
  { name, signs }: Account,
  idOf: (name: string) => AccountId,
  today: Day,
): Habilitation | undefined {
  if (signs === undefined) return undefined;
  return {
    ...signs,
    account: idOf(name),
    zone: undefined,
    designatedFrom: addYears(today, -DESIGNATED),
    designatedTo: addYears(today, DESIGNATED),
    chosenBy: signs.chosenBy === undefined ? undefined : idOf(signs.chosenBy),
  };
}

function missing(name: string): never {
  throw new Error(`the demonstration has no account ${name}`);
}

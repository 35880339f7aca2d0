import { randomUUID } from 'node:crypto';
import { addYears, type Day } from '#core/calendar/day.ts';
import { addMinutes, type Clock, dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import type { Habilitation } from '#core/model/authority.ts';
import type { AccountId, ElectorId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { type AccountRow, endSession, insertSession } from '#drizzle/queries/accounts.ts';
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
/** Minutes in which all acts are played. */
const PLAYED_IN = 24 * 60;

/**
 * All accounts share one password and so one hash. Nobody has a token whose hash is that of a session here.
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
        { account: row, habilitation, actor: actorOf(row), tokenHash: randomUUID(), expiresAt: making.now },
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

/** Sessions of all, for as long as their acts are played. */
export async function openSessions(tx: Tx, callers: Callers, startedAt: Instant): Promise<void> {
  for (const { account, tokenHash } of callers.values()) {
    const expiresAt = addMinutes(startedAt, PLAYED_IN);
    await insertSession(tx, { tokenHash, account: account.id, startedAt, expiresAt, askedAt: startedAt });
  }
}

export async function endSessions(tx: Tx, callers: Callers): Promise<void> {
  for (const { tokenHash } of callers.values()) await endSession(tx, tokenHash);
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
    issuer: null,
    subject: null,
    lockedAt: null,
    lockedBy: null,
    lockReason: null,
    endedAt: null,
    version: 0,
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

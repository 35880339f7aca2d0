import { sql } from 'drizzle-orm';
import type { AccountId, ElectorId, MarkId, StationId } from '#core/model/ids.ts';
import { communeOfStation } from '#core/model/ids.ts';
import type { Database } from '#drizzle/connection/database.ts';
import type { StationActRow } from '#drizzle/queries/station-acts.ts';
import { sealedEntry } from '#server/records/audit-chain.ts';
import { first, newId, POLLING_TEN } from '#test/database/places.ts';

type Voting = { readonly account: AccountId; readonly station: StationId; readonly elector: ElectorId };

/** Opens the sessions that these acts are done in, one for each account. Runs as the owner. */
export async function addSessionsOfActs({ db }: Database): Promise<void> {
  await db.execute(sql`insert into sessions (token_hash, account, started_at, expires_at, asked_at)
    select id::text, id, '2020-01-01', '2099-01-01', '2020-01-01' from accounts`);
}

/** A vote in person that nothing has come before, unless `changed` says what its facts were read with. */
export function stationAct(
  { account, station, elector }: Voting,
  changed: Partial<StationActRow['guard']> = {},
): StationActRow {
  const act = 'station.mandantVotes';
  const at = POLLING_TEN;
  const id = newId<MarkId>();
  const mark = { id, elector, round: first.id, station, at, kind: 'in-person', courtDecision: undefined } as const;
  return {
    claim: { account, tokenHash: account, role: 'assessor', key: newId<string>(), act, inputHash: newId<string>(), at },
    answer: JSON.stringify({ ok: true, mark: id }),
    guard: { jobs: 0, elector, version: 0, station, pollsNo: 0, ...changed },
    mark: { ...mark, corrected: false },
    entry: sealedEntry({ chain: communeOfStation(station), at, act, account, body: { about: mark } }),
  };
}

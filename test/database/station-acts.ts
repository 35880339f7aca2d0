import type { AccountId, ElectorId, MarkId, StationId } from '#core/model/ids.ts';
import { communeOfStation } from '#core/model/ids.ts';
import type { StationActRow } from '#drizzle/queries/station-acts.ts';
import { sealedEntry } from '#server/records/audit-chain.ts';
import { first, newId, POLLING_TEN } from '#test/database/places.ts';

type Voting = { readonly account: AccountId; readonly station: StationId; readonly elector: ElectorId };

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
    claim: { account, key: newId<string>(), act, inputHash: newId<string>(), at },
    answer: JSON.stringify({ ok: true, mark: id }),
    guard: { jobs: 0, elector, version: 0, station, pollsNo: 0, ...changed },
    mark: { ...mark, corrected: false },
    entry: sealedEntry({ chain: communeOfStation(station), at, act, account, body: { about: mark } }),
  };
}

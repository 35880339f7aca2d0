import { sql } from 'drizzle-orm';
import type { VoteMark } from '#core/model/vote-mark.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { arrayText, query } from '#drizzle/connection/statement.ts';
import type { Recorded, StationActRow } from '#drizzle/queries/station-acts.ts';

type Value = string | number | boolean | undefined;

/**
 * Writes acts, each whole or not at all, in one statement that is one transaction; answers in their order. An
 * earlier call with the key of an act answers in the place of that act.
 */
export async function recordStationActs(
  tx: Pick<Tx, 'execute'>,
  acts: readonly StationActRow[],
): Promise<readonly Recorded[]> {
  const each = (read: (act: StationActRow) => Value) => arrayText(acts.map(read));
  const eachMark = (read: (mark: VoteMark) => Value) => each(({ mark }) => mark && read(mark));
  const [row] = await query<{ readonly verdicts: readonly Recorded[] | null }>(
    tx,
    sql`select record_station_acts(
      ${each(({ claim }) => claim.account)}::uuid[], ${each(({ claim }) => claim.tokenHash)}::text[],
      ${each(({ claim }) => claim.role)}::text[], ${each(({ claim }) => claim.key)}::uuid[],
      ${each(({ claim }) => claim.act)}::text[], ${each(({ claim }) => claim.inputHash)}::text[],
      ${each(({ claim }) => claim.at)}::timestamptz[], ${each(({ answer }) => answer)}::text[],
      ${each(({ guard }) => guard.jobs)}::int[], ${each(({ guard }) => guard.elector)}::uuid[],
      ${each(({ guard }) => guard.version)}::bigint[], ${each(({ guard }) => guard.station)}::text[],
      ${each(({ guard }) => guard.pollsNo)}::bigint[],
      ${eachMark(({ id }) => id)}::uuid[], ${eachMark(({ round }) => round)}::uuid[],
      ${eachMark(({ kind }) => kind)}::text[], ${eachMark(({ at }) => at)}::timestamptz[],
      ${eachMark((mark) => (mark.kind === 'proxy' ? mark.procuration : undefined))}::uuid[],
      ${eachMark((mark) => (mark.kind === 'proxy' ? mark.mandataire : undefined))}::uuid[],
      ${eachMark((mark) => mark.kind === 'remote' && mark.fromPrison)}::boolean[],
      ${each(({ entry }) => entry.chain)}::text[], ${each(({ entry }) => entry.at)}::text[],
      ${each(({ entry }) => entry.commitment)}::text[], ${each(({ entry }) => entry.salt)}::text[],
      ${each(({ entry }) => entry.body)}::text[]) as verdicts`,
  );
  return row?.verdicts ?? acts.map(() => 'written' as const);
}

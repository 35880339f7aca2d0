import type { Instant } from '#core/calendar/instant.ts';
import type { ProcurationId, RoundId } from '#core/model/ids.ts';
import type { Procuration } from '#core/model/procuration.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { proxyMarksOf } from '#drizzle/queries/marks.ts';
import type { IncidentRow } from '#drizzle/queries/records.ts';
import type { CallContext } from '#server/api/context.ts';
import { communeOfStation } from '#server/api/scope.ts';
import { incident } from '#server/records/incident.ts';

/** The act that came first and was recorded late, and what was used before it was. */
type Late = {
  readonly by: Procuration;
  readonly upheld: readonly ProcurationId[];
  /** Rounds where it was void before: what was used there is written already. */
  readonly written?: readonly RoundId[];
  readonly at: Instant;
};

/** a vote cast stands though an act established before it takes its place; one incident for each procuration used. */
export async function upheldIncidents(
  context: CallContext,
  tx: Tx,
  { by, upheld, written = [], at }: Late,
): Promise<readonly IncidentRow[]> {
  const marks = await proxyMarksOf(tx, upheld);
  return upheld.flatMap((procuration) => {
    const its = marks.filter((mark) => mark.procuration === procuration);
    const station = its.at(-1)?.station;
    if (station === undefined || its.some(({ round }) => written.includes(round))) return [];
    const facts = { procuration, late: by.id, marks: its.map(({ id }) => id) };
    return [
      incident(context, { kind: 'displaced-after-mark', commune: communeOfStation(station), station, at, facts }),
    ];
  });
}

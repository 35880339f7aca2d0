import type { Instant } from '#core/calendar/instant.ts';
import { localDay } from '#core/law/elections/local-day.ts';
import { marksOfDay } from '#core/law/polling-day/minutes.ts';
import type { Communes } from '#core/model/election.ts';
import type { Elector } from '#core/model/elector.ts';
import { communeOfStation, type ElectorId, type ProcurationId, type RoundId } from '#core/model/ids.ts';
import type { Procuration } from '#core/model/procuration.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';
import type { IncidentRow } from '#drizzle/queries/records.ts';
import type { CallContext, ServerContext } from '#server/api/context.ts';
import { incident } from '#server/records/incident.ts';

type EndedProcuration = {
  readonly procuration: { readonly id: ProcurationId };
  /** The uncorrected marks made with it on this polling day. */
  readonly markedToday: readonly VoteMark[];
};

/** a procuration that ended after votes of this day is one incident; the votes stand. */
export function endedAfterMark(
  context: ServerContext,
  { procuration, markedToday }: EndedProcuration,
  at: Instant,
): readonly IncidentRow[] {
  const station = markedToday.at(-1)?.station;
  if (station === undefined) return [];
  const facts = { procuration: procuration.id, marks: markedToday.map(({ id }) => id) };
  return [incident(context, { kind: 'ended-after-mark', commune: communeOfStation(station), station, at, facts })];
}

type UsedRounds = {
  readonly electors: ReadonlyMap<ElectorId, Elector>;
  readonly communes: Communes;
  readonly marks: readonly VoteMark[];
  readonly at: Instant;
};

/** a procuration that became void after a vote of this day is an incident. */
export function voidAfterMark(
  context: ServerContext,
  after: Procuration,
  { electors, communes, marks, at }: UsedRounds,
): readonly IncidentRow[] {
  const mandant = electors.get(after.mandant);
  if (after.status !== 'void' || mandant === undefined) return [];
  const markedToday = marksOfDay(after, marks, localDay(mandant, communes, at));
  return endedAfterMark(context, { procuration: after, markedToday }, at);
}

/** An act that was established first and recorded late, and the procurations used before it was recorded. */
type LateAct = {
  readonly by: Procuration;
  readonly upheld: readonly ProcurationId[];
  /** Uncorrected, of the mandants of `upheld` among others. */
  readonly marks: readonly VoteMark[];
  /** Rounds at which the act was void before: their incidents are written already. */
  readonly written?: readonly RoundId[];
  readonly at: Instant;
};

/**
 * votes stand though an act established before displaces their procurations: an incident for
 * each.
 */
export function upheldIncidents(
  context: CallContext,
  { by, upheld, marks, written = [], at }: LateAct,
): readonly IncidentRow[] {
  return upheld.flatMap((procuration) => {
    const used = marks.filter((mark) => mark.kind === 'proxy' && mark.procuration === procuration);
    const station = used.at(-1)?.station;
    if (station === undefined || used.some(({ round }) => written.includes(round))) return [];
    const facts = { procuration, late: by.id, marks: used.map(({ id }) => id) };
    return [
      incident(context, { kind: 'displaced-after-mark', commune: communeOfStation(station), station, at, facts }),
    ];
  });
}

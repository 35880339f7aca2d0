import type { Instant } from '#core/calendar/instant.ts';
import { localDay } from '#core/law/elections/local-day.ts';
import { marksOfDay } from '#core/law/polling-day/minutes.ts';
import type { Communes } from '#core/model/election.ts';
import type { Elector } from '#core/model/elector.ts';
import type { ElectorId, ProcurationId } from '#core/model/ids.ts';
import type { Procuration } from '#core/model/procuration.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';
import type { IncidentRow } from '#drizzle/queries/records.ts';
import type { ServerContext } from '#server/api/context.ts';
import { communeOfStation } from '#server/api/scope.ts';
import { incident } from '#server/records/incident.ts';

type Ended = {
  readonly procuration: { readonly id: ProcurationId };
  /** The uncorrected marks made with it on this polling day. */
  readonly markedToday: readonly VoteMark[];
};

/** the votes stand; that the procuration ended after them is one incident, at however many elections of the day. */
export function endedAfterMark(
  context: ServerContext,
  { procuration, markedToday }: Ended,
  at: Instant,
): readonly IncidentRow[] {
  const station = markedToday.at(-1)?.station;
  if (station === undefined) return [];
  const facts = { procuration: procuration.id, marks: markedToday.map(({ id }) => id) };
  return [incident(context, { kind: 'ended-after-mark', commune: communeOfStation(station), station, at, facts })];
}

type Around = {
  readonly electors: ReadonlyMap<ElectorId, Elector>;
  readonly communes: Communes;
  readonly marks: readonly VoteMark[];
  readonly at: Instant;
};

/** one that became void, after a vote cast with it on this same day. */
export function voidAfterMark(
  context: ServerContext,
  after: Procuration,
  { electors, communes, marks, at }: Around,
): readonly IncidentRow[] {
  const mandant = electors.get(after.mandant);
  if (after.status !== 'void' || mandant === undefined) return [];
  const markedToday = marksOfDay(after, marks, localDay(mandant, communes, at));
  return endedAfterMark(context, { procuration: after, markedToday }, at);
}

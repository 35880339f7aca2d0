import type { Day } from '#core/calendar/day.ts';
import type { ElectorId, MarkId, RoundId } from '#core/model/ids.ts';
import type { MinutesEntry, Writing } from '#core/model/minutes.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { loadNames, type PersonNames } from '#drizzle/queries/electors.ts';
import { findMarks } from '#drizzle/queries/marks.ts';
import type { StationRound } from '#drizzle/queries/polls.ts';
import type { IncidentRow } from '#drizzle/queries/records.ts';
import { loadIncidents } from '#drizzle/queries/stations.ts';
import type { CallContext } from '#server/api/context.ts';
import { callerStation } from '#server/api/scope.ts';
import { loadRoundAtStation } from '#server/station/list/list-lines.ts';

/** all that the procès-verbal of this station and round tells, in the order of the events; logged. */
export async function readMinutes(
  context: CallContext,
  { round }: { readonly round: RoundId },
): Promise<{ readonly entries: readonly MinutesEntry[] }> {
  const { database, caller } = context;
  const station = callerStation(context);
  const entries = await inTransaction(database, { actor: caller.actor, access: 'read' }, async (tx) => {
    await loadRoundAtStation(tx, station, round);
    return loadMinutes(tx, { station, round });
  });
  context.access.read(caller, 'station.minutes', round);
  return { entries };
}

/**
 * Two elections may share a station and a day: an entry belongs to the round of its mark, or else to the
 * round that its writer named.
 */
export async function loadMinutes(tx: Tx, { station, round }: StationRound): Promise<readonly MinutesEntry[]> {
  const rows = await loadIncidents(tx, station);
  return toEntries(rows, round, await loadPeopleBehind(tx, rows));
}

/** The facts of every kind of incident, as the acts that write incidents store them. */
type Facts = {
  readonly mark?: MarkId;
  readonly marks?: readonly MarkId[];
  readonly reason?: string;
  readonly by?: string;
  readonly second?: string;
  readonly courtDecision?: Day;
  readonly court?: string;
  readonly isAnother?: boolean;
  readonly round?: RoundId;
  readonly what?: Writing;
  readonly text?: string;
  readonly reasons?: string;
};
type MarksBehind = {
  readonly marks: readonly VoteMark[];
  readonly names: ReadonlyMap<ElectorId, PersonNames>;
};

async function loadPeopleBehind(tx: Tx, rows: readonly IncidentRow[]): Promise<MarksBehind> {
  const marks = await findMarks(tx, rows.flatMap(marksIn));
  const people = marks.flatMap((mark) => [mark.elector, ...(mark.kind === 'proxy' ? [mark.mandataire] : [])]);
  return { marks, names: await loadNames(tx, [...new Set(people)]) };
}

function marksIn(row: IncidentRow): readonly MarkId[] {
  const { mark, marks = [] } = row.facts as Facts;
  return mark ? [mark] : marks;
}

function toEntries(rows: readonly IncidentRow[], round: RoundId, marksBehind: MarksBehind): readonly MinutesEntry[] {
  return rows.flatMap((row) => {
    const mark = marksBehind.marks.find(({ id, round: markRound }) => markRound === round && marksIn(row).includes(id));
    if (mark) return entryOfMark(row, mark, marksBehind);
    return (row.facts as Facts).round === round ? entryOfWriting(row) : [];
  });
}

function entryOfMark(
  { id, at, kind, facts }: IncidentRow,
  mark: VoteMark,
  { names }: MarksBehind,
): readonly MinutesEntry[] {
  const { reason = '', by, second, courtDecision, court, isAnother = false } = facts as Facts;
  const entry = { id, at, elector: names.get(mark.elector) };
  const voted = { kind: mark.kind, at: mark.at };
  switch (kind) {
    case 'correction':
      return [{ ...entry, kind, mark: voted, reason, people: [by, second].filter((who) => who !== undefined) }];
    case 'court-decision':
      return courtDecision ? [{ ...entry, kind, decidedOn: courtDecision, court, isAnother }] : [];
    case 'ended-after-mark':
    case 'displaced-after-mark': {
      const mandataire = mark.kind === 'proxy' ? names.get(mark.mandataire) : undefined;
      return [{ ...entry, kind, mandataire, mark: voted }];
    }
    case 'identity-mismatch':
    case 'written':
      return [];
  }
}

function entryOfWriting({ id, at, facts }: IncidentRow): readonly MinutesEntry[] {
  const { what, text, reasons, by = '' } = facts as Facts;
  return what && text ? [{ id, at, kind: 'written', what, text, reasons, by }] : [];
}

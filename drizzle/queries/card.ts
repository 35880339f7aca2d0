import { sql } from 'drizzle-orm';
import type { Clock } from '#core/calendar/instant.ts';
import type { ElectorId } from '#core/model/ids.ts';
import { type Answered, together, uuidArray } from '#drizzle/connection/statement.ts';
import { selectNames } from '#drizzle/queries/electors.ts';
import { linesOfElectors, selectListLines } from '#drizzle/queries/list-lines.ts';
import { selectCorrections, selectMarks } from '#drizzle/queries/marks.ts';
import type { StationRound } from '#drizzle/queries/polls.ts';
import { selectProcurations } from '#drizzle/queries/procurations.ts';
import { selectHeldElsewhere } from '#drizzle/queries/stations.ts';

/** All that a station may know of one elector of its list at a round. */
export function selectCard({ station, round }: StationRound, elector: ElectorId, clock: Clock) {
  const mandants = sql`array(select mandant from procurations where mandataire = ${elector})`;
  const mandataires = sql`array(select mandataire from procurations where mandant = ${elector})`;
  return together({
    lines: selectListLines({ station, round }, linesOfElectors(uuidArray([elector])), clock),
    history: selectMarks(uuidArray([elector]), round),
    corrections: selectCorrections(elector, round),
    held: selectProcurations(sql`mandataire = ${elector}`, clock),
    mandants: selectNames(mandants),
    mandantsMarks: selectMarks(mandants, round),
    elsewhere: selectHeldElsewhere(sql`${uuidArray([elector])} || ${mandataires}`, round),
  });
}

export type CardRows = Answered<typeof selectCard>;

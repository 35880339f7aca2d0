import { type SQL, sql } from 'drizzle-orm';
import type { Day } from '#core/calendar/day.ts';
import type { Clock } from '#core/calendar/instant.ts';
import type { Registration } from '#core/model/elector.ts';
import type { RoundId } from '#core/model/ids.ts';
import { type Answered, mapRead, type Read, together } from '#drizzle/connection/statement.ts';
import { NAMES, type NamesRow, namesFromRow, type PersonNames, selectNames } from '#drizzle/queries/electors.ts';
import { selectCourtDecisionMarks, selectMarks } from '#drizzle/queries/marks.ts';
import { selectElectionOfRound, selectStation } from '#drizzle/queries/places.ts';
import type { StationRound } from '#drizzle/queries/polls.ts';
import { selectProcurations } from '#drizzle/queries/procurations.ts';

/** Lines of a list, `registrations line`: those of a condition, by order number, so many at most. */
type Lines = { readonly where: SQL; readonly limit?: number | undefined };

/** The lines of electors; `ids`: an array of the database. */
export const linesOfElectors = (ids: SQL): Lines => ({ where: sql`line.elector = any(${ids})` });

/**
 * A page past an order number: the lines of a day that the round may be polled on. Which of these days is
 * that of the station, core says (R-61).
 */
export function pageOfLines(
  round: RoundId,
  { after, limit }: { readonly after: number; readonly limit?: number },
): Lines {
  const days = sql`(select day from rounds where id = ${round} union all select day from round_dates where round = ${round}) its`;
  const where = sql`line.number > ${after} and line."from" <= (select max(day) from ${days})
    and (line."to" is null or line."to" > (select min(day) from ${days}))`;
  return { where, limit };
}

/**
 * Lines of a station's list, with what their electors gave and how they voted at the round, and the names of
 * their mandataires. A page is full when it has as many lines as its limit.
 */
export function selectListLines({ station, round }: StationRound, { where, limit }: Lines, clock: Clock) {
  const lines = sql`select line.* from registrations line where line.station = ${station} and ${where}
    order by line.number, line.elector ${limit === undefined ? sql`` : sql`limit ${limit}`}`;
  const electors = sql`array(select elector from listed)`;
  const reads = {
    place: selectStation(station),
    election: selectElectionOfRound(round),
    lines: {
      statement: sql`select ${LINE} from listed line join electors person on person.id = line.elector
        order by line.number, line.elector`,
      parse: (rows) => rows.map((row) => lineFromRow(row as LineRow)),
    } as Read<readonly Line[]>,
    given: selectProcurations(sql`mandant = any(${electors})`, clock),
    marks: mapRead(selectMarks(electors, round), (marks) => marks.filter(({ corrected }) => !corrected)),
    names: selectNames(sql`array(select mandataire from procurations where mandant = any(${electors}))`),
  };
  return together(reads, { name: 'listed', rows: lines });
}

export type ListLineRows = Answered<typeof selectListLines>;

type Line = PersonNames & { readonly sex: 'F' | 'M'; readonly number: number } & Pick<
    Registration,
    'list' | 'isSpecial' | 'from' | 'to'
  >;

/** R-49: who voted at a station by court decision, and their lines on its list. */
export function selectCourtDecisionVoters({ station, round }: StationRound, clock: Clock) {
  const electors = sql`array(select elector from vote_marks
    where station = ${station} and round = ${round} and court_decision is not null and corrected_at is null)`;
  return {
    marks: selectCourtDecisionMarks({ station, round }),
    names: selectNames(electors),
    lines: selectListLines({ station, round }, linesOfElectors(electors), clock),
  };
}

const LINE = sql`${NAMES}, person.sex, line.number, line.list, line.is_special as "isSpecial", line."from", line."to"`;

type LineRow = NamesRow & Omit<Line, 'usageName' | 'to'> & { readonly to: Day | null };

function lineFromRow({ sex, number, list, isSpecial, from, to, ...names }: LineRow): Line {
  return { ...namesFromRow(names), sex, number, list, isSpecial, from, to: to ?? undefined };
}

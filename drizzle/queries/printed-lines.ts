import { sql } from 'drizzle-orm';
import type { PrintedLine } from '#core/model/list-print.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';
import type { StationRound } from '#drizzle/queries/polls.ts';

/** The lines of a print, in the order of the list, with the names that the reader may see. */
export async function loadPrintedLines(tx: Tx, held: StationRound, no: number): Promise<readonly PrintedLine[]> {
  const { station, round } = held;
  const rows = await query<NamedRow>(
    tx,
    sql`select line.number, line.is_struck as "isStruck",
        mandant.last_name as "lastName", mandant.usage_name as "usageName", mandant.first_names as "firstNames",
        mandataire.last_name as "heldLastName", mandataire.usage_name as "heldUsageName",
        mandataire.first_names as "heldFirstNames"
      from printed_lines line left join procurations its on its.id = line.procuration
        left join electors mandant on mandant.id = its.mandant
        left join electors mandataire on mandataire.id = its.mandataire
      where line.station = ${station} and line.round = ${round} and line.no = ${no}
      order by line.number, line.procuration`,
  );
  return rows.map(({ number, isStruck, ...names }) => ({
    number,
    isStruck,
    mandant: nameOf(names.lastName, names.usageName, names.firstNames),
    mandataire: nameOf(names.heldLastName, names.heldUsageName, names.heldFirstNames),
  }));
}

type Name = string | null;
type NamedRow = Pick<PrintedLine, 'number' | 'isStruck'> & {
  readonly [name in
    | 'lastName'
    | 'usageName'
    | 'firstNames'
    | 'heldLastName'
    | 'heldUsageName'
    | 'heldFirstNames']: Name;
};

function nameOf(lastName: Name, usageName: Name, firstNames: Name): PrintedLine['mandant'] {
  return lastName === null || firstNames === null
    ? undefined
    : { lastName, usageName: usageName ?? undefined, firstNames };
}

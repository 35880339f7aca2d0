import { sql } from 'drizzle-orm';
import type { BodyOf } from '#drizzle/queries/log-bodies.ts';
import type { Comparison } from '#drizzle/queries/replay/differences.ts';
import { rowsSaidOf } from '#drizzle/queries/replay/log.ts';

/**
 * Each row is as the entry of the last act that wrote it says. It is compared as JSON that the database makes
 * of a row of the table, whatever made the JSON of the entry.
 */
function actsReplayed(table: 'procurations' | 'requests' | 'revocations') {
  return (altered: readonly BodyOf[]): Comparison => {
    const name = sql.identifier(table);
    const no = table === 'revocations' ? sql`0` : sql`version`;
    return {
      table,
      said: sql`select chain, seq, its ->> 'id' as key, no,
          to_jsonb(jsonb_populate_record(null::${name}, its)) - 'home_visit' as content
        from (${rowsSaidOf(table, altered)}) line`,
      held: sql`select id::text as key, ${no} as no, to_jsonb(its) - 'home_visit' as content from ${name} its`,
    };
  };
}

export const procurationsReplayed = actsReplayed('procurations');
export const requestsReplayed = actsReplayed('requests');
export const revocationsReplayed = actsReplayed('revocations');

/** The rounds of a procuration are said with it. */
export function roundsReplayed(altered: readonly BodyOf[]): Comparison {
  return {
    table: 'procuration_rounds',
    said: sql`select line.chain, line.seq, covered.procuration || ' ' || covered.round as key, line.no,
        to_jsonb(covered) as content
      from (${rowsSaidOf('procurations', altered)}) line
        cross join lateral jsonb_populate_recordset(null::procuration_rounds, line.its -> 'rounds') covered`,
    held: sql`select its.procuration || ' ' || its.round as key, coalesce(of.version, -1) as no, to_jsonb(its) as content
      from procuration_rounds its left join procurations of on of.id = its.procuration`,
  };
}

import { type SQL, sql } from 'drizzle-orm';
import type { BodyOf } from '#drizzle/queries/log-bodies.ts';
import { THINNED } from '#drizzle/queries/replay/counters.ts';
import type { Comparison } from '#drizzle/queries/replay/differences.ts';
import { entriesOf } from '#drizzle/queries/replay/log.ts';

const PRINTING = ['listPrint.record'];
const ACKNOWLEDGING = ['listPrint.acknowledge'];

const keyOf = (row: string) => sql.raw(`${row}.station || ' ' || ${row}.round || ' ' || ${row}.no`);

/**
 * each annex and supplement is what its act said, acknowledged when a bureau first had it, or a later
 * one, in hand. An act that found nothing to print, or was refused, wrote nothing.
 */
export function printsReplayed(altered: readonly BodyOf[]): Comparison {
  return {
    table: 'list_prints',
    said: sql`select distinct on (print.station, print.round, print.no)
        print.chain, print.seq, ${keyOf('print')} as key, 0 as no,
        row(print.station, print.round, print.no, print.digest, print."changeNo", print.added, print.struck, print.at,
          print.account, bureau.at, bureau.account)::list_prints as content
      from (${printed(altered)}) print left join (${acknowledged(altered)}) bureau
        on bureau.chain = print.chain and bureau.station = print.station and bureau.round = print.round
          and bureau.no >= print.no and bureau.seq > print.seq
      order by print.station, print.round, print.no, bureau.seq`,
    held: sql`select ${keyOf('its')} as key, 0 as no, its as content from list_prints its`,
  };
}

/**
 * The procurations of a print are those of the digest that its act said. Those of a round are compared no
 * more once a purge may have destroyed some.
 */
export function printedLinesReplayed(altered: readonly BodyOf[]): Comparison {
  return {
    table: 'printed_lines',
    said: sql`select chain, seq, ${keyOf('print')} as key, 0 as no, jsonb_build_object('digest', digest) as content
      from (${printed(altered)}) print where round not in (${THINNED})`,
    held: sql`select ${keyOf('its')} as key, 0 as no, jsonb_build_object('digest', ${digestOf('its')}) as content
      from (select station, round, no from list_prints union select station, round, no from printed_lines) its
      where round not in (${THINNED})`,
  };
}

function printed(altered: readonly BodyOf[]): SQL {
  return sql`select made.chain, made.seq, made.at, made.account, its.*
    from (${entriesOf(PRINTING, altered)}) made
      cross join lateral jsonb_to_record(made.body -> 'about') as its (station text, round uuid, no int, digest text,
        "changeNo" bigint, added int, struck int)
    where its.digest is not null`;
}

function acknowledged(altered: readonly BodyOf[]): SQL {
  return sql`select made.chain, made.seq, made.at, made.account, its.station, its.round, its.no
    from (${entriesOf(ACKNOWLEDGING, altered)}) made
      cross join lateral jsonb_to_record(made.body -> 'about') as its (station text, round uuid, no int)
    where not made.body ? 'refused'`;
}

/** As `printText` makes it of the lines, with the digest of the print before. */
function digestOf(print: string): SQL {
  return sql.raw(`(select encode(sha256(convert_to(coalesce((select before.digest from list_prints before
        where before.station = ${print}.station and before.round = ${print}.round and before.no = ${print}.no - 1), '')
      || E'\\n' || ${print}.no || coalesce(E'\\n' || string_agg('[' || line.number || ',"' || line.procuration || '",'
        || line.is_struck || ']', E'\\n' order by line.number, line.procuration::text collate "C"), ''), 'UTF8')), 'hex')
    from printed_lines line where line.station = ${print}.station and line.round = ${print}.round and line.no = ${print}.no)`);
}

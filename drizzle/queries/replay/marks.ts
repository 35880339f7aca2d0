import { sql } from 'drizzle-orm';
import { textArray } from '#drizzle/connection/statement.ts';
import type { BodyOf } from '#drizzle/queries/log-bodies.ts';
import type { Comparison } from '#drizzle/queries/replay/differences.ts';
import { entriesOf } from '#drizzle/queries/replay/log.ts';

const MARKING = ['station.proxyVotes', 'station.mandantVotes', 'station.prisonerVotes', 'station.bearerVotes'];
const CORRECTING = ['station.correct'];
const IMPORTING = ['mark.importRemote'];

/** each mark is what its act said, and is corrected when another act said so. */
export function marksReplayed(altered: readonly BodyOf[]): Comparison {
  return {
    table: 'vote_marks',
    said: sql`select made.chain, made.seq, its.id as key, 0 as no, row(its.id, its.elector, its.round, its.station, its.kind,
        its.procuration, its.mandataire, its."courtDecision", coalesce(its."fromPrison", false), its.at, made.account,
        correction.at)::vote_marks as content
      from (${entriesOf([...MARKING, ...IMPORTING], altered)}) made
        cross join lateral jsonb_to_recordset(case made.act when 'mark.importRemote' then made.body #> '{about,marks}'
          else jsonb_build_array(made.body -> 'about') end) as its (id uuid, elector uuid, round uuid, station text, kind text,
          procuration uuid, mandataire uuid, "courtDecision" date, "fromPrison" boolean, at timestamptz)
        left join (${corrections(altered)}) correction on correction.mark = its.id
      where its.id is not null`,
    held: sql`select id as key, 0 as no, mark as content from vote_marks mark`,
    erased: sql`exists (select from audit_erasure join audit_entry entry using (chain, seq)
      where entry.act = any(${textArray(MARKING)}) and entry.chain = split_part((theirs).station, '/', 1)
        and entry.account = (theirs).account
        and entry.at between (theirs).at - interval '1 minute' and (theirs).at)`,
  };
}

/** each correction is what its act said. */
export function correctionsReplayed(altered: readonly BodyOf[]): Comparison {
  return {
    table: 'mark_corrections',
    said: sql`select made.chain, made.seq, made.mark as key, 0 as no,
        row(made.mark, made.reason, made.by, made.second, made.at)::mark_corrections as content
      from (${corrections(altered)}) made`,
    held: sql`select mark as key, 0 as no, its as content from mark_corrections its`,
    erased: sql`exists (select from audit_erasure join audit_entry entry using (chain, seq)
      where entry.act = any(${textArray(CORRECTING)}) and entry.account = (theirs).by
        and entry.at = (theirs).at)`,
  };
}

function corrections(altered: readonly BodyOf[]) {
  return sql`select made.chain, made.seq, its.mark, its.reason, made.account as by, its.second, made.at
    from (${entriesOf(CORRECTING, altered)}) made
      cross join lateral jsonb_to_record(made.body -> 'about') as its (mark uuid, reason text, second uuid)
    where its.reason is not null`;
}

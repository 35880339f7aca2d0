import { eq, type SQL, sql } from 'drizzle-orm';
import type { Instant } from '#core/calendar/instant.ts';
import type { AccountId, ElectorId, MarkId, RoundId } from '#core/model/ids.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, type Read, read, selectable, uuidArray, type ValueOrSql } from '#drizzle/connection/statement.ts';
import type { StationRound } from '#drizzle/queries/polls.ts';
import { markCorrections, voteMarks } from '#drizzle/schema/marks.ts';

/** The marks of an elector at a round, corrected ones included, the oldest first. */
export async function loadMarks(tx: Tx, elector: ElectorId, round: RoundId): Promise<readonly VoteMark[]> {
  return marksWhere(tx, sql`elector = ${elector} and round = ${round}`);
}

/** The same; `electors`: an array of ids of the database. */
export function selectMarks(electors: SQL, round: ValueOrSql<RoundId>): Read<readonly VoteMark[]> {
  return selectMarksWhere(sql`elector = any(${electors}) and round = ${round}`);
}

const mark = selectable(voteMarks, 'mark');

/** The oldest first. */
function marksWhere(tx: Tx, where: SQL): Promise<readonly VoteMark[]> {
  return read(tx, selectMarksWhere(where));
}

function selectMarksWhere(where: SQL): Read<readonly VoteMark[]> {
  return {
    statement: sql`select ${mark.columns} from vote_marks mark where ${where} order by at, id`,
    parse: (rows) => rows.map((raw) => markFromRow(mark.parse(raw))),
  };
}

/** Every mark of a station's round, corrected ones included, the oldest first. */
export function marksAt(tx: Tx, { station, round }: StationRound): Promise<readonly VoteMark[]> {
  return marksWhere(tx, sql`station = ${station} and round = ${round}`);
}

/** The uncorrected marks of these electors, at every round. */
export async function loadUncorrected(tx: Tx, electors: readonly ElectorId[]): Promise<readonly VoteMark[]> {
  return electors.length === 0 ? [] : read(tx, selectUncorrected(uuidArray(electors)));
}

/** The same; `electors`: an array of the database. */
export function selectUncorrected(electors: SQL): Read<readonly VoteMark[]> {
  return selectMarksWhere(sql`elector = any(${electors}) and corrected_at is null`);
}

/** The uncorrected marks of a station's round by court decision, the oldest first. */
export function selectCourtDecisionMarks({ station, round }: StationRound): Read<readonly VoteMark[]> {
  const isStanding = sql`court_decision is not null and corrected_at is null`;
  return selectMarksWhere(sql`station = ${station} and round = ${round} and ${isStanding}`);
}

export function findMark(tx: Tx, id: MarkId): Promise<VoteMark | undefined> {
  return read(tx, selectMark(id));
}

export function selectMark(id: ValueOrSql<MarkId>): Read<VoteMark | undefined> {
  const { statement, parse } = selectMarksWhere(sql`id = ${id}`);
  return { statement, parse: (rows) => parse(rows)[0] };
}

export async function findMarks(tx: Tx, ids: readonly MarkId[]): Promise<readonly VoteMark[]> {
  if (ids.length === 0) return [];
  return marksWhere(tx, sql`id = any(${uuidArray(ids)})`);
}

export async function insertMark(tx: Tx, vote: VoteMark, account: AccountId): Promise<void> {
  const { id, elector, round, station, kind, at } = vote;
  const [procuration, mandataire] = kind === 'proxy' ? [vote.procuration, vote.mandataire] : [null, null];
  const courtDecision = (kind === 'in-person' ? vote.courtDecision : undefined) ?? null;
  const fromPrison = kind === 'remote' && vote.fromPrison;
  await query(
    tx,
    sql`insert into vote_marks
      (id, elector, round, station, kind, at, account, procuration, mandataire, court_decision, from_prison)
      values (${id}, ${elector}, ${round}, ${station}, ${kind}, ${at}, ${account},
        ${procuration}, ${mandataire}, ${courtDecision}, ${fromPrison})`,
  );
}

/** votes cast elsewhere, many at once. */
export async function insertRemoteMarks(tx: Tx, votes: readonly VoteMark[], account: AccountId): Promise<void> {
  if (votes.length === 0) return;
  const rows = votes.map(({ id, elector, round, station, kind, at }) => ({
    id,
    elector,
    round,
    station,
    kind,
    at,
    account,
  }));
  await tx.insert(voteMarks).values(rows);
}

const correction = selectable(markCorrections, 'correction');

type Correction = typeof markCorrections.$inferInsert;

/** both records stay. */
export async function correctMark(tx: Tx, correction: Correction): Promise<void> {
  await tx.insert(markCorrections).values(correction);
  await tx.update(voteMarks).set({ correctedAt: correction.at }).where(eq(voteMarks.id, correction.mark));
}

export type Corrections = ReadonlyMap<MarkId, { readonly reason: string; readonly at: Instant }>;

/** The corrections of an elector's marks at a round. */
export function selectCorrections(elector: ElectorId, round: RoundId): Read<Corrections> {
  return selectCorrectionsOf(sql`array(select id from vote_marks where elector = ${elector} and round = ${round})`);
}

export async function loadCorrections(tx: Tx, marks: readonly MarkId[]): Promise<Corrections> {
  return marks.length === 0 ? new Map() : read(tx, selectCorrectionsOf(uuidArray(marks)));
}

function selectCorrectionsOf(marks: SQL): Read<Corrections> {
  return {
    statement: sql`select ${correction.columns} from mark_corrections correction where mark = any(${marks})`,
    parse: (rows) =>
      new Map(rows.map((raw) => correction.parse(raw)).map(({ mark, reason, at }) => [mark, { reason, at }])),
  };
}

export function markFromRow(row: typeof voteMarks.$inferSelect): VoteMark {
  const { id, elector, round, station, at, kind, procuration, mandataire, courtDecision, fromPrison, correctedAt } =
    row;
  const mark = { id, elector, round, station, at, corrected: correctedAt !== null };
  switch (kind) {
    case 'proxy':
      if (procuration === null || mandataire === null) throw new Error('a proxy mark without its procuration');
      return { ...mark, kind, procuration, mandataire };
    case 'in-person':
      return { ...mark, kind, courtDecision: courtDecision ?? undefined };
    case 'remote':
      return { ...mark, kind, fromPrison };
  }
}

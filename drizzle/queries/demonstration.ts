import { eq, is, type SQL, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import type { Day } from '#core/calendar/day.ts';
import type { Commune } from '#core/model/election.ts';
import { MESSAGE_SUBJECTS } from '#core/model/message.ts';
import type { Database, Tx } from '#drizzle/connection/database.ts';
import { query, selectable, textArray } from '#drizzle/connection/statement.ts';
import { asOwner } from '#drizzle/connection/transaction.ts';
import { noteWritten } from '#drizzle/queries/replay/written.ts';
import { accounts, electors, habilitations, registrations } from '#drizzle/schema/people.ts';
import { communes, elections, pollingStations } from '#drizzle/schema/places.ts';
import { demonstration } from '#drizzle/schema/records.ts';
import { schema } from '#drizzle/schema.ts';

export type LoadedDemonstration<Facts> = { readonly loadedOn: Day; readonly facts: Facts };

const mark = selectable(demonstration, 'mark');
const elector = selectable(electors, 'elector');

/** What the demonstration left of itself when it was loaded; `Facts` as its loader wrote them. */
export async function findDemonstration<Facts>({
  db,
}: Pick<Database, 'db'>): Promise<LoadedDemonstration<Facts> | undefined> {
  const [raw] = await query(db, sql`select ${mark.columns} from demonstration mark`);
  const row = raw && mark.parse(raw);
  return row && { loadedOn: row.loadedOn, facts: row.facts as Facts };
}

export async function insertDemonstration<Facts>(tx: Tx, loaded: LoadedDemonstration<Facts>): Promise<void> {
  await tx.insert(demonstration).values({ isLoaded: true, ...loaded });
}

/** As the owner. */
export async function updateDemonstration<Facts>({ db }: Database, facts: Facts): Promise<void> {
  await db.update(demonstration).set({ facts });
}

export const FOREIGN_DATA = ['accounts', 'communes', 'elections', 'electors'] as const;
export type ForeignData = (typeof FOREIGN_DATA)[number];

/**
 * Data that no demonstration of this size brought; in a database without a demonstration, all its data.
 */
export async function findForeignData(
  { db }: Database,
  loaded: { readonly electors: number } | undefined,
): Promise<readonly ForeignData[]> {
  const counts: { readonly [kind in ForeignData]: number } = {
    accounts: await db.$count(accounts, eq(accounts.isDemonstration, false)),
    communes: loaded ? 0 : await db.$count(communes),
    elections: loaded ? 0 : await db.$count(elections),
    electors: (await db.$count(electors)) - (loaded?.electors ?? 0),
  };
  return FOREIGN_DATA.filter((kind) => counts[kind] > 0);
}

/** The electors who have an account of the demonstration, by name. */
export async function demonstrationElectors(tx: Tx): Promise<readonly (typeof electors.$inferSelect)[]> {
  const rows = await query(
    tx,
    sql`select ${elector.columns} from electors elector
      where id in (select elector from accounts where is_demonstration and elector is not null)
      order by name_key, born`,
  );
  return rows.map(elector.parse);
}

/** Empties every table. As the owner. */
export async function emptyAll(tx: Tx): Promise<void> {
  await tx.execute(sql`truncate ${everyTable()}`);
  await tx.execute(sql`alter sequence recorded_no restart`);
}

/**
 * Counts what the tables hold, for the plans of the statements to come: the embedded engine never does so by
 * itself. As the owner.
 */
export async function analyze(database: Database): Promise<void> {
  await asOwner(database, async (tx) => {
    await tx.execute(sql`set local default_statistics_target = ${sql.raw(String(COMMON_VALUES))}`);
    await tx.execute(sql`analyze ${everyTable()}`);
  });
}

/**
 * Of each column, at most, and three hundred times as many rows are looked at: the engine's own 100 take far
 * longer.
 */
const COMMON_VALUES = 20;

function everyTable(): SQL {
  const tables = Object.values(schema).filter((table) => is(table, PgTable));
  return sql.join(
    tables.map((table): SQL => sql`${table}`),
    sql`, `,
  );
}

/** The rows that acts leave in the database, each table in an order that does not depend on ids. */
const RECORDED = {
  requests: sql`select to_jsonb(its) as row from requests its order by requested_at, reference`,
  procurations: sql`select to_jsonb(its) as row from procurations its order by recorded_no`,
  procuration_rounds: sql`select to_jsonb(its) as row from procuration_rounds its join procurations of on of.id = procuration
    join rounds on rounds.id = round order by recorded_no, rounds.day, number`,
  revocations: sql`select to_jsonb(its) as row from revocations its order by established_at`,
  vote_marks: sql`select to_jsonb(its) as row from vote_marks its order by station, at`,
  changes: sql`select to_jsonb(its) as row from changes its order by station, no`,
  // Those of one act, as it queues them: the receipt before what follows from it.
  outbox: sql`select to_jsonb(its) as row from outbox its
    order by queued_at, array_position(${textArray(MESSAGE_SUBJECTS)}, about), commune`,
  audit: sql`select jsonb_build_object('chain', chain, 'at', at, 'act', act, 'account', account, 'body', body::jsonb) as row
    from audit_entry join audit_body using (chain, seq) where act <> 'demonstration.load' order by chain, seq`,
  electors: sql`select jsonb_build_object('id', id, 'version', version, 'email', email) as row from electors
    where version > 0`,
};
export type RecordedTable = keyof typeof RECORDED;
export const RECORDED_TABLES = Object.keys(RECORDED) as readonly RecordedTable[];
export type RecordedRow = { readonly [column: string]: unknown };

export async function loadRecorded(
  { db }: Pick<Database, 'db'>,
  table: RecordedTable,
): Promise<readonly RecordedRow[]> {
  const rows = await query<{ readonly row: RecordedRow }>(db, RECORDED[table]);
  return rows.map(({ row }) => row);
}

/** Rows as `loadRecorded` answers them, all of the same columns, into their own table. */
export async function insertRecorded(
  tx: Tx,
  table: Exclude<RecordedTable, 'audit' | 'electors'>,
  rows: readonly RecordedRow[],
): Promise<void> {
  const columns = sql.join(
    Object.keys(rows[0] ?? {}).map((column): SQL => sql`${sql.identifier(column)}`),
    sql`, `,
  );
  const into = sql.identifier(table);
  await tx.execute(sql`insert into ${into} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${into}, ${JSON.stringify(rows)}::text::jsonb)`);
}

/**
 * Runs inserts whose references are not looked up one by one, which takes longer than the rows themselves:
 * for rows that the same code has inserted with every check. As the owner.
 */
export async function withoutReferenceChecks(tx: Tx, insert: () => Promise<void>): Promise<void> {
  await tx.execute(sql`set local session_replication_role = replica`);
  await insert();
  await tx.execute(sql`set local session_replication_role = origin`);
}

/** Lets town halls find the people of rolls that were inserted without triggers. As the owner. */
export async function nameEveryone(tx: Tx): Promise<void> {
  await tx.execute(sql`select name_everyone()`);
}

/** The next procuration has the number after the last one recorded. */
export async function continueNumbers(tx: Tx): Promise<void> {
  await tx.execute(sql`select setval('recorded_no', (select max(recorded_no) from procurations))`);
}

/** All in one statement, whatever their number: a statement takes no more than 65,535 parameters. */
export async function insertCommunes(tx: Tx, rows: readonly Commune[]): Promise<void> {
  const column = (name: keyof Commune) => textArray(rows.map((row) => row[name]));
  await tx.execute(sql`
    insert into ${communes} (code, name, kind, territory, zone)
    select * from unnest(${column('code')}, ${column('name')}, ${column('kind')}, ${column('territory')}, ${column('zone')})`);
}

export async function insertStations(tx: Tx, rows: readonly (typeof pollingStations.$inferInsert)[]): Promise<void> {
  await tx.insert(pollingStations).values([...rows]);
}

type ElectorRow = typeof electors.$inferInsert;
type RegistrationRow = typeof registrations.$inferInsert;

export async function insertElectors(
  tx: Tx,
  rows: readonly { readonly elector: ElectorRow; readonly lines: readonly RegistrationRow[] }[],
): Promise<void> {
  const people = rows.map(({ elector }) => elector);
  await tx.execute(sql`
    insert into ${electors} (id, nne, last_name, usage_name, first_names, sex, born, email, name_key, version)
    select id, nne, "lastName", "usageName", "firstNames", sex, born, email, "nameKey", version
    from jsonb_to_recordset(${JSON.stringify(people)}::text::jsonb)
      as given (id uuid, nne text, "lastName" text, "usageName" text, "firstNames" text, sex text, born text,
        email text, "nameKey" text, version bigint)`);
  const lines = rows.flatMap((row) => row.lines);
  await tx.execute(sql`
    insert into ${registrations} (id, elector, list, commune, station, number, "from", "to")
    select id, elector, list, commune, station, number, "from", "to"
    from jsonb_to_recordset(${JSON.stringify(lines)}::text::jsonb)
      as given (id uuid, elector uuid, list text, commune text, station text, number int, "from" date, "to" date)`);
}

export async function insertAccounts(
  tx: Tx,
  rows: readonly (typeof accounts.$inferInsert)[],
  signing: readonly (typeof habilitations.$inferInsert)[],
): Promise<void> {
  noteWritten(
    tx,
    'accounts',
    rows.map(({ id }) => id),
  );
  await tx.insert(accounts).values([...rows]);
  await tx.insert(habilitations).values([...signing]);
}

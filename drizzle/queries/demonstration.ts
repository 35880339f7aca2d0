import { eq, is, type SQL, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import type { Day } from '#core/calendar/day.ts';
import type { Commune } from '#core/model/election.ts';
import type { Database, Tx } from '#drizzle/connection/database.ts';
import { query, selectable } from '#drizzle/connection/statement.ts';
import { accounts, electors, habilitations, registrations } from '#drizzle/schema/people.ts';
import { communes, elections, pollingStations } from '#drizzle/schema/places.ts';
import { demonstration } from '#drizzle/schema/records.ts';
import { schema } from '#drizzle/schema.ts';

export type LoadedDemonstration<Facts> = { readonly loadedOn: Day; readonly facts: Facts };

const mark = selectable(demonstration, 'mark');

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

/** Empties every table. As the owner. */
export async function emptyAll({ db }: Database): Promise<void> {
  const tables = Object.values(schema).filter((table) => is(table, PgTable));
  await db.execute(
    sql`truncate ${sql.join(
      tables.map((table): SQL => sql`${table}`),
      sql`, `,
    )}`,
  );
  await db.execute(sql`alter sequence recorded_no restart`);
}

/**
 * Counts what the tables hold, for the plans of the statements to come: the embedded engine never does so by
 * itself. As the owner.
 */
export async function analyze({ db }: Database): Promise<void> {
  await db.execute(sql`analyze`);
}

/** All in one statement, whatever their number: a statement takes no more than 65,535 parameters. */
export async function insertCommunes(tx: Tx, rows: readonly Commune[]): Promise<void> {
  await tx.execute(sql`
    insert into ${communes} (code, name, kind, territory, zone)
    select code, name, kind, territory, zone from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
      as given (code text, name text, kind text, territory text, zone text)`);
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
    insert into ${electors} (id, nne, last_name, usage_name, first_names, sex, born, email, name_key)
    select id, nne, "lastName", "usageName", "firstNames", sex, born, email, "nameKey"
    from jsonb_to_recordset(${JSON.stringify(people)}::text::jsonb)
      as given (id uuid, nne text, "lastName" text, "usageName" text, "firstNames" text, sex text, born date,
        email text, "nameKey" text)`);
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
  await tx.insert(accounts).values([...rows]);
  await tx.insert(habilitations).values([...signing]);
}

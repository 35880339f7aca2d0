import type { Database } from '#drizzle/connection/database.ts';
import { schemaState } from '#drizzle/connection/migrate.ts';
import type { Problem } from '#server/run/problem.ts';

/** Undefined when the database has the schema of this version, no older and no newer. */
export async function checkSchema(database: Database): Promise<Problem | undefined> {
  const { applied, known } = await schemaState(database);
  if (applied === known) return undefined;
  return { kind: applied < known ? 'schema-old' : 'schema-new', applied, known };
}

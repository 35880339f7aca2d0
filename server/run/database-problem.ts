import type { Database } from '#drizzle/connection/database.ts';
import { isLoginRefused, isPermissionDenied, isRoleMissing, isUnavailable } from '#drizzle/connection/errors.ts';
import { schemaState } from '#drizzle/connection/migrate.ts';
import { type Problem, reasonOf } from '#server/run/problem.ts';

/** What an error of the first statements says of the database; undefined when it is none of these. */
export function databaseProblem(
  error: unknown,
  forbidden: 'rights-missing' | 'owner-rights-missing',
): Problem | undefined {
  const why = reasonOf(error);
  if (isUnavailable(error)) return { kind: 'database-away' };
  if (isLoginRefused(error)) return { kind: 'database-closed', why };
  if (isRoleMissing(error)) return { kind: 'rights-missing', why };
  return isPermissionDenied(error) ? { kind: forbidden, why } : undefined;
}

/** Undefined when the database has the schema of this version, no older and no newer. */
export async function schemaProblem(database: Database): Promise<Problem | undefined> {
  const { applied, known } = await schemaState(database);
  if (applied === known) return undefined;
  return { kind: applied < known ? 'schema-old' : 'schema-new', applied, known };
}

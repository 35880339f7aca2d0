import type { Database } from '#drizzle/connection/database.ts';
import { isLoginRefused, isPermissionDenied, isRoleMissing, isUnavailable } from '#drizzle/connection/errors.ts';
import { hasOtherHistory, migrate, schemaState } from '#drizzle/connection/migrate.ts';
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

/**
 * Why this version cannot use the database's schema; undefined when the schema is this version's. Changes
 * nothing.
 */
export async function schemaProblem(database: Database): Promise<Problem | undefined> {
  if (await hasOtherHistory(database)) return { kind: 'schema-unreleased' };
  const { applied, known } = await schemaState(database);
  if (applied === known) return undefined;
  return { kind: applied < known ? 'schema-old' : 'schema-new', applied, known };
}

/**
 * Migrates the schema to this version, as the owner; answers what prevents that. A newer schema, or one of
 * another history, is left as it is: the migrator ignores the first, and fails on the second.
 */
export async function bringSchemaUp(database: Database): Promise<Problem | undefined> {
  const before = await schemaProblem(database);
  if (before?.kind !== 'schema-old') return before;
  await migrate(database);
  return schemaProblem(database);
}

import type { Database } from '#drizzle/connection/database.ts';
import { isLoginRefused, isPermissionDenied, isRoleMissing, isUnavailable } from '#drizzle/connection/errors.ts';
import { hasOtherHistory, migrate, schemaState } from '#drizzle/connection/migrate.ts';
import { compareRights, hasSameRights, restoreRights } from '#drizzle/connection/rights.ts';
import { type Done, failed, type Problem, reasonOf } from '#server/run/problem.ts';

/** What an error of the first statements says of the database; undefined when it is none of these. */
export function databaseProblem(
  error: unknown,
  { url, isByOwner = false }: { readonly url: string; readonly isByOwner?: boolean },
): Problem | undefined {
  const why = reasonOf(error);
  if (isUnavailable(error)) return { kind: 'database-away', at: placeOf(url) };
  if (isLoginRefused(error)) return { kind: 'database-closed', why, isByOwner };
  if (isRoleMissing(error)) return { kind: 'rights-missing', why };
  return isPermissionDenied(error) ? { kind: isByOwner ? 'owner-rights-missing' : 'rights-missing', why } : undefined;
}

/** The host and port of a database's URL, and none of its secrets. */
function placeOf(url: string): string {
  const { hostname, port } = new URL(url);
  return `${hostname || 'localhost'}:${port || POSTGRES_PORT}`;
}

const POSTGRES_PORT = 5432;

/**
 * Why this version cannot use the database's schema; undefined when the schema and its rights are this
 * version's. Changes nothing.
 */
export async function schemaProblem(database: Database): Promise<Problem | undefined> {
  if (await hasOtherHistory(database)) return { kind: 'schema-unreleased' };
  const { applied, known } = await schemaState(database);
  if (applied !== known) return { kind: applied < known ? 'schema-old' : 'schema-new', applied, known };
  const difference = await compareRights(database);
  if (hasSameRights(difference)) return undefined;
  return { kind: 'rights-lost', missing: difference.missing.length, surplus: difference.surplus.length };
}

/**
 * Migrates the schema to this version and gives it the rights that it has lost, as the owner; answers what
 * prevents that. A newer schema, or one of another history, is left as it is: the migrator ignores the first,
 * and fails on the second.
 */
export async function bringSchemaUp(database: Database): Promise<Done<{ readonly areRightsRestored: boolean }>> {
  let problem = await schemaProblem(database);
  if (problem?.kind === 'schema-old') {
    await migrate(database);
    problem = await schemaProblem(database);
  }
  const areRightsRestored = problem?.kind === 'rights-lost';
  if (areRightsRestored) {
    await restoreRights(database);
    problem = await schemaProblem(database);
  }
  return problem === undefined ? { ok: true, areRightsRestored } : failed(problem);
}

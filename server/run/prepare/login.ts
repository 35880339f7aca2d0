import type { Database } from '#drizzle/connection/database.ts';
import { initRoles } from '#drizzle/connection/migrate.ts';
import { currentLogin, makeLogin } from '#drizzle/queries/logins.ts';
import { scramVerifier } from '#server/run/scram.ts';

/** The login that will serve, and whether it was made now. */
export type Login = { readonly name: string; readonly isMade: boolean };

/** Makes the roles, and the login of `url` where it is missing, and lets it and the owner take them. */
export async function prepareLogin(database: Database, url: string | undefined): Promise<Login> {
  const owner = await currentLogin(database);
  await initRoles(database, owner.name);
  const { name, password } = credentialsOf(url);
  if (name === undefined || name === owner.name) return { name: owner.name, isMade: false };

  const isMade = await makeLogin(database, {
    name,
    verifier: password === undefined ? undefined : scramVerifier(password),
  });
  await initRoles(database, name);
  return { name, isMade };
}

function credentialsOf(url: string | undefined): {
  readonly name: string | undefined;
  readonly password: string | undefined;
} {
  if (url === undefined) return { name: undefined, password: undefined };
  const { username, password } = new URL(url);
  return { name: decodeURIComponent(username) || undefined, password: decodeURIComponent(password) || undefined };
}

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { openDatabase } from '#drizzle/connection/database.ts';
import { initRoles, migrate } from '#drizzle/connection/migrate.ts';
import { loadRights, RIGHTS_FILE } from '#drizzle/connection/rights.ts';
import { SQL_FILES } from '#drizzle/sql.ts';

/**
 * `npm run generate:migration -- --name what_becomes_true`: one migration of what changed since the last one,
 * in the tables of drizzle/schema/ and in the files of drizzle/sql/. A changed file of drizzle/sql/ is copied
 * whole, since it can run again. What it no longer has, and a function whose parameters or answer changed,
 * must be dropped by hand in the new migration.
 */
const MIGRATIONS = 'drizzle/migrations';
/** By its first sign drizzle-kit knows that it is no snapshot. */
const DIGESTS = `${MIGRATIONS}/meta/_sql.json`;

const BREAKPOINT = '--> statement-breakpoint\n';

const names = process.argv.slice(2);
const before = migrations();
const changed = SQL_FILES.filter((file) => recorded()[file] !== digestOf(file));
const isOfTables = generate(...names);
if (isOfTables || (changed.length > 0 && generate('--custom', ...names))) {
  finish();
  await writeRights();
}

/**
 * Adds the changed files to the new migration, and keeps of drizzle-kit's snapshots the one that it compares
 * with next.
 */
function finish(): void {
  const added = `${MIGRATIONS}/${migrations().find((file) => !before.includes(file))}`;
  const tables = isOfTables ? [`${readFileSync(added, 'utf8')}\n`] : [];
  writeFileSync(added, [...tables, ...changed.map(textOf)].join(BREAKPOINT));

  const snapshots = readdirSync(`${MIGRATIONS}/meta`).filter((file) => file.endsWith('_snapshot.json'));
  for (const old of snapshots.toSorted().slice(0, -1)) rmSync(`${MIGRATIONS}/meta/${old}`);
  const digests = Object.fromEntries(SQL_FILES.map((file) => [file, digestOf(file)]));
  writeFileSync(DIGESTS, `${JSON.stringify(digests, null, 2)}\n`);
}

/** Writes the rights that all migrations give, by which a server knows that a database still has them. */
async function writeRights(): Promise<void> {
  const database = await openDatabase({ folder: undefined });
  await initRoles(database, undefined);
  await migrate(database);
  const found = Map.groupBy(await loadRights(database), ({ object }) => object);
  await database.close();

  const objects = [...found.keys()].sort();
  const rights = objects.map((object) => [
    object,
    found
      .get(object)
      ?.map(({ right }) => right)
      .sort(),
  ]);
  writeFileSync(RIGHTS_FILE, `${JSON.stringify(Object.fromEntries(rights), null, 2)}\n`);
}

/** Whether it made a migration. */
function generate(...options: readonly string[]): boolean {
  const count = migrations().length;
  execFileSync('node_modules/.bin/drizzle-kit', ['generate', ...options], { stdio: 'inherit' });
  return migrations().length > count;
}

function migrations(): readonly string[] {
  return readdirSync(MIGRATIONS).filter((file) => file.endsWith('.sql'));
}

function textOf(file: string): string {
  return readFileSync(`drizzle/sql/${file}`, 'utf8');
}

function digestOf(file: string): string {
  return createHash('sha256').update(textOf(file)).digest('hex');
}

/** The digest of each file as the last migration has it. */
function recorded(): { readonly [file: string]: string | undefined } {
  try {
    return JSON.parse(readFileSync(DIGESTS, 'utf8'));
  } catch {
    return {};
  }
}

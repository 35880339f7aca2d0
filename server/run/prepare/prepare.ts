import type { Instant } from '#core/calendar/instant.ts';
import { EXIT, type ExitCode } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import { type Database, openDatabase } from '#drizzle/connection/database.ts';
import { showMigrations } from '#drizzle/queries/logins.ts';
import { machineClock } from '#server/run/clocks.ts';
import { bringSchemaUp, databaseProblem, schemaProblem } from '#server/run/database-problem.ts';
import { openEmbedded } from '#server/run/embedded.ts';
import { type Admin, makeAdmin } from '#server/run/prepare/admin.ts';
import { prepareLogin } from '#server/run/prepare/login.ts';
import { type Recovery, recover } from '#server/run/prepare/recover.ts';
import { type Done, exitCodeOf, failed } from '#server/run/problem.ts';
import { type Report, reportToPerson } from '#server/run/report.ts';
import type { Settings } from '#server/run/settings.ts';
import { WORDS, type Words } from '#server/run/words.ts';

export type Preparing = { readonly settings: Settings; readonly lang: Lang };

/**
 * Roles, login, schema, rights and first administrator, each only where it is missing; says what was done.
 */
export function initDatabase({ settings, lang }: Preparing, admin: Admin | undefined): Promise<ExitCode> {
  const words = WORDS[lang];
  return onDatabase({ settings, lang }, async (database, report) => {
    if (database.engine === 'postgres') {
      const login = await prepareLogin(database, settings.databaseUrl);
      answer(login.isMade ? words.login.made(login.name) : words.login.known(login.name));
      const current = await bringUp(database, report, words);
      if (!current.ok) return current;
      await showMigrations(database, login.name);
    }
    answer(words.current);
    if (admin === undefined) return { ok: true };

    const adminMade = await makeAdmin(database, admin, machineClock);
    if (!adminMade.ok) return adminMade;
    answer(adminMade.isMade ? words.admin.made(admin.name) : words.admin.known(admin.name));
    return { ok: true };
  });
}

/** The schema alone, for a new version. */
export function migrateDatabase({ settings, lang }: Preparing): Promise<ExitCode> {
  const words = WORDS[lang];
  return onDatabase({ settings, lang }, async (database, report) => {
    const current = await bringUp(database, report, words);
    if (current.ok) answer(words.current);
    return current;
  });
}

export type Recovered =
  | { readonly ok: true; readonly codeExpiresAt: Instant }
  | { readonly ok: false; readonly code: ExitCode };

/** The owner of the database opens an account again; the schema must be this version's. */
export async function recoverAccount({ settings, lang }: Preparing, recovery: Recovery): Promise<Recovered> {
  let codeExpiresAt: Instant | undefined;
  const code = await onDatabase({ settings, lang }, async (database) => {
    const problem = await schemaProblem(database);
    if (problem) return failed(problem);
    const recovered = await recover(database, recovery, machineClock);
    if (recovered.ok) codeExpiresAt = recovered.codeExpiresAt;
    return recovered;
  });
  return codeExpiresAt === undefined ? { ok: false, code } : { ok: true, codeExpiresAt };
}

type Work = (database: Database, report: Report) => Promise<Done<object>>;

async function onDatabase({ settings, lang }: Preparing, work: Work): Promise<ExitCode> {
  const report = reportToPerson(lang);
  const { ownerUrl, dataFolder } = settings;
  const done = ownerUrl === undefined ? await onFolder(dataFolder, report, work) : await onUrl(ownerUrl, report, work);
  if (done.ok) return EXIT.done;
  report.problem(done.problem);
  return exitCodeOf(done.problem);
}

async function onFolder(folder: string, report: Report, work: Work): Promise<Done<object>> {
  const opened = await openEmbedded(folder, report);
  if (!opened.ok) return opened;
  try {
    return await work(opened.database, report);
  } finally {
    await opened.close();
  }
}

async function onUrl(url: string, report: Report, work: Work): Promise<Done<object>> {
  report.phase('connect');
  const database = await openDatabase({ url });
  try {
    return await work(database, report);
  } catch (error) {
    const problem = databaseProblem(error, 'owner-rights-missing');
    if (problem === undefined) throw error;
    return failed(problem);
  } finally {
    await database.close();
  }
}

async function bringUp(database: Database, report: Report, words: Words): Promise<Done<object>> {
  report.phase('migrate');
  const current = await bringSchemaUp(database);
  if (current.ok && current.areRightsRestored) answer(words.rightsRestored);
  return current;
}

function answer(text: string): void {
  process.stdout.write(`${text}\n`);
}

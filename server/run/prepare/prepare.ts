import type { Instant } from '#core/calendar/instant.ts';
import type { ExitCode } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import { type Database, openDatabase } from '#drizzle/connection/database.ts';
import { showMigrations } from '#drizzle/queries/logins.ts';
import { machineClock } from '#server/run/clocks.ts';
import { bringSchemaUp, databaseProblem, schemaProblem } from '#server/run/database-problem.ts';
import { holdsData, openEmbedded } from '#server/run/embedded.ts';
import { type Admin, hasAdmin, makeAdmin } from '#server/run/prepare/admin.ts';
import { prepareLogin } from '#server/run/prepare/login.ts';
import { type Recovery, recover } from '#server/run/prepare/recover.ts';
import { type Done, exitCodeOf, failed, type Problem } from '#server/run/problem.ts';
import { problemSentence } from '#server/run/problem-words.ts';
import { type Report, reportToPerson } from '#server/run/report.ts';
import type { Settings } from '#server/run/settings.ts';
import { WORDS, type Words } from '#server/run/words.ts';

export type Preparing = { readonly settings: Settings; readonly lang: Lang };
/** What the work answers, or the sentence that says why it was not done. */
export type Prepared<Value = object> =
  | ({ readonly ok: true } & Value)
  | { readonly ok: false; readonly code: ExitCode; readonly sentence: string };

/**
 * Roles, login, schema, rights and first administrator, each only where it is missing; says what was done.
 */
export function initDatabase({ settings, lang }: Preparing, admin: Admin | undefined): Promise<Prepared> {
  const words = WORDS[lang];
  return onDatabase({ settings, lang }, async (database, report) => {
    if (database.engine === 'postgres') {
      const login = await prepareLogin(database, settings.databaseUrl);
      answer(login.isMade ? words.login.made(login.name) : words.login.known(login.name));
      const current = await bringUp(database, report, words);
      if (!current.ok) return current;
      await showMigrations(database, login.name);
    } else answer(words.embedded(settings.dataFolder));
    answer(words.current);
    if (admin === undefined) {
      if (!(await hasAdmin(database))) answer(words.admin.none);
      return { ok: true };
    }

    const adminMade = await makeAdmin(database, admin, machineClock);
    if (!adminMade.ok) return adminMade;
    answer(adminMade.isMade ? words.admin.made(admin.name) : words.admin.known(admin.name));
    return { ok: true };
  });
}

/** The schema alone, for a new version. */
export function migrateDatabase({ settings, lang }: Preparing): Promise<Prepared> {
  const words = WORDS[lang];
  return onDatabase({ settings, lang }, async (database, report) => {
    const current = await bringUp(database, report, words);
    if (current.ok) answer(words.current);
    return current;
  });
}

export type Recovered = Prepared<{ readonly codeExpiresAt: Instant }>;

/** The owner of the database opens an account again; the schema must be this version's. */
export async function recoverAccount({ settings, lang }: Preparing, recovery: Recovery): Promise<Recovered> {
  const { ownerUrl, dataFolder: folder } = settings;
  if (ownerUrl === undefined && !(await holdsData(folder))) return notDone({ kind: 'folder-empty', folder }, lang);
  return onDatabase({ settings, lang }, async (database) => {
    const problem = await schemaProblem(database);
    return problem ? failed(problem) : recover(database, recovery, machineClock);
  });
}

type Work<Value> = (database: Database, report: Report) => Promise<Done<Value>>;

/** The command says the sentence of a problem: it knows whether a program reads it. */
async function onDatabase<Value>({ settings, lang }: Preparing, work: Work<Value>): Promise<Prepared<Value>> {
  const report = reportToPerson(lang);
  const { ownerUrl, dataFolder } = settings;
  const done = ownerUrl === undefined ? await onFolder(dataFolder, report, work) : await onUrl(ownerUrl, report, work);
  return done.ok ? done : notDone(done.problem, lang);
}

function notDone(problem: Problem, lang: Lang) {
  return { ok: false, code: exitCodeOf(problem), sentence: problemSentence[lang](problem) } as const;
}

async function onFolder<Value>(folder: string, report: Report, work: Work<Value>): Promise<Done<Value>> {
  const opened = await openEmbedded(folder, report);
  if (!opened.ok) return opened;
  try {
    return await work(opened.database, report);
  } finally {
    await opened.close();
  }
}

async function onUrl<Value>(url: string, report: Report, work: Work<Value>): Promise<Done<Value>> {
  report.phase('connect');
  const database = await openDatabase({ url });
  try {
    return await work(database, report);
  } catch (error) {
    const problem = databaseProblem(error, { url, isByOwner: true });
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

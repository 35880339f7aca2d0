import { access } from 'node:fs/promises';
import type { DatabaseInspection } from '#core/model/database-inspection.ts';
import type { Lang } from '#core/model/lang.ts';
import { type Database, openDatabase } from '#drizzle/connection/database.ts';
import { hasOtherHistory, schemaState } from '#drizzle/connection/migrate.ts';
import { compareRights, SAME_RIGHTS } from '#drizzle/connection/rights.ts';
import { inTransaction, SYSTEM } from '#drizzle/connection/transaction.ts';
import { describeDatabase } from '#drizzle/queries/database-description.ts';
import { talliesAltered } from '#drizzle/queries/replay/counters.ts';
import { clockDrift } from '#server/clocks/clocks.ts';
import { machineClock } from '#server/run/clocks.ts';
import { databaseProblem } from '#server/run/database-problem.ts';
import { lockFolder } from '#server/run/folder/lock.ts';
import { folderPaths } from '#server/run/folder/paths.ts';
import { readServerFile } from '#server/run/folder/server-file.ts';
import { exitCodeOf, type Problem, reasonOf } from '#server/run/problem.ts';
import { problemSentence } from '#server/run/problem-words.ts';
import type { Settings } from '#server/run/settings.ts';

export async function inspectDatabase(settings: Settings, lang: Lang): Promise<DatabaseInspection> {
  const url = settings.databaseUrl ?? settings.ownerUrl;
  try {
    return url === undefined
      ? await inspectFolder(settings.dataFolder, lang)
      : await inspect(await openDatabase({ url }), lang);
  } catch (error) {
    const problem: Problem | undefined =
      url === undefined
        ? { kind: 'folder-unusable', folder: settings.dataFolder, why: reasonOf(error) }
        : databaseProblem(error, { url });
    if (problem === undefined) throw error;
    return closed(problem, lang);
  }
}

function closed(problem: Problem, lang: Lang): DatabaseInspection {
  return { state: 'closed', sentence: problemSentence[lang](problem), code: exitCodeOf(problem) };
}

async function inspectFolder(folder: string, lang: Lang): Promise<DatabaseInspection> {
  const paths = folderPaths(folder);
  const isMade = await access(paths.database).then(
    () => true,
    () => false,
  );
  if (!isMade) return { state: 'none' };
  const lock = await lockFolder(paths);
  if (lock === undefined) return { state: 'held', by: await readServerFile(paths) };
  try {
    return await inspect(await openDatabase({ folder: paths.database }), lang);
  } finally {
    await lock.release();
  }
}

async function inspect(database: Database, lang: Lang): Promise<DatabaseInspection> {
  try {
    if (await hasOtherHistory(database)) return closed({ kind: 'schema-unreleased' }, lang);
    const { version, bytes, roles } = await describeDatabase(database);
    const { applied, known } = await schemaState(database);
    const { missing, surplus } = applied === known ? await compareRights(database) : SAME_RIGHTS;
    const rights = { missing: missing.length, surplus: surplus.length };
    const isWhole = applied === known && rights.missing + rights.surplus === 0;
    const differingCounts = isWhole ? await countDiffering(database) : 0;
    const apart = await clockDrift(database, machineClock);
    const found = { version, bytes, applied, known, roles, rights, differingCounts, apart };
    return { state: 'open', engine: database.engine, ...found };
  } finally {
    await database.close();
  }
}

/** Counts that are told at most. */
const MOST = 100;

async function countDiffering(database: Database): Promise<number> {
  const compared = await inTransaction(database, { actor: SYSTEM, access: 'verify' }, (tx) => talliesAltered(tx, MOST));
  return compared.length;
}

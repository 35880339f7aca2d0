import type { Logger } from 'pino';
import type { Clock } from '#core/calendar/instant.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { currentLogin } from '#drizzle/queries/logins.ts';
import { openEmbedded } from '#server/run/embedded.ts';
import type { FolderPaths } from '#server/run/folder/paths.ts';
import type { Done } from '#server/run/problem.ts';
import type { Report } from '#server/run/report.ts';
import { openService } from '#server/run/service.ts';
import type { Settings } from '#server/run/settings.ts';

/** What is served; `paths` is the folder of an embedded database. */
export type Data = {
  readonly database: Database;
  readonly paths: FolderPaths | undefined;
  readonly close: () => Promise<void>;
};
type DataOptions = { readonly report: Report; readonly machineClock: Clock; readonly log: Logger };

export async function openData(settings: Settings, { report, machineClock, log }: DataOptions): Promise<Done<Data>> {
  const { databaseUrl: url, listenUrl, dataFolder } = settings;
  if (url === undefined) return openEmbedded(dataFolder, report);

  report.phase('connect');
  const opened = await openService({ url, listenUrl }, machineClock);
  if (!opened.ok) return opened;
  const { isUnbound } = await currentLogin(opened.database);
  if (isUnbound) log.warn('the login is superuser, or bypasses row-level security: use the one that db init makes');
  return { ok: true, database: opened.database, paths: undefined, close: opened.database.close };
}

import type { Logger } from 'pino';
import { dayAt, PARIS } from '#core/calendar/instant.ts';
import { EXIT, type ExitCode } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import { type LoadOutcome, loadDemonstration } from '#server/demonstration/load.ts';
import { demonstrationProviders } from '#server/demonstration/provider/providers.ts';
import { openMailer } from '#server/messages/mailer.ts';
import type { OpenPortal } from '#server/portal/portal.ts';
import { type Address, readAddress } from '#server/run/address.ts';
import { machineClock } from '#server/run/clocks.ts';
import { type Data, openData } from '#server/run/data.ts';
import { folderPaths } from '#server/run/folder/paths.ts';
import { fromHere, writeServerFile } from '#server/run/folder/server-file.ts';
import { openLog } from '#server/run/log.ts';
import { releaseMemory } from '#server/run/memory.ts';
import { type Done, exitCodeOf, failed, reasonOf } from '#server/run/problem.ts';
import { configuredProviders } from '#server/run/providers.ts';
import { type Report, reportToParent, reportToPerson } from '#server/run/report.ts';
import type { Listen, Settings } from '#server/run/settings.ts';
import { stopRequested } from '#server/run/stopping.ts';
import { type ReportCrash, watchUncaught } from '#server/run/uncaught.ts';
import { type RunningServer, startServer } from '#server/server.ts';

export type Serving = {
  readonly settings: Settings;
  readonly lang: Lang;
  readonly version: string;
  /** Started by a terminal client, whose screen it leaves alone and with which it ends. */
  readonly isForTerminal: boolean;
  readonly reportCrash: ReportCrash;
  /** Undefined: the server has no pages for electors. */
  readonly openPortal: OpenPortal | undefined;
};
type Parts = { readonly address: Address; readonly log: Logger; readonly data: Data; readonly report: Report };

/** Where the terminal client that started it looks, and nobody else: a free port, unless one is set. */
function loopbackOnly({ chosenPort }: Listen): Listen {
  const port = chosenPort ?? 0;
  return { host: '127.0.0.1', port, chosenPort, certificate: undefined, key: undefined, isBehindProxy: false };
}

/** Serves until the process is told to stop; answers its exit code. */
export async function serve(serving: Serving): Promise<ExitCode> {
  const { lang, isForTerminal } = serving;
  if (isForTerminal) process.once('disconnect', leave);
  const report = isForTerminal ? reportToParent(lang) : reportToPerson(lang);
  const served = await open(serving, report);
  if (!served.ok) report.problem(served.problem);
  process.off('disconnect', leave);
  if (isForTerminal && process.connected) process.disconnect();
  return served.ok ? EXIT.done : exitCodeOf(served.problem);
}

/** The parent ended before this process served anyone: nothing is to be finished. */
function leave(): void {
  process.exit(EXIT.done);
}

async function open(serving: Serving, report: Report): Promise<Done<object>> {
  const { settings, isForTerminal, reportCrash } = serving;
  const read = await readAddress(isForTerminal ? loopbackOnly(settings.listen) : settings.listen);
  if (!read.ok) return read;
  const logged = await openLog(settings.logFile ?? (isForTerminal ? folderPaths(settings.dataFolder).log : undefined));
  if (!logged.ok) return logged;
  const { log } = logged;
  watchUncaught(log, reportCrash);

  const data = await openData(settings, { report, machineClock, log });
  if (!data.ok) return data;
  try {
    return await run(serving, { address: read.address, log, data, report });
  } finally {
    await data.close();
    log.info('stopped');
  }
}

async function run(serving: Serving, { address, log, data, report }: Parts): Promise<Done<object>> {
  const { version, isForTerminal, openPortal, settings } = serving;
  const mailer = openMailer(settings.mail);
  const options = { database: data.database, clock: machineClock, machineClock, log, version, mailer, ...address };
  const demonstration = mayHoldDemonstration(data, address) ? await demonstrate(options, report) : undefined;
  const isDemonstration = demonstration !== undefined && demonstration.state !== 'refused';
  const vouching = isDemonstration
    ? demonstrationProviders(data.database, () => dayAt(machineClock(), PARIS))
    : await configuredProviders(settings.portal);
  if (!vouching.ok) return vouching;
  const { providers } = vouching;
  const portal = openPortal && { open: openPortal, publicUrl: settings.portal.url, providers };
  const started = await start({ ...options, portal });
  if (!started.ok) return started;

  const { url, close } = started.server;
  process.off('disconnect', leave);
  const stopRequest = stopRequested({ hasParent: isForTerminal });
  if (data.paths) await writeServerFile(data.paths, fromHere(url));
  log.info({ url, version, engine: data.database.engine, demonstration: demonstration?.state }, 'serving');
  if (data.paths === undefined && settings.mail.url === undefined)
    log.warn(
      { folder: settings.mail.folder },
      'SMTP_URL is not set: messages are files of this folder, and reach nobody',
    );
  report.ready({ url, demonstration, pages: portal && (portal.publicUrl ?? url) });
  await stopRequest;

  log.info('stopping');
  await close();
  await vouching.close();
  return { ok: true };
}

type Options = Parameters<typeof startServer>[0];

async function start(options: Options): Promise<Done<{ readonly server: RunningServer }>> {
  const { host, port } = options;
  try {
    return { ok: true, server: await startServer(options) };
  } catch (error) {
    return failed({ kind: 'address-unusable', host, port, why: reasonOf(error) });
  }
}

/**
 * The demonstration's passwords are public: it loads only where nobody else can connect, and never into
 * PostgreSQL.
 */
function mayHoldDemonstration({ paths }: Data, { isLoopback, isBehindProxy }: Address): boolean {
  return paths !== undefined && isLoopback && !isBehindProxy;
}

async function demonstrate(options: Options, report: Report): Promise<LoadOutcome> {
  report.phase('demonstration');
  const outcome = await loadDemonstration(options);
  if (outcome.state === 'loaded' || outcome.state === 'replaced') releaseMemory();
  return outcome;
}

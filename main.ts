/** The entry: reads the environment, and loads the server or the terminal only when it is needed. */
import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { EXIT } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import type { OpenPortal } from '#server/portal/portal.ts';
import type { Settings } from '#server/run/settings.ts';
import type { ServerSide } from '#tui/cli/command.ts';
import type { Crash } from '#tui/crash/tell-crash.ts';
import type { OpenedProgram } from '#tui/program/program.ts';
import packageJson from './package.json' with { type: 'json' };

const { version } = packageJson;

async function open(lang: Lang): Promise<OpenedProgram> {
  const { readSettings } = await import('#server/run/settings.ts');
  const read = readSettings(process.env, lang);
  const { settings } = read;
  return { settings, serverSide: serverSideOf(settings, lang), wrong: read.ok ? [] : read.wrong };
}

function serverSideOf(settings: Settings, lang: Lang): ServerSide {
  return {
    program: [process.execPath, ...process.execArgv, import.meta.filename],
    serve: async (how) => {
      const [{ serve }, reportCrash] = await Promise.all([import('#server/run/serve.ts'), crashReporter(lang)]);
      return serve({
        ...how,
        settings,
        version,
        reportCrash,
        openPortal: settings.portal.isOn ? openPortal : undefined,
      });
    },
    initDatabase: async (lang, admin) =>
      (await import('#server/run/prepare/prepare.ts')).initDatabase({ settings, lang }, admin),
    migrateDatabase: async (lang) =>
      (await import('#server/run/prepare/prepare.ts')).migrateDatabase({ settings, lang }),
    recoverAccount: async (lang, recovery) =>
      (await import('#server/run/prepare/prepare.ts')).recoverAccount({ settings, lang }, recovery),
    listSettings: async (given) =>
      (await import('#server/run/settings-in-force.ts')).settingsInForce(process.env, given, lang),
    inspectDatabase: async (lang) => (await import('#server/run/inspect.ts')).inspectDatabase(settings, lang),
    surroundings: { locale: localeOf(process.env), term: process.env['TERM'] ?? '' },
    findServer: async () => {
      const [{ folderPaths }, { readServerFile }] = await Promise.all([
        import('#server/run/folder/paths.ts'),
        import('#server/run/folder/server-file.ts'),
      ]);
      return settings.databaseUrl === undefined ? readServerFile(folderPaths(settings.dataFolder)) : undefined;
    },
  };
}

const openPortal: OpenPortal = async (server) => (await import('#web/portal.ts')).openPortal(server);

/** The locale that sets the encoding, by the order of POSIX. */
function localeOf(environment: NodeJS.ProcessEnv): string {
  return environment['LC_ALL'] || environment['LC_CTYPE'] || environment['LANG'] || '';
}

/** The user's own folder for what is kept for the next start: whoever writes there changes the program. */
function cacheFolder({ XDG_CACHE_HOME: cache }: NodeJS.ProcessEnv): string {
  return join(cache && isAbsolute(cache) ? cache : join(homedir(), '.cache'), 'procuration');
}

/** The user's folder of state, found without the settings: one of these may be wrong. */
function stateFolder({ XDG_STATE_HOME: state }: NodeJS.ProcessEnv): string {
  return join(state && isAbsolute(state) ? state : join(homedir(), '.local', 'state'), 'procuration');
}

/** The command that runs, as a report of a crash may name it. */
let running: string | undefined;

async function crashReporter(lang: Lang): Promise<(error: unknown) => Crash> {
  const { tellCrash } = await import('#tui/crash/tell-crash.ts');
  const places = { program: import.meta.dirname, stateFolder: stateFolder(process.env) };
  const now = () => new Date();
  return (error) => tellCrash(error, { ...places, version, command: running, now, lang });
}

/** The exit code of SIGHUP, and the commands that open the screens: so is a start that read no command yet. */
const HUNG_UP = 129;
const SCREENS = /^(start|tui|training)\b/;

/** The window of the screens was closed: nothing more can be read, drawn or told there. */
function isWindowClosed(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && cause.code === 'EIO') return process.stdout.isTTY && SCREENS.test(running ?? 'start');
  }
  return false;
}

/** An error that nobody expected ends the program: its report is written, and the person is told. */
async function crash(error: unknown): Promise<never> {
  if (isWindowClosed(error)) process.exit(HUNG_UP);
  giveBackTerminal();
  try {
    const { langOf } = await import('#tui/program/lang.ts');
    const report = await crashReporter(langOf(typed, process.env));
    const { id, sentence } = report(error);
    const { tellError } = await import('#tui/cli/output.ts');
    if (typed.includes('--json')) tellError({ code: EXIT.bug, id, sentence }, true);
    else process.stderr.write(`${sentence}\n`);
  } catch (failure) {
    process.stderr.write(`${failure}\n`);
  } finally {
    process.exit(EXIT.bug);
  }
}

/** The reader of the output may close it early: `procuration --help 2>&1 | head -1`. */
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

const typed = process.argv.slice(2);
const folder = cacheFolder(process.env);
const { beginScreens, giveBackTerminal } = await import('#tui/first-frame/first-frame.ts');
// The screens and a server listen too: they end by themselves.
process.on('uncaughtException', (error) => {
  if (process.listenerCount('uncaughtException') === 1) void crash(error);
});
try {
  beginScreens(typed, { program: import.meta.filename, folder, environment: process.env });
  enableCompileCache(folder);
  const { runProgram } = await import('#tui/program/program.ts');
  const onRun = (command: string) => {
    running = command;
  };
  process.exitCode = await runProgram(typed, { version, environment: process.env, open, onRun });
  giveBackTerminal();
} catch (error) {
  await crash(error);
}

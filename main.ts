/** The entry: reads the environment, and loads the server or the terminal only when it is needed. */
import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { EXIT } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import type { Settings } from '#server/run/settings.ts';
import type { ServerSide } from '#tui/cli/command.ts';
import type { OpenedProgram } from '#tui/program/program.ts';
import packageJson from './package.json' with { type: 'json' };

const { version } = packageJson;

async function open(lang: Lang): Promise<OpenedProgram> {
  const { readSettings } = await import('#server/run/settings.ts');
  const read = readSettings(process.env, lang);
  const { settings } = read;
  return { settings, serverSide: serverSideOf(settings), wrong: read.ok ? [] : read.wrong };
}

function serverSideOf(settings: Settings): ServerSide {
  return {
    program: [process.execPath, ...process.execArgv, import.meta.filename],
    serve: async (how) => (await import('#server/run/serve.ts')).serve({ ...how, settings, version }),
    initDatabase: async (lang, admin) =>
      (await import('#server/run/prepare/prepare.ts')).initDatabase({ settings, lang }, admin),
    migrateDatabase: async (lang) =>
      (await import('#server/run/prepare/prepare.ts')).migrateDatabase({ settings, lang }),
    recoverAccount: async (lang, recovery) =>
      (await import('#server/run/prepare/prepare.ts')).recoverAccount({ settings, lang }, recovery),
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

/** The locale that sets the encoding, by the order of POSIX. */
function localeOf(environment: NodeJS.ProcessEnv): string {
  return environment['LC_ALL'] || environment['LC_CTYPE'] || environment['LANG'] || '';
}

/** The user's own folder for what is kept for the next start: whoever writes there changes the program. */
function cacheFolder({ XDG_CACHE_HOME: cache }: NodeJS.ProcessEnv): string {
  return join(cache && isAbsolute(cache) ? cache : join(homedir(), '.cache'), 'procuration');
}

/** The reader of the output may close it early: `procuration --help | head -1`. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const typed = process.argv.slice(2);
const folder = cacheFolder(process.env);
const { beginScreens, giveBackTerminal } = await import('#tui/first-frame/first-frame.ts');
try {
  beginScreens(typed, { program: import.meta.filename, folder, environment: process.env });
  enableCompileCache(folder);
  const { runProgram } = await import('#tui/program/program.ts');
  process.exitCode = await runProgram(typed, { version, environment: process.env, open });
  giveBackTerminal();
} catch (error) {
  giveBackTerminal();
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exit(EXIT.bug);
}

import { vi } from 'vitest';
import { readSettings } from '#server/run/settings.ts';
import { settingsInForce } from '#server/run/settings-in-force.ts';
import type { ServerSide } from '#tui/cli/command.ts';
import { runProgram } from '#tui/program/program.ts';

type Typed = { readonly code: number; readonly out: string; readonly said: string };
type TypeOptions = {
  readonly environment: { readonly [name: string]: string };
  readonly serverSide?: Partial<ServerSide>;
  /** Of the terminal; without it there is none. */
  readonly columns?: number;
};

/** Runs a command in this process: its exit code, its answer, its standard error. */
export async function type(
  words: readonly string[],
  { environment, serverSide, columns }: TypeOptions,
): Promise<Typed> {
  const out = caught(process.stdout);
  const said = caught(process.stderr);
  const leaveTerminal = columns === undefined ? () => undefined : asTerminal(columns);
  try {
    const code = await runProgram(words, {
      version: '1.2.3',
      environment,
      onRun: () => undefined,
      open: async (lang) => {
        const read = readSettings(environment, lang);
        const { settings } = read;
        const listSettings: ServerSide['listSettings'] = async (given) => settingsInForce(environment, given, lang);
        return { settings, serverSide: { ...NOTHING, listSettings, ...serverSide }, wrong: read.ok ? [] : read.wrong };
      },
    });
    return { code, out: out(), said: said() };
  } finally {
    vi.restoreAllMocks();
    leaveTerminal();
  }
}

/** Only what a test lends is there. */
const NOTHING: Omit<ServerSide, 'listSettings'> = {
  program: [],
  serve: () => Promise.reject(new Error('nothing is served here')),
  initDatabase: () => Promise.reject(new Error('no database is prepared here')),
  migrateDatabase: () => Promise.reject(new Error('no database is migrated here')),
  recoverAccount: () => Promise.reject(new Error('no account is recovered here')),
  inspectDatabase: async () => ({ state: 'none' }),
  surroundings: { locale: 'fr_FR.UTF-8', term: 'xterm' },
  findServer: async () => undefined,
};

function caught(stream: NodeJS.WriteStream): () => string {
  let text = '';
  vi.spyOn(stream, 'write').mockImplementation((part) => {
    text += String(part);
    return true;
  });
  return () => text;
}

/** Lets both outputs pass for a terminal of so many columns, until the answer is called. */
function asTerminal(columns: number): () => void {
  const streams = [process.stdout, process.stderr];
  const before = streams.map((stream) => Object.getOwnPropertyDescriptors(stream));
  for (const stream of streams) Object.assign(stream, { isTTY: true, columns });
  return () => {
    for (const [place, stream] of streams.entries()) {
      for (const name of ['isTTY', 'columns'] as const) {
        const was = before[place]?.[name];
        if (was) Object.defineProperty(stream, name, was);
        else Reflect.deleteProperty(stream, name);
      }
    }
  };
}

import type { Instant } from '#core/calendar/instant.ts';
import type { DatabaseInspection } from '#core/model/database-inspection.ts';
import type { ExitCode } from '#core/model/exit-code.ts';
import type { Bilingual, Lang } from '#core/model/lang.ts';
import type { SettingsInForce } from '#core/model/setting-in-force.ts';
import type { Choice } from '#tui/cli/choices.ts';

/** What the server can name, and a shell complete. */
export type Named = 'account' | 'election';

/** `flags` as commander reads them: `--name <name>`. */
export type Option = {
  readonly flags: string;
  readonly summary: Bilingual<string>;
  /** The command does nothing without it: the help says so. */
  readonly isNeeded?: true;
  readonly choices?: readonly Choice[];
  /** What the value names. */
  readonly names?: Named;
  readonly isHidden?: boolean;
};

/**
 * The word that a command takes after its name: `<file>`, `[file]` where it may be left out, `[command...]`
 * where there may be several.
 */
export type Argument = {
  readonly name: string;
  readonly summary: Bilingual<string>;
  readonly choices?: readonly Choice[];
  /** What the word names. */
  readonly names?: Named;
};

/**
 * What was typed, by the long name of each option (`--name`). An option that the command does not have is a
 * bug, and throws.
 */
export type ParsedArguments = {
  /** The word after the command's name, where the command takes one. */
  readonly argument: string | undefined;
  /** All the words after the command's name. */
  readonly words: readonly string[];
  readonly text: (option: string) => string | undefined;
  readonly has: (option: string) => boolean;
};

/**
 * One command. `run` answers the exit code; throws an `ExitEarly`, or what the server answered, to end early.
 */
export type Command = {
  /** The name as it is typed: `request submit`. */
  readonly name: string;
  readonly summary: Bilingual<string>;
  /** The words after `procuration`, shown first in the help of the command. */
  readonly examples: readonly string[];
  readonly options: readonly Option[];
  readonly argument?: Argument;
  /** Whether the command runs although a setting is wrong: it needs none, or says which. */
  readonly mayRunMisconfigured?: true;
  /** Whether the answer may be longer than a terminal, and is then shown by a pager. */
  readonly isLong?: true;
  readonly run: (context: CommandContext, parsed: ParsedArguments) => Promise<number>;
};

/** The options that every command takes, as they were typed. */
export type GlobalOptions = {
  readonly server: string | undefined;
  readonly lang?: string | undefined;
  /** False with `--no-input`: the command then names a missing option instead of asking for its value. */
  readonly mayPrompt: boolean;
  readonly mayPage?: boolean;
  readonly isQuiet?: boolean;
  /** Each call of the server is told. */
  readonly isVerbose?: boolean;
};

/** What a command runs with: the language, the settings, and what only the server's side can do. */
export type CommandContext = {
  readonly lang: Lang;
  /** The version of this program. */
  readonly version: string;
  /** Every command, in the order of the help. */
  readonly readCommands: () => Promise<readonly Command[]>;
  /** Runs other words in place of those that were typed; answers the exit code. */
  readonly runTyped: (words: readonly string[]) => Promise<number>;
  readonly settings: ClientSettings;
  readonly serverSide: ServerSide;
  readonly common: GlobalOptions;
};

/** A variable of the environment that cannot be used, and what it may hold; never the value. */
export type WrongSetting = { readonly name: string; readonly why: string };

/** Folders, files and address that the environment gives. */
export type ClientSettings = {
  readonly dataFolder: string;
  readonly stateFolder: string;
  readonly serverUrl: string | undefined;
  readonly tokenFile: string | undefined;
  /** The program that shows long answers, with its words. */
  readonly pager: string;
  /** No colour and no other style. */
  readonly isPlain: boolean;
  /** One sentence after another, for a screen reader. */
  readonly isLinear: boolean;
  /** What matters most in large letters. */
  readonly isLarge: boolean;
};

/** The functions of the server's side, which main.ts gives. */
export type ServerSide = {
  /** The words that start this program again: Node, its options, the program's file. */
  readonly program: readonly string[];
  readonly serve: (how: { readonly lang: Lang; readonly isForTerminal: boolean }) => Promise<number>;
  readonly initDatabase: (lang: Lang, admin: Credentials | undefined) => Promise<Prepared>;
  readonly migrateDatabase: (lang: Lang) => Promise<Prepared>;
  readonly recoverAccount: (
    lang: Lang,
    recovery: { readonly name: string; readonly codeHash: string },
  ) => Promise<Prepared<{ readonly codeExpiresAt: Instant }>>;
  /** Every setting of client and server; what was typed comes before the environment. */
  readonly listSettings: (typed: TypedSettings) => Promise<SettingsInForce>;
  /** Reads the state of the database, and changes nothing. */
  readonly inspectDatabase: (lang: Lang) => Promise<DatabaseInspection>;
  /** The locale of the text (`fr_FR.UTF-8`) and the kind of terminal, as the environment names them. */
  readonly surroundings: { readonly locale: string; readonly term: string };
  /** The server of the data folder, if its process is alive. */
  readonly findServer: () => Promise<{ readonly url: string; readonly pid: number } | undefined>;
};
/** What the server's side answers, or the sentence that says why it did nothing. */
export type Prepared<Value = object> =
  | ({ readonly ok: true } & Value)
  | { readonly ok: false; readonly code: ExitCode; readonly sentence: string };
type TypedSettings = { readonly [name in 'PROCURATION_URL' | 'LC_ALL']: string | undefined };
export type Credentials = { readonly name: string; readonly password: string };

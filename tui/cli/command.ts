import type { Instant } from '#core/calendar/instant.ts';
import type { DatabaseInspection } from '#core/model/database-inspection.ts';
import type { ExitCode } from '#core/model/exit-code.ts';
import type { Bilingual, Lang } from '#core/model/lang.ts';

/** `flags` as commander reads them: `--name <name>`. */
export type Option = {
  readonly flags: string;
  readonly summary: Bilingual<string>;
  readonly choices?: readonly string[];
  readonly isHidden?: boolean;
};

/** The one word that a command takes after its own name; `name` is `<file>`, or `[file]` where it may be left out. */
export type Argument = {
  readonly name: string;
  readonly summary: Bilingual<string>;
  readonly choices?: readonly string[];
};

/** What was typed, by the long name of each option (`--name`). Asking for one that the command does not have is a bug, and throws. */
export type ParsedArguments = {
  /** The word after the command's name, where it takes one. */
  readonly argument: string | undefined;
  readonly text: (option: string) => string | undefined;
  readonly has: (option: string) => boolean;
};

/** One command. `run` answers its exit code; what ends it early is thrown: an `ExitEarly`, or what the server answered. */
export type Command = {
  /** As it is typed: `request submit`. */
  readonly name: string;
  readonly summary: Bilingual<string>;
  /** What follows `procuration`, shown first in its help. */
  readonly examples: readonly string[];
  readonly options: readonly Option[];
  readonly argument?: Argument;
  readonly run: (context: CommandContext, parsed: ParsedArguments) => Promise<number>;
};

/** What a command finds around it: the language, the settings it needs, and what only the server's side can do. */
export type CommandContext = {
  readonly lang: Lang;
  readonly settings: ClientSettings;
  readonly serverSide: ServerSide;
  /** False with `--no-input`: what is missing is said instead of asked for. */
  readonly mayPrompt: boolean;
};

/** Folders, files and address that the environment gives. */
export type ClientSettings = {
  readonly dataFolder: string;
  readonly stateFolder: string;
  readonly serverUrl: string | undefined;
  readonly tokenFile: string | undefined;
  /** No colour and no other style. */
  readonly isPlain: boolean;
  /** One sentence after another, for a screen reader. */
  readonly isLinear: boolean;
  /** What matters most in large letters. */
  readonly isLarge: boolean;
};

/** What main.ts lends of the server's side. */
export type ServerSide = {
  /** How this program is started again: Node, its options, the program's file. */
  readonly program: readonly string[];
  readonly serve: (how: { readonly lang: Lang; readonly isForTerminal: boolean }) => Promise<number>;
  readonly initDatabase: (lang: Lang, admin: Credentials | undefined) => Promise<number>;
  readonly migrateDatabase: (lang: Lang) => Promise<number>;
  readonly recoverAccount: (
    lang: Lang,
    recovery: { readonly name: string; readonly codeHash: string },
  ) => Promise<
    { readonly ok: true; readonly codeExpiresAt: Instant } | { readonly ok: false; readonly code: ExitCode }
  >;
  /** Looks at the database, and changes nothing in it. */
  readonly inspectDatabase: (lang: Lang) => Promise<DatabaseInspection>;
  /** The locale of the text (`fr_FR.UTF-8`) and the kind of terminal, as the environment names them. */
  readonly surroundings: { readonly locale: string; readonly term: string };
  /** The server of the data folder, if its process is alive. */
  readonly findServer: () => Promise<{ readonly url: string; readonly pid: number } | undefined>;
};
export type Credentials = { readonly name: string; readonly password: string };

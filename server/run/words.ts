import type { ForeignData } from '#drizzle/queries/demonstration.ts';
import type { Problem } from '#server/run/problem.ts';

/** What takes a while when a server starts or a database is prepared. */
export type StartPhase = 'create' | 'open' | 'connect' | 'migrate' | 'demonstration';

/** What is said to the person who runs a server or prepares its database. */
export type Words = {
  readonly steps: { readonly [step in StartPhase]: string };
  readonly problem: (problem: Problem) => string;
  readonly howToConnect: (url: string) => string;
  readonly replaced: string;
  readonly otherData: (holds: readonly ForeignData[]) => string;
  readonly login: { readonly made: (name: string) => string; readonly known: (name: string) => string };
  readonly current: string;
  readonly admin: { readonly made: (name: string) => string; readonly known: (name: string) => string };
};

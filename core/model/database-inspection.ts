import type { ExitCode } from '#core/model/exit-code.ts';

/** A database as an inspection finds it; the inspection changes nothing in the database. */
export type DatabaseInspection =
  | {
      readonly state: 'open';
      readonly engine: 'pglite' | 'postgres';
      readonly version: string;
      readonly bytes: number;
      readonly applied: number;
      readonly known: number;
      readonly roles: readonly string[];
      /** How many rights and access rules differ from this version's; counted in a current schema alone. */
      readonly rights: { readonly missing: number; readonly surplus: number };
      /** Counts that differ from their marks and procurations; compared in a current schema alone. */
      readonly differingCounts: number;
      /** Milliseconds between the database's clock and this machine's. */
      readonly apart: number;
    }
  /** The embedded database of a folder that another process holds. */
  | { readonly state: 'held'; readonly by: { readonly url: string; readonly pid: number } | undefined }
  /** The folder has no database yet. */
  | { readonly state: 'none' }
  /** The database does not open for this login, or not for this version. */
  | { readonly state: 'closed'; readonly sentence: string; readonly code: ExitCode };

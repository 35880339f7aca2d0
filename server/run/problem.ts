import type { Role } from '#core/law/access/permissions.ts';
import { EXIT, type ExitCode } from '#core/model/exit-code.ts';
import { codeOf } from '#drizzle/connection/errors.ts';

/** Why a server does not start, or a database is not prepared: expected, and explained to its operator. */
export type Problem =
  | { readonly kind: 'folder-held'; readonly folder: string; readonly by: Holder | undefined }
  | { readonly kind: 'folder-empty'; readonly folder: string }
  | { readonly kind: 'folder-unusable'; readonly folder: string; readonly why: string }
  | { readonly kind: 'file-unreadable'; readonly file: string; readonly why: string }
  | { readonly kind: 'provider-file-unusable'; readonly file: string; readonly fields: readonly string[] }
  | { readonly kind: 'address-exposed'; readonly host: string }
  | { readonly kind: 'certificate-incomplete' }
  | { readonly kind: 'certificate-unusable'; readonly why: string }
  | { readonly kind: 'address-unusable'; readonly host: string; readonly port: number; readonly why: string }
  | { readonly kind: 'database-away'; readonly at: string }
  | { readonly kind: 'database-closed'; readonly why: string; readonly isByOwner: boolean }
  | { readonly kind: 'rights-missing' | 'owner-rights-missing'; readonly why: string }
  | { readonly kind: 'schema-old' | 'schema-new'; readonly applied: number; readonly known: number }
  | { readonly kind: 'schema-unreleased' }
  | { readonly kind: 'rights-lost'; readonly missing: number; readonly surplus: number }
  | { readonly kind: 'clocks-apart'; readonly milliseconds: number; readonly most: number }
  | { readonly kind: 'account-unknown'; readonly name: string }
  | { readonly kind: 'name-unusable' }
  | { readonly kind: 'name-taken'; readonly name: string; readonly role: Role }
  | { readonly kind: 'password-unusable'; readonly least: number; readonly most: number };

/** Another process that works on the folder, by its `server.json`. */
export type Holder = { readonly pid: number; readonly url: string };

export type Failed = { readonly ok: false; readonly problem: Problem };
export type Done<Value> = ({ readonly ok: true } & Value) | Failed;

export function failed(problem: Problem): Failed {
  return { ok: false, problem };
}

export function exitCodeOf({ kind }: Problem): ExitCode {
  switch (kind) {
    case 'database-away':
      return EXIT.tryAgain;
    case 'account-unknown':
    case 'name-unusable':
    case 'name-taken':
    case 'password-unusable':
      return EXIT.badInput;
    case 'folder-held':
    case 'folder-empty':
    case 'folder-unusable':
    case 'file-unreadable':
    case 'provider-file-unusable':
    case 'address-exposed':
    case 'certificate-incomplete':
    case 'certificate-unusable':
    case 'address-unusable':
    case 'database-closed':
    case 'rights-missing':
    case 'owner-rights-missing':
    case 'schema-old':
    case 'schema-new':
    case 'schema-unreleased':
    case 'rights-lost':
    case 'clocks-apart':
      return EXIT.configuration;
  }
}

/** The system's word for what went wrong (`EACCES`, `28P01`), or the message. */
export function reasonOf(error: unknown): string {
  return codeOf(error) ?? (error instanceof Error ? error.message : String(error));
}

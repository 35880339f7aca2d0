import type { Role } from '#core/law/access/permissions.ts';
import type { Reference } from '#core/text/reference.ts';

/**
 * What the sign-in screen shows of the demonstration. `electors` counts those loaded: a database with more
 * holds other data. Not `isWhole`: an earlier version was interrupted while it played the acts, one by one.
 */
export type DemonstrationFacts = {
  readonly isWhole: boolean;
  readonly replaced: boolean;
  readonly accounts: readonly ShownAccount[];
  readonly references: readonly Reference[];
  readonly electors: number;
};
type ShownAccount = { readonly name: string; readonly password: string; readonly role: Role; readonly who: string };

import type { Role } from '#core/permissions.ts';
import type { Reference } from '#core/reference.ts';

/** What the sign-in screen shows of the demonstration. `electors`: how many were loaded; more are someone else's. */
export type DemonstrationFacts = {
  readonly replaced: boolean;
  readonly accounts: readonly ShownAccount[];
  readonly references: readonly Reference[];
  readonly electors: number;
};
type ShownAccount = { readonly name: string; readonly password: string; readonly role: Role; readonly who: string };

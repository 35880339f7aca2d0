import type { Role } from '#core/law/access/permissions.ts';
import type { Reference } from '#core/text/reference.ts';

/** What the sign-in screen shows of the demonstration. `electors`: how many were loaded; more are someone else's. Not whole: its acts are still being played, or were interrupted. */
export type DemonstrationFacts = {
  readonly isWhole: boolean;
  readonly replaced: boolean;
  readonly accounts: readonly ShownAccount[];
  readonly references: readonly Reference[];
  readonly electors: number;
};
type ShownAccount = { readonly name: string; readonly password: string; readonly role: Role; readonly who: string };

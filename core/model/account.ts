import type { Day } from '#core/calendar/day.ts';
import type { TimeZone } from '#core/calendar/instant.ts';
import type { Capacity, FranceOrAbroad } from '#core/model/authority.ts';
import type { CommuneCode, StationId } from '#core/model/ids.ts';

export const ACCOUNT_STATES = ['active', 'awaiting-activation', 'locked', 'ended'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/**
 * An administrator's description of a new account: its person, and the places or people that it acts on
 * (R-77).
 */
export type NewAccount = { readonly name: string; readonly who: string } & Scope;
type Scope =
  | { readonly role: 'admin' }
  | { readonly role: 'town-hall'; readonly commune: CommuneCode }
  | { readonly role: 'assessor' | 'presiding-officer'; readonly station: StationId }
  | ({
      readonly role: 'elector';
      /** when the digital identity was certified. */
      readonly identityCertifiedOn?: Day | undefined;
    } & (NumberedElector | NamedElector))
  | { readonly role: 'officer'; readonly habilitation: NewHabilitation };

/** the elector by the national number, which no other elector has. */
export type NumberedElector = { readonly nne: string; readonly born: Day };
/** an elector of New Caledonia, whose roll gives no number, by names, birth date and commune. */
export type NamedElector = {
  readonly lastName: string;
  readonly firstNames: string;
  readonly born: Day;
  readonly commune: CommuneCode;
};

/** the officer's authority; `chosenBy` is the name of the account of a delegate's OPJ. */
export type NewHabilitation = {
  readonly lastName: string;
  readonly firstName: string;
  readonly capacity: Capacity;
  readonly unit: string;
  readonly placeName: string;
  readonly place: FranceOrAbroad;
  /** where the unit is. */
  readonly zone?: TimeZone | undefined;
  readonly designatedFrom?: Day | undefined;
  readonly designatedTo?: Day | undefined;
  readonly chosenBy?: string | undefined;
};

/** The faults that keep a described account from being made. */
export type AccountFault =
  | 'name-taken'
  | 'commune-unknown'
  | 'station-unknown'
  | 'elector-unknown'
  | 'elector-ambiguous'
  | 'capacity-not-entitled'
  | 'place-not-its-own'
  | 'designation-missing'
  | 'dates-reversed'
  | 'chooser-missing'
  | 'chooser-needless'
  | 'chooser-unknown'
  | 'chooser-not-opj';

type AccountColumns = {
  readonly endedAt: unknown;
  readonly lockedAt: unknown;
  readonly codeExpiresAt: unknown;
};

/** The state of an account by the columns that make it; null where nothing happened. */
export function accountState({ endedAt, lockedAt, codeExpiresAt }: AccountColumns): AccountState {
  if (endedAt !== null) return 'ended';
  if (lockedAt !== null) return 'locked';
  return codeExpiresAt === null ? 'active' : 'awaiting-activation';
}

import type { Day } from '#core/calendar/day.ts';
import type { CommuneCode, ElectorId, StationId } from '#core/model/ids.ts';

/** The rolls of rules.md, section 1. */
export const LISTS = ['communal', 'consular', 'new-caledonia', 'eu-municipal', 'eu-european'] as const;
export type List = (typeof LISTS)[number];

/** why someone is an elector no more. */
export const LOSSES = ['dead', 'rights-lost', 'struck-off'] as const;
export type Loss = (typeof LOSSES)[number];

/**
 * A person, as civil status and the roll name them. `nne` is text of 1 to 9 digits; a roll of New Caledonia
 * gives none.
 */
export type Elector = {
  readonly id: ElectorId;
  readonly nne: string | undefined;
  readonly lastName: string;
  readonly usageName: string | undefined;
  readonly firstNames: string;
  readonly sex: 'F' | 'M';
  readonly born: Day;
  /** under a measure of protection. */
  readonly isProtected: boolean;
  /** the event that ended the elector's vote, and its day; the lines of the roll end with it. */
  readonly lost: { readonly what: Loss; readonly on: Day } | undefined;
  readonly registrations: readonly Registration[];
};

/**
 * One line of a roll, in force from `from` (included) to `to` (excluded). `number` is the order number on the
 * station's list. `isSpecial`: of a New Caledonia roll, on its special roll too.
 */
export type Registration = {
  readonly list: List;
  readonly commune: CommuneCode;
  readonly station: StationId;
  readonly number: number;
  readonly isSpecial: boolean;
  readonly from: Day;
  readonly to: Day | undefined;
};

export function inForce({ from, to }: Pick<Registration, 'from' | 'to'>, on: Day): boolean {
  return from <= on && (to === undefined || on < to);
}

type Registered = Pick<Elector, 'registrations'>;

/** The lines of the roll in force that day. */
export function registrationsOn({ registrations }: Registered, on: Day): readonly Registration[] {
  return registrations.filter((registration) => inForce(registration, on));
}

/** The first line in force that day; undefined for a person who is on no roll. */
export function registrationOn({ registrations }: Registered, on: Day): Registration | undefined {
  return registrations.find((registration) => inForce(registration, on));
}

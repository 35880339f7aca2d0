import type { Day } from '#core/calendar/day.ts';
import type { Authority } from '#core/model/authority.ts';
import type { Status } from '#core/model/procuration.ts';
import type { RoundFact } from '#core/model/refusal.ts';

/** The names by which the register knows a person: it has neither birth date nor number. */
export type RegisterName = {
  readonly lastName: string;
  readonly usageName: string | undefined;
  readonly firstNames: string;
};

/**
 * R-45, art. R76-1: all that the register shows of a procuration. `no` is the procuration's recording number.
 */
export type RegisterEntry = {
  readonly no: number;
  /**
   * Whose roll puts the procuration in this register: the mandant's, or the mandataire's when the mandant is
   * an elector of New Caledonia.
   */
  readonly side: 'mandant' | 'mandataire';
  readonly mandant: RegisterName;
  readonly mandataire: RegisterName;
  /** Undefined when the procuration was made with no counter. */
  readonly authority: Pick<Authority, 'lastName' | 'firstName' | 'capacity'> | undefined;
  readonly day: Day;
  readonly placeName: string | undefined;
  /**
   * Whether the procuration serves, waits for its town hall, or has ended. The register never shows why one
   * ended.
   */
  readonly status: Exclude<Status, 'rejected'>;
  /** the date of the procuration's end, its last day if it expired; undefined until then. */
  readonly endedOn: Day | undefined;
  /** The rounds that the procuration covers, and those where it is void. */
  readonly rounds: readonly (RoundFact & { readonly isVoid: boolean })[];
  readonly period: { readonly from: Day; readonly until: Day } | undefined;
};

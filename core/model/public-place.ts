import type { Day } from '#core/calendar/day.ts';
import type { Hours } from '#core/model/election.ts';
import type { CommuneCode } from '#core/model/ids.ts';
/**
 * Code électoral, art. R72-1 III: a place that the prefect's decree opens to the public on one day,
 * between two hours.
 */
export type PublicOpening = Hours & {
  readonly commune: CommuneCode;
  readonly name: string;
  readonly address: string;
  /** The reference of the decree. */
  readonly decree: string;
  readonly day: Day;
  readonly isWithdrawn: boolean;
};

/** How an act and its receipt name such a place. */
export function publicPlaceName({ name, address }: Pick<PublicOpening, 'name' | 'address'>, commune: string): string {
  return `${name}, ${address}, ${commune}`;
}

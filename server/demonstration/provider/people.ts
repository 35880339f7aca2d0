import type { Day } from '#core/calendar/day.ts';
import type { ElectorId } from '#core/model/ids.ts';

/** Someone whom the demonstration's provider vouches for. */
export type VouchedPerson = {
  readonly id: ElectorId;
  readonly lastName: string;
  readonly firstNames: string;
  readonly sex: 'F' | 'M';
  readonly born: Day;
  /** When the digital identity was certified; without it, the high platform vouches at a lower level. */
  readonly certifiedOn?: Day | undefined;
};

/** The claim that holds that day. */
export const CERTIFIED_ON = 'certified_on';

/** A person's identity by the names that FranceConnect gives its parts. */
export function claimsOf({ lastName, firstNames, sex, born, certifiedOn }: VouchedPerson) {
  return {
    family_name: lastName,
    given_name: firstNames,
    gender: sex === 'F' ? 'female' : 'male',
    birthdate: born,
    ...(certifiedOn && { [CERTIFIED_ON]: certifiedOn }),
  };
}

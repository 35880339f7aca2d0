import { requirementsOf } from '#core/law/establishment/powers.ts';
import type { AccountFault, NewHabilitation } from '#core/model/account.ts';

/**
 * the faults of an officer's capacity, place and designation. An OPJ chooses a delegate, and no other
 * officer.
 */
export function habilitationFaults(habilitation: NewHabilitation): readonly AccountFault[] {
  const { capacity, place, designatedFrom, designatedTo, chosenBy } = habilitation;
  const required = requirementsOf(capacity);
  if (required === undefined) return ['capacity-not-entitled'];

  const isDelegate = capacity === 'delegate';
  const faults: AccountFault[] = [];
  if (place !== required.place) faults.push('place-not-its-own');
  if (required.isDesignated && designatedFrom === undefined) faults.push('designation-missing');
  if (designatedFrom !== undefined && designatedTo !== undefined && designatedTo < designatedFrom) {
    faults.push('dates-reversed');
  }
  if (isDelegate && chosenBy === undefined) faults.push('chooser-missing');
  if (!isDelegate && chosenBy !== undefined) faults.push('chooser-needless');
  return faults;
}

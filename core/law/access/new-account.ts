import { habilitationFaults } from '#core/law/establishment/habilitation.ts';
import type { AccountFault, NewAccount } from '#core/model/account.ts';
import type { Capacity } from '#core/model/authority.ts';

/** The facts that the database has on the things that a description names. */
export type AccountFacts = {
  /** Another account, not the one described, has the name. */
  readonly isTaken: boolean;
  /** Whether the commune, the station or the elector is known; `known` for a role that has none of them. */
  readonly scope: 'known' | 'unknown' | 'ambiguous';
  /** The capacity of the account named as the delegate's chooser; undefined: no account has that name. */
  readonly chooser: Capacity | undefined;
};

export function accountFaults(account: NewAccount, facts: AccountFacts): readonly AccountFault[] {
  const faults: AccountFault[] = [];
  if (facts.isTaken) faults.push('name-taken');
  if (facts.scope === 'unknown') faults.push(...unknownScope(account));
  if (facts.scope === 'ambiguous') faults.push('elector-ambiguous');
  if (account.role === 'officer') {
    const { habilitation } = account;
    faults.push(...habilitationFaults(habilitation));
    if (habilitation.chosenBy !== undefined) faults.push(...chooserFaults(facts.chooser));
  }
  return faults;
}

function unknownScope({ role }: NewAccount): readonly AccountFault[] {
  switch (role) {
    case 'town-hall':
      return ['commune-unknown'];
    case 'assessor':
    case 'presiding-officer':
      return ['station-unknown'];
    case 'elector':
      return ['elector-unknown'];
    case 'officer':
    case 'admin':
      return [];
  }
}

function chooserFaults(chooser: Capacity | undefined): readonly AccountFault[] {
  if (chooser === undefined) return ['chooser-unknown'];
  return chooser === 'opj' ? [] : ['chooser-not-opj'];
}

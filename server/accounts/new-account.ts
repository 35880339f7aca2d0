import type { Day } from '#core/calendar/day.ts';
import { accountFaults } from '#core/law/access/new-account.ts';
import type { AccountFault, NewAccount, NewHabilitation } from '#core/model/account.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import type { HabilitationRow, KnownAccount } from '#drizzle/queries/account-management.ts';
import {
  chooserOf,
  type KnownRows,
  loadKnownRows,
  type Resolved,
  resolveAccount,
} from '#server/accounts/resolve-account.ts';

/**
 * A description makes a new account, changes nothing since that account exists, or is refused for the faults
 * that it has.
 */
export type Judgement =
  | { readonly kind: 'new'; readonly resolved: Resolved }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'faulty'; readonly faults: readonly AccountFault[] };

/** Each description by itself, in their order; a name that comes again is taken. */
export async function judgeAccounts(tx: Tx, wanted: readonly NewAccount[]): Promise<readonly Judgement[]> {
  const loaded = await loadKnownRows(tx, wanted);
  const seen = new Set<string>();
  return wanted.map((account) => {
    const isRepeated = seen.has(account.name);
    seen.add(account.name);
    return isRepeated ? { kind: 'faulty', faults: ['name-taken'] } : judge(account, loaded);
  });
}

function judge(account: NewAccount, loaded: KnownRows): Judgement {
  const known = loaded.known.get(account.name);
  const resolved = resolveAccount(account, loaded);
  const chooser = chooserOf(account, loaded);
  const isSame = known !== undefined && typeof resolved === 'object' && isDescribedBy(known, account, resolved);
  const faults = accountFaults(account, {
    isTaken: known !== undefined && !isSame,
    scope: typeof resolved === 'object' ? 'known' : resolved,
    chooser: chooser?.habilitation?.capacity,
  });
  if (faults.length > 0 || typeof resolved !== 'object') return { kind: 'faulty', faults };
  return isSame ? { kind: 'unchanged' } : { kind: 'new', resolved };
}

function isDescribedBy({ account, habilitation }: KnownAccount, wanted: NewAccount, resolved: Resolved): boolean {
  if (account.endedAt !== null) return false;
  const { commune, station, elector, chosenBy } = resolved;
  if (account.identityCertifiedOn !== certifiedOn(wanted)) return false;
  const isSame = account.role === wanted.role && account.who === wanted.who;
  const actsOnSame = account.commune === commune && account.station === station && account.elector === elector;
  if (!isSame || !actsOnSame) return false;
  if (wanted.role !== 'officer') return habilitation === null;
  return habilitation !== null && habilitation.chosenBy === chosenBy && signsAs(habilitation, wanted.habilitation);
}

/** of an elector, who may be certified. */
export function certifiedOn(account: NewAccount): Day | null {
  return (account.role === 'elector' && account.identityCertifiedOn) || null;
}

function signsAs(row: HabilitationRow, wanted: NewHabilitation): boolean {
  const { zone = null, designatedFrom = null, designatedTo = null } = wanted;
  const names = ['lastName', 'firstName', 'capacity', 'unit', 'placeName', 'place'] as const;
  const isSame = names.every((name) => row[name] === wanted[name]);
  return isSame && row.zone === zone && row.designatedFrom === designatedFrom && row.designatedTo === designatedTo;
}

import type { AccountFault, NewAccount, NewHabilitation } from '#core/account.ts';
import type { Day } from '#core/day.ts';
import type { AccountId, CommuneCode, ElectorId, StationId } from '#core/ids.ts';
import type { Communes } from '#core/rules/entitlement.ts';
import { accountFaults } from '#core/rules/new-account.ts';
import type { Tx } from '#drizzle/db.ts';
import {
  accountsNamed,
  electorsNumbered,
  type HabilitationRow,
  type Known,
  stationsKnown,
} from '#drizzle/queries/account-management.ts';
import { loadCommunes } from '#drizzle/queries/places.ts';

/** What a description names, by its ids; null where its role has none. */
export type Resolved = {
  readonly commune: CommuneCode | null;
  readonly station: StationId | null;
  readonly elector: ElectorId | null;
  readonly chosenBy: AccountId | null;
};

/** What becomes of a description: a new account, nothing since there is just that one, or nothing since it has faults. */
export type Judged =
  | { readonly kind: 'new'; readonly resolved: Resolved }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'faulty'; readonly faults: readonly AccountFault[] };

type Loaded = {
  readonly known: ReadonlyMap<string, Known>;
  readonly communes: Communes;
  readonly stations: ReadonlySet<StationId>;
  readonly electors: Awaited<ReturnType<typeof electorsNumbered>>;
};

/** Each description by itself, in their order; a name that comes again is taken. */
export async function judgeAccounts(tx: Tx, wanted: readonly NewAccount[]): Promise<readonly Judged[]> {
  const loaded = await load(tx, wanted);
  const seen = new Set<string>();
  return wanted.map((account) => {
    const isRepeated = seen.has(account.name);
    seen.add(account.name);
    return isRepeated ? { kind: 'faulty', faults: ['name-taken'] } : judge(account, loaded);
  });
}

function judge(account: NewAccount, loaded: Loaded): Judged {
  const known = loaded.known.get(account.name);
  const resolved = resolve(account, loaded);
  const chooser = chooserOf(account, loaded);
  const isSame = known !== undefined && isDescribedBy(known, account, resolved);
  const faults = accountFaults(account, {
    isTaken: known !== undefined && !isSame,
    isScopeKnown: resolved !== undefined,
    chooser: chooser?.habilitation?.capacity,
  });
  if (faults.length > 0 || resolved === undefined) return { kind: 'faulty', faults };
  return isSame ? { kind: 'unchanged' } : { kind: 'new', resolved };
}

async function load(tx: Tx, wanted: readonly NewAccount[]): Promise<Loaded> {
  const choosers = wanted.flatMap((account) =>
    account.role === 'officer' ? (account.habilitation.chosenBy ?? []) : [],
  );
  const stations = wanted.flatMap((account) => ('station' in account ? account.station : []));
  return {
    known: await accountsNamed(tx, [...new Set([...wanted.map(({ name }) => name), ...choosers])]),
    communes: await loadCommunes(
      tx,
      wanted.flatMap((account) => (account.role === 'town-hall' ? account.commune : [])),
    ),
    stations: await stationsKnown(tx, stations),
    electors: await electorsNumbered(
      tx,
      wanted.flatMap((account) => (account.role === 'elector' ? account.nne : [])),
    ),
  };
}

function chooserOf(account: NewAccount, { known }: Loaded): Known | undefined {
  const name = account.role === 'officer' ? account.habilitation.chosenBy : undefined;
  const chooser = name === undefined ? undefined : known.get(name);
  return chooser?.account.endedAt === null ? chooser : undefined;
}

/** Undefined when the commune, the station or the elector is not known. */
function resolve(account: NewAccount, loaded: Loaded): Resolved | undefined {
  const nothing = { commune: null, station: null, elector: null, chosenBy: null };
  switch (account.role) {
    case 'admin':
      return nothing;
    case 'town-hall':
      return loaded.communes.has(account.commune) ? { ...nothing, commune: account.commune } : undefined;
    case 'assessor':
    case 'presiding-officer':
      return loaded.stations.has(account.station) ? { ...nothing, station: account.station } : undefined;
    case 'elector': {
      const elector = loaded.electors.get(account.nne);
      return elector?.born === account.born ? { ...nothing, elector: elector.id } : undefined;
    }
    case 'officer':
      return { ...nothing, chosenBy: chooserOf(account, loaded)?.account.id ?? null };
  }
}

function isDescribedBy({ account, habilitation }: Known, wanted: NewAccount, resolved: Resolved | undefined): boolean {
  if (resolved === undefined || account.endedAt !== null) return false;
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

import type { Day } from '#core/calendar/day.ts';
import { accountFaults } from '#core/law/access/new-account.ts';
import type { AccountFault, NamedElector, NewAccount, NewHabilitation } from '#core/model/account.ts';
import type { Communes } from '#core/model/election.ts';
import type { AccountId, CommuneCode, ElectorId, StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { pipelined } from '#drizzle/connection/transaction.ts';
import {
  accountsNamed,
  electorsNumbered,
  electorsUnnumbered,
  type HabilitationRow,
  type KnownAccount,
  stationsKnown,
} from '#drizzle/queries/account-management.ts';
import { loadCommunes } from '#drizzle/queries/places.ts';
import { nameKey } from '#server/electors/identify.ts';

/** What a description names, by its ids; null where its role has none. */
export type Resolved = {
  readonly commune: CommuneCode | null;
  readonly station: StationId | null;
  readonly elector: ElectorId | null;
  readonly chosenBy: AccountId | null;
};

/**
 * What becomes of a description: a new account; no change, since that account exists; or nothing, for its
 * faults.
 */
export type Judgement =
  | { readonly kind: 'new'; readonly resolved: Resolved }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'faulty'; readonly faults: readonly AccountFault[] };

type KnownRows = {
  readonly known: ReadonlyMap<string, KnownAccount>;
  readonly communes: Communes;
  readonly stations: ReadonlySet<StationId>;
  readonly electors: Awaited<ReturnType<typeof electorsNumbered>>;
  /** By the key of `keyOf`. */
  readonly unnumbered: ReadonlyMap<string, readonly ElectorId[]>;
};

/** Each description by itself, in their order; a name that comes again is taken. */
export async function judgeAccounts(tx: Tx, wanted: readonly NewAccount[]): Promise<readonly Judgement[]> {
  const loaded = await load(tx, wanted);
  const seen = new Set<string>();
  return wanted.map((account) => {
    const isRepeated = seen.has(account.name);
    seen.add(account.name);
    return isRepeated ? { kind: 'faulty', faults: ['name-taken'] } : judge(account, loaded);
  });
}

function judge(account: NewAccount, loaded: KnownRows): Judgement {
  const known = loaded.known.get(account.name);
  const resolved = resolve(account, loaded);
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

async function load(tx: Tx, wanted: readonly NewAccount[]): Promise<KnownRows> {
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
      wanted.flatMap((account) => ('nne' in account ? account.nne : [])),
    ),
    unnumbered: await loadUnnumbered(tx, wanted.filter(isNamed)),
  };
}

type NamedAccount = NewAccount & NamedElector;

function isNamed(account: NewAccount): account is NamedAccount {
  return account.role === 'elector' && !('nne' in account);
}

async function loadUnnumbered(tx: Tx, wanted: readonly NamedAccount[]): Promise<KnownRows['unnumbered']> {
  const electors = wanted.map(
    async (named) => [keyOf(named), await electorsUnnumbered(tx, { ...named, nameKey: nameKey(named) })] as const,
  );
  return new Map(await pipelined(...electors));
}

function keyOf({ born, commune, ...names }: NamedElector): string {
  return [nameKey(names), born, commune].join('|');
}

function chooserOf(account: NewAccount, { known }: KnownRows): KnownAccount | undefined {
  const name = account.role === 'officer' ? account.habilitation.chosenBy : undefined;
  const chooser = name === undefined ? undefined : known.get(name);
  return chooser?.account.endedAt === null ? chooser : undefined;
}

/** The commune, the station or the elector that is meant, or why none is. */
function resolve(account: NewAccount, loaded: KnownRows): Resolved | 'unknown' | 'ambiguous' {
  const nothing = { commune: null, station: null, elector: null, chosenBy: null };
  switch (account.role) {
    case 'admin':
      return nothing;
    case 'town-hall':
      return loaded.communes.has(account.commune) ? { ...nothing, commune: account.commune } : 'unknown';
    case 'assessor':
    case 'presiding-officer':
      return loaded.stations.has(account.station) ? { ...nothing, station: account.station } : 'unknown';
    case 'elector': {
      const [elector, ...others] = electorsMeant(account, loaded);
      if (others.length > 0) return 'ambiguous';
      return elector === undefined ? 'unknown' : { ...nothing, elector };
    }
    case 'officer':
      return { ...nothing, chosenBy: chooserOf(account, loaded)?.account.id ?? null };
  }
}

/** by the number and the birth date; an elector without a number, by the names. */
function electorsMeant(account: Extract<NewAccount, { role: 'elector' }>, loaded: KnownRows): readonly ElectorId[] {
  if (!('nne' in account)) return loaded.unnumbered.get(keyOf(account)) ?? [];
  const elector = loaded.electors.get(account.nne);
  return elector?.born === account.born ? [elector.id] : [];
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

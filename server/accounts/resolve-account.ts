import type { NamedElector, NewAccount } from '#core/model/account.ts';
import type { Communes } from '#core/model/election.ts';
import type { AccountId, CommuneCode, ElectorId, StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { pipelined } from '#drizzle/connection/transaction.ts';
import {
  accountsNamed,
  electorsNumbered,
  electorsUnnumbered,
  type KnownAccount,
  stationsKnown,
} from '#drizzle/queries/account-management.ts';
import { loadCommunes } from '#drizzle/queries/places.ts';
import { nameKey } from '#server/electors/identify.ts';

/** The ids of the places and people that a description names; null where its role has none. */
export type Resolved = {
  readonly commune: CommuneCode | null;
  readonly station: StationId | null;
  readonly elector: ElectorId | null;
  readonly chosenBy: AccountId | null;
};

export type KnownRows = {
  readonly known: ReadonlyMap<string, KnownAccount>;
  readonly communes: Communes;
  readonly stations: ReadonlySet<StationId>;
  readonly electors: Awaited<ReturnType<typeof electorsNumbered>>;
  /** By the key of `keyOf`. */
  readonly unnumbered: ReadonlyMap<string, readonly ElectorId[]>;
};

export async function loadKnownRows(tx: Tx, wanted: readonly NewAccount[]): Promise<KnownRows> {
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

export function chooserOf(account: NewAccount, { known }: KnownRows): KnownAccount | undefined {
  const name = account.role === 'officer' ? account.habilitation.chosenBy : undefined;
  const chooser = name === undefined ? undefined : known.get(name);
  return chooser?.account.endedAt === null ? chooser : undefined;
}

/** The commune, the station or the elector that is meant, or why none is. */
export function resolveAccount(account: NewAccount, loaded: KnownRows): Resolved | 'unknown' | 'ambiguous' {
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

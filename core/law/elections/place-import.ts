import type { Commune, Hours } from '#core/model/election.ts';
import type { CommuneCode, StationId } from '#core/model/ids.ts';
import type { PublicOpening } from '#core/model/public-place.ts';
import type { RefusalOf } from '#core/model/refusal.ts';
import { type Verdict, verdict } from '#core/model/verdict.ts';

/** A polling station and its planned hours. */
export type Station = Hours & { readonly id: StationId; readonly commune: CommuneCode };

/** The places given of one kind, compared with those known. */
export type Sorted<Place> = {
  readonly added: readonly Place[];
  readonly changed: readonly Place[];
  readonly unchanged: number;
};

export function sortCommunes(given: readonly Commune[], known: ReadonlyMap<CommuneCode, Commune>): Sorted<Commune> {
  return sortPlaces(given, (commune) => {
    const current = known.get(commune.code);
    return current && isSamePlace(current, commune) && current.name === commune.name ? 'same' : current;
  });
}

export function sortStations(given: readonly Station[], known: ReadonlyMap<StationId, Hours>): Sorted<Station> {
  return sortPlaces(given, ({ id, opens, closes }) => {
    const current = known.get(id);
    return current?.opens === opens && current.closes === closes ? 'same' : current;
  });
}

/** an opening is identified by its commune, its place, its day and its first hour. */
export function sortOpenings(given: readonly PublicOpening[], known: readonly PublicOpening[]): Sorted<PublicOpening> {
  const keyOf = ({ commune, name, day, opens }: PublicOpening) => [commune, name, day, opens].join('|');
  const byKey = new Map(known.map((opening) => [keyOf(opening), opening]));
  return sortPlaces(given, (opening) => {
    const current = byKey.get(keyOf(opening));
    const { address, decree, closes, isWithdrawn } = opening;
    const isSame =
      current?.address === address &&
      current.decree === decree &&
      current.closes === closes &&
      current.isWithdrawn === isWithdrawn;
    return isSame ? 'same' : current;
  });
}

function sortPlaces<Place>(given: readonly Place[], lookUp: (place: Place) => 'same' | object | undefined) {
  const pairs = given.map((place) => ({ place, known: lookUp(place) }));
  const added = pairs.filter(({ known }) => known === undefined).map(({ place }) => place);
  const changed = pairs.filter(({ known }) => known !== undefined && known !== 'same').map(({ place }) => place);
  return { added, changed, unchanged: given.length - added.length - changed.length };
}

function isSamePlace(a: Commune, b: Commune): boolean {
  return a.kind === b.kind && a.territory === b.territory && a.zone === b.zone;
}

/**
 * a place with registered electors keeps its kind, territory and zone, since procurations took
 * their dates from them.
 */
export function mayMove(
  changed: readonly Commune[],
  known: ReadonlyMap<CommuneCode, Commune>,
  inUse: ReadonlySet<CommuneCode>,
): Verdict<RefusalOf<'commune-in-use'>> {
  const moved = changed.filter((commune) => {
    const current = known.get(commune.code);
    return current && inUse.has(commune.code) && !isSamePlace(current, commune);
  });
  return verdict(moved.map(({ code, name }) => ({ code: 'commune-in-use' as const, commune: code, name })));
}

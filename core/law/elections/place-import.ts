import type { Commune, Communes, Hours } from '#core/model/election.ts';
import type { CommuneCode, StationId } from '#core/model/ids.ts';
import type { PublicOpening } from '#core/model/public-place.ts';
import type { RefusalOf } from '#core/model/refusal.ts';
import { type Verdict, verdict } from '#core/model/verdict.ts';

/** A telephone number as people write it. */
export const PHONE = /^\+?\d(?:[ .-]?\d){5,17}$/;

/** What is planned of a station; a file may leave out the telephone, and it stays as it is. */
export type PlannedStation = Hours & { readonly phone?: string | undefined };
/** A polling station and its planned hours. */
export type Station = PlannedStation & { readonly id: StationId; readonly commune: CommuneCode };

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

export function sortStations(
  given: readonly Station[],
  known: ReadonlyMap<StationId, PlannedStation>,
): Sorted<Station> {
  return sortPlaces(given, (station) => {
    const current = known.get(station.id);
    const { phone = current?.phone } = station;
    return current && haveSameHours(current, station) && current.phone === phone ? 'same' : current;
  });
}

export function haveSameHours(one: Hours, other: Hours): boolean {
  return one.opens === other.opens && one.closes === other.closes;
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

/** One field of a known place that an import changes. */
export type PlaceChange = {
  readonly place: CommuneCode | StationId;
  readonly name: string;
  readonly field: 'name' | 'kind' | 'territory' | 'zone' | 'hours' | 'phone';
  readonly from: string;
  readonly to: string;
};

const COMMUNE_FIELDS = ['name', 'kind', 'territory', 'zone'] as const;

export function communeChanges(changed: readonly Commune[], known: Communes): readonly PlaceChange[] {
  return changed.flatMap((commune) => {
    const before = known.get(commune.code);
    const fields = before ? COMMUNE_FIELDS.filter((field) => before[field] !== commune[field]) : [];
    return fields.map((field) => {
      const { code, [field]: to } = commune;
      return { place: code, name: before?.name ?? '', field, from: before?.[field] ?? '', to };
    });
  });
}

type KnownStations = { readonly communes: Communes; readonly hours: ReadonlyMap<StationId, PlannedStation> };

export function stationChanges(changed: readonly Station[], known: KnownStations): readonly PlaceChange[] {
  return changed.flatMap((station) => {
    const { id: place, commune, phone } = station;
    const before = known.hours.get(place);
    if (before === undefined) return [];
    const name = known.communes.get(commune)?.name ?? '';
    const hours = { place, name, field: 'hours' as const, from: sayHours(before), to: sayHours(station) };
    const call = { place, name, field: 'phone' as const, from: before.phone ?? '—', to: phone ?? '' };
    return [
      ...(haveSameHours(before, station) ? [] : [hours]),
      ...(phone === undefined || phone === before.phone ? [] : [call]),
    ];
  });
}

/** `08:00-19:00`, as a file of communes has it. */
function sayHours({ opens, closes }: Hours): string {
  return `${opens}-${closes}`;
}

/**
 * the hours of a station are no more changed once its poll of the day has begun: the declarations of
 * its presiding officer alone decide then.
 */
export function mayChangeHours(
  changed: readonly Station[],
  begun: ReadonlySet<StationId>,
  known: Communes,
): Verdict<RefusalOf<'station-voting'>> {
  const voting = changed.filter(({ id }) => begun.has(id));
  return verdict(
    voting.map(({ id, commune }) => ({
      code: 'station-voting' as const,
      station: id,
      name: known.get(commune)?.name ?? commune,
    })),
  );
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

import type { ElectorId } from '#core/model/ids.ts';

export type Sightings = {
  /** A terminal, of so many that follow the elector's station, saw the elector change. */
  readonly seen: (elector: ElectorId, by: { readonly terminal: number; readonly among: number }) => void;
  /** Milliseconds from `since` until the last of the station's terminals saw this elector change; infinite when one did not in time. */
  readonly seenByAll: (elector: ElectorId, since: number) => Promise<number>;
};

/** Milliseconds after which what was not seen is lost. */
const LOST = 30_000;

type Sighting = { readonly by: Set<number>; readonly byAllAt: PromiseWithResolvers<number> };

/** Each elector changes once. */
export function sightings(): Sightings {
  const all = new Map<ElectorId, Sighting>();

  function of(elector: ElectorId): Sighting {
    const sighting = all.get(elector) ?? { by: new Set(), byAllAt: Promise.withResolvers<number>() };
    all.set(elector, sighting);
    return sighting;
  }
  function seen(elector: ElectorId, { terminal, among }: { terminal: number; among: number }): void {
    const { by, byAllAt } = of(elector);
    by.add(terminal);
    if (by.size === among) byAllAt.resolve(performance.now());
  }
  async function saw(elector: ElectorId, since: number): Promise<number> {
    const { promise: lost, resolve } = Promise.withResolvers<number>();
    const late = setTimeout(resolve, since + LOST - performance.now(), Number.POSITIVE_INFINITY);
    const at = await Promise.race([of(elector).byAllAt.promise, lost]);
    clearTimeout(late);
    return at - since;
  }
  return { seen, seenByAll: saw };
}

import type { ElectorId } from '#core/model/ids.ts';

export type Sightings = {
  /** Records that a terminal, one of `among` that follow the station, saw the elector change. */
  readonly seen: (elector: ElectorId, by: { readonly terminal: number; readonly among: number }) => void;
  /**
   * Milliseconds from `since` until every terminal of the station saw this elector change; infinite after a
   * timeout.
   */
  readonly seenByAll: (elector: ElectorId, since: number) => Promise<number>;
};

/** Milliseconds after which a change counts as never seen. */
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

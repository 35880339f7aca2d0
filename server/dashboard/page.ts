import type { Instant } from '#core/calendar/instant.ts';
import { type StationDay, type StationState, stationState } from '#core/law/polling-day/station-state.ts';
import type { StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { type DashboardScope, loadStations, type StationCounts } from '#drizzle/queries/dashboard.ts';

/** A station of the board, in its commune's time. */
export type DashboardStation = Omit<StationCounts, keyof StationDay> &
  Omit<StationDay, 'hours' | 'day'> & { readonly state: StationState };

type PageInput = {
  readonly states?: readonly StationState[] | undefined;
  readonly after?: StationId | undefined;
  readonly limit: number;
};
/** `next`: the station after which the next page begins. */
type Page = { readonly stations: readonly DashboardStation[]; readonly next: StationId | undefined };

/**
 * Stations read in the first statement. Each further statement reads `MORE` times as many, since fewer of
 * them match.
 */
const LOOKED_AT = 1_000;
const MORE = 10;

/** The next stations of a scope that are so as of then. */
export async function loadPage(
  tx: Tx,
  scope: DashboardScope,
  { at, ...asked }: PageInput & { readonly at: Instant },
): Promise<Page> {
  const { states, after, limit } = asked;
  const [only, ...others] = states ?? [];
  const stations: DashboardStation[] = [];
  let past = after;
  let isLast = false;
  for (let most = states ? LOOKED_AT : limit; !isLast && stations.length < limit; most *= MORE) {
    const loaded = await loadStations(tx, scope, { past, only: others.length === 0 ? only : undefined, most });
    stations.push(
      ...loaded.map((station) => dashboardStation(station, at)).filter(({ state }) => states?.includes(state) ?? true),
    );
    past = loaded.at(-1)?.station ?? past;
    isLast = loaded.length < most;
  }
  const page = stations.slice(0, limit);
  return { stations: page, next: page.length < limit ? undefined : page.at(-1)?.station };
}

function dashboardStation({ hours, day, ...station }: StationCounts, at: Instant): DashboardStation {
  return { ...station, state: stationState({ ...station, hours, day }, at) };
}

import type { Instant } from '#core/calendar/instant.ts';
import { type StationState, stationState, type Watched } from '#core/law/polling-day/station-state.ts';
import type { StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/db.ts';
import { loadStations, type Scope, type StationCounts } from '#drizzle/queries/board.ts';

/** A station of the board, in its commune's time. */
export type OnBoard = Omit<StationCounts, keyof Watched> &
  Omit<Watched, 'hours' | 'day'> & { readonly state: StationState };

type Asked = {
  readonly states?: readonly StationState[] | undefined;
  readonly after?: StationId | undefined;
  readonly limit: number;
};
/** `next`: the station after which the next page begins. */
type Page = { readonly stations: readonly OnBoard[]; readonly next: StationId | undefined };

/** Stations looked at in the first statement; in each further one, which finds fewer of those wanted, so many times more. */
const LOOKED_AT = 1_000;
const MORE = 10;

/** The next stations of a scope that are so as of then. */
export async function pageOf(tx: Tx, scope: Scope, { at, ...asked }: Asked & { readonly at: Instant }): Promise<Page> {
  const { states, after, limit } = asked;
  const [only, ...others] = states ?? [];
  const stations: OnBoard[] = [];
  let past = after;
  let isLast = false;
  for (let most = states ? LOOKED_AT : limit; !isLast && stations.length < limit; most *= MORE) {
    const looked = await loadStations(tx, scope, { past, only: others.length === 0 ? only : undefined, most });
    stations.push(...looked.map((its) => onBoard(its, at)).filter(({ state }) => states?.includes(state) ?? true));
    past = looked.at(-1)?.station ?? past;
    isLast = looked.length < most;
  }
  const page = stations.slice(0, limit);
  return { stations: page, next: page.length < limit ? undefined : page.at(-1)?.station };
}

function onBoard({ hours, day, ...its }: StationCounts, at: Instant): OnBoard {
  return { ...its, state: stationState({ ...its, hours, day }, at) };
}

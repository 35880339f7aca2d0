import { type Commune, isPolledIn, pollingDay, type Round } from '#core/election.ts';
import type { CommuneCode, RoundId, StationId } from '#core/ids.ts';
import { dayAt, type Instant } from '#core/instant.ts';
import { everyQuarter, type Quarter, type StationState, stationState } from '#core/rules/board.ts';
import { loadQuarters, loadStations, type StationCounts } from '#drizzle/queries/board.ts';
import { electionOfRound, loadCommunes } from '#drizzle/queries/places.ts';
import { inTransaction } from '#drizzle/transaction.ts';
import { type Totals, totalsOf } from '#server/board/totals.ts';
import type { CallContext } from '#server/context.ts';
import { BadInput, OutOfRole } from '#server/failures.ts';
import type { RoundView } from '#server/views/round.ts';

/** A station of the board, in its commune's time. */
export type OnBoard = Omit<StationCounts, 'opens' | 'closes'> & {
  readonly communeName: string;
  readonly zone: Commune['zone'];
  readonly state: StationState;
};
export type Board = {
  readonly round: RoundView;
  readonly at: Instant;
  readonly totals: Totals;
  readonly quarters: readonly Quarter[];
  readonly stations: readonly OnBoard[];
  /** The station after which the next page begins. */
  readonly next: StationId | undefined;
};

/** `commune`: an administrator's choice; a town hall sees its own. `states`: only the stations that are so. */
export type Asked = {
  readonly round: RoundId;
  readonly commune?: CommuneCode | undefined;
  readonly states?: readonly StationState[] | undefined;
  readonly after?: StationId | undefined;
  readonly limit: number;
};

/** What happens at the stations of a round: who has opened, who is silent, how many have voted, and nothing of whom. */
export function board(context: CallContext, asked: Asked): Promise<Board> {
  const { actor } = context.caller;
  const commune = actor.role === 'admin' ? asked.commune : actor.commune;
  if (actor.role !== 'admin' && (commune === undefined || (asked.commune ?? commune) !== commune))
    throw new OutOfRole();
  return inTransaction(context.database, { actor, use: 'read' }, async (tx) => {
    const at = context.clock();
    const election = await electionOfRound(tx, asked.round);
    const round = election?.rounds.find(({ id }) => id === asked.round);
    if (!election || !round) throw new BadInput('round');

    const scope = { round: asked.round, commune };
    const counted = await loadStations(tx, scope);
    const communes = await loadCommunes(tx, [...new Set(counted.map((its) => its.commune))]);
    const stations = counted.flatMap((its) => {
      const place = communes.get(its.commune);
      return place && isPolledIn(place, election) ? [onBoard(its, { place, round, at })] : [];
    });
    const { name, type, id: held } = election;
    const shown = stations.filter(({ state }) => asked.states?.includes(state) ?? true);
    const page = shown
      .filter(({ station }) => asked.after === undefined || station > asked.after)
      .slice(0, asked.limit);
    return {
      round: { id: round.id, election: held, name, type, number: round.number, day: round.day, coverage: 'covered' },
      at,
      totals: totalsOf(stations),
      quarters: everyQuarter(await loadQuarters(tx, scope)),
      stations: page,
      next: page.length < asked.limit ? undefined : page.at(-1)?.station,
    };
  });
}

type Placed = { readonly place: Commune; readonly round: Round; readonly at: Instant };

function onBoard({ opens, closes, ...counts }: StationCounts, { place, round, at }: Placed): OnBoard {
  const { name: communeName, zone } = place;
  const day = pollingDay(round, place);
  const isDeclared = counts.openedAt !== undefined && dayAt(counts.openedAt, zone) === day;
  const its = isDeclared ? counts : { ...counts, openedAt: undefined, closedAt: undefined };
  const state = stationState({ ...its, hours: { opens, closes }, zone, day }, at);
  return { ...its, communeName, zone, state };
}

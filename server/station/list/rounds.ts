import { addDays } from '#core/calendar/day.ts';
import { dayAt } from '#core/calendar/instant.ts';
import { pollingDay } from '#core/law/elections/polling-date.ts';
import { isPolledIn } from '#core/law/entitlement/held-in.ts';
import type { Commune, Election, Round } from '#core/model/election.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { loadElections, loadStation } from '#drizzle/queries/places.ts';
import { roundsLeftOpen } from '#drizzle/queries/polls.ts';
import type { CallContext } from '#server/api/context.ts';
import { callerStation } from '#server/api/scope.ts';
import type { RoundView } from '#server/views/round.ts';

/**
 * The rounds polled at the station on its local day, and those of the day before that the station has not
 * closed. On a day with no poll, the rounds of the next polling day.
 */
export function stationRounds(
  context: CallContext,
): Promise<{ readonly rounds: readonly RoundView[]; readonly isToday: boolean }> {
  const station = callerStation(context);
  return inTransaction(context.database, { actor: context.caller.actor, access: 'read' }, async (tx) => {
    const place = await loadStation(tx, station);
    if (place === undefined) throw new Error('an account of a station that does not exist');
    const today = dayAt(context.clock(), place.commune.zone);

    const views = (await loadElections(tx, today))
      .filter((election) => isPolledIn(place.commune, election))
      .flatMap((election) =>
        election.rounds
          .filter(({ isCalledOff }) => !isCalledOff)
          .map((round) => roundView(election, round, place.commune)),
      )
      .sort((a, b) => (a.day < b.day ? -1 : 1));
    const leftOpen = await roundsLeftOpen(tx, station, addDays(today, -1));
    const held = views.filter(({ id, day }) => day === today || leftOpen.includes(id));
    const next = views.find(({ day }) => day > today)?.day;
    return held.length > 0
      ? { rounds: held, isToday: true }
      : { rounds: views.filter(({ day }) => day === next), isToday: false };
  });
}

function roundView(election: Election, { id, number, ...round }: Round, commune: Commune): RoundView {
  const day = pollingDay({ id, number, ...round }, commune);
  return { id, election: election.id, name: election.name, type: election.type, number, day, coverage: 'covered' };
}

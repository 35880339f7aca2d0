import { z } from 'zod';
import { STATION_STATES } from '#core/law/polling-day/station-state.ts';
import { communeCode, electionId, nothing, roundId, stationId } from '#server/api/input.ts';
import { allowedTo, router } from '#server/api/trpc.ts';
import { countProcurations } from '#server/dashboard/procurations.ts';
import { dashboardRounds } from '#server/dashboard/rounds.ts';
import { showDashboard } from '#server/dashboard/show.ts';

const area = {
  department: z
    .string()
    .regex(/^(\d[\dAB]|9[78]\d|Z[A-Z]{2})$/)
    .optional(),
  commune: communeCode.optional(),
};
/** Stations of one page. */
const MOST = 5_000;

export const dashboardRouter = router({
  rounds: allowedTo('board.show')
    .input(nothing)
    .query(({ ctx }) => dashboardRounds(ctx)),
  show: allowedTo('board.show', 'long')
    .input(
      z.strictObject({
        round: roundId,
        ...area,
        states: z.array(z.enum(STATION_STATES)).min(1).max(STATION_STATES.length).optional(),
        after: stationId.optional(),
        limit: z.int().min(1).max(MOST),
      }),
    )
    .query(({ ctx, input }) => showDashboard(ctx, input)),
  procurations: allowedTo('board.show', 'long')
    .input(z.strictObject({ election: electionId, ...area }))
    .query(({ ctx, input }) => countProcurations(ctx, input)),
});

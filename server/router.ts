import { z } from 'zod';
import { accountRouter } from '#server/accounts/account-router.ts';
import { sessionRouter } from '#server/accounts/session-router.ts';
import { nothing, text } from '#server/api/input.ts';
import { anyone, router, signedIn } from '#server/api/trpc.ts';
import { auditRouter } from '#server/audit/router.ts';
import { findCommunes } from '#server/communes/find.ts';
import { placeRouter } from '#server/communes/router.ts';
import { counterRouter } from '#server/counter/router.ts';
import { dashboardRouter } from '#server/dashboard/router.ts';
import { electionRouter } from '#server/elections/router.ts';
import { health } from '#server/health/health.ts';
import { status } from '#server/health/status.ts';
import { jobRouter } from '#server/jobs/router.ts';
import { messageRouter } from '#server/messages/router.ts';
import { paperRouter } from '#server/paper/router.ts';
import { procurationRouter } from '#server/procurations/router.ts';
import { registerRouter } from '#server/register/router.ts';
import { markRouter } from '#server/remote-votes/router.ts';
import { requestRouter } from '#server/requests/router.ts';
import { retentionRouter } from '#server/retention/router.ts';
import { rollRouter } from '#server/roll/router.ts';
import { searchRouter } from '#server/search/router.ts';
import { listPrintRouter } from '#server/station/prints/router.ts';
import { stationRouter } from '#server/station/router.ts';

export const appRouter = router({
  health: anyone.input(nothing).query(({ ctx }) => health(ctx.server)),
  status: signedIn.input(nothing).query(({ ctx }) => status(ctx)),
  session: sessionRouter,
  account: accountRouter,
  election: electionRouter,
  job: jobRouter,
  commune: router({
    find: signedIn.input(z.strictObject({ name: text(100) })).query(({ ctx, input }) => findCommunes(ctx, input.name)),
  }),
  request: requestRouter,
  counter: counterRouter,
  procuration: procurationRouter,
  register: registerRouter,
  search: searchRouter,
  roll: rollRouter,
  mark: markRouter,
  message: messageRouter,
  retention: retentionRouter,
  paper: paperRouter,
  station: stationRouter,
  listPrint: listPrintRouter,
  board: dashboardRouter,
  audit: auditRouter,
  place: placeRouter,
});

export type AppRouter = typeof appRouter;

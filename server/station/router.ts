import { z } from 'zod';
import { permissionToMark } from '#core/law/access/permission-to-mark.ts';
import { permissionToWrite } from '#core/law/access/permission-to-write.ts';
import { isAllowed } from '#core/law/access/permissions.ts';
import { WRITINGS } from '#core/model/minutes.ts';
import { OutOfRole } from '#server/api/errors.ts';
import {
  birth,
  count,
  day,
  electorId,
  key,
  markId,
  nne,
  nothing,
  personName,
  roundId,
  stationId,
  text,
} from '#server/api/input.ts';
import { orRefused } from '#server/api/refused.ts';
import { allowedTo, recalledTo, router } from '#server/api/trpc.ts';
import { bearer, by, cursor, decision, here, inside, page, second, voters } from '#server/station/input.ts';
import { readAnnexPage } from '#server/station/list/annex.ts';
import { openCard } from '#server/station/list/card.ts';
import { waitForChanges } from '#server/station/list/changes.ts';
import { courtDecisionVoters } from '#server/station/list/court-decision-voters.ts';
import { findElsewhere } from '#server/station/list/elsewhere.ts';
import { followChanges } from '#server/station/list/follow.ts';
import { findNumberHolder } from '#server/station/list/holder.ts';
import { readListPage } from '#server/station/list/list.ts';
import { stationRounds } from '#server/station/list/rounds.ts';
import { correct } from '#server/station/marks/correct.ts';
import { courtDecisionVotes } from '#server/station/marks/court-decision.ts';
import { mandantVotes, prisonerVotes, proxyVotes } from '#server/station/marks/mark.ts';
import { readMinutes } from '#server/station/minutes/minutes.ts';
import { writeMinute } from '#server/station/minutes/write.ts';
import { declareClose } from '#server/station/polls/close.ts';
import { readClosingReport } from '#server/station/polls/closing-report.ts';
import { declareMoreInside } from '#server/station/polls/more-voters-inside.ts';
import { declareOpening } from '#server/station/polls/open.ts';
import { makePack } from '#server/station/polls/pack.ts';
import { readPolls } from '#server/station/polls/polls.ts';

export const stationRouter = router({
  rounds: allowedTo('station.list')
    .input(nothing)
    .query(({ ctx }) => stationRounds(ctx)),
  list: recalledTo('station.list', 'long')
    .input(page)
    .query(({ ctx, input }) => readListPage(ctx, input)),
  annex: allowedTo('station.annex', 'long')
    .input(page.extend({ station: stationId.optional() }))
    .query(({ ctx, input }) => readAnnexPage(ctx, input)),
  changes: recalledTo('station.list', 'waiting')
    .input(z.strictObject({ round: roundId, cursor }))
    .query(({ ctx, input, signal }) => waitForChanges({ ...ctx, delivery: 'poll' }, input, signal)),
  follow: allowedTo('station.list')
    .input(z.strictObject({ round: roundId, cursor }))
    .query(({ ctx, input, signal }) => followChanges(ctx, input, signal)),
  card: recalledTo('station.card')
    .input(z.strictObject({ round: roundId, elector: electorId }))
    .query(({ ctx, input }) => openCard(ctx, input)),
  holder: allowedTo('station.card')
    .input(z.strictObject({ round: roundId, nne }))
    .query(({ ctx, input }) => findNumberHolder(ctx, input)),
  elsewhere: allowedTo('station.card')
    .input(z.strictObject({ lastName: personName, born: birth }))
    .query(({ ctx, input }) => findElsewhere(ctx, input)),
  proxyVotes: recalledTo('station.mark')
    .input(z.strictObject({ key, id: markId, round: roundId, by, inside }))
    .mutation(async ({ ctx, input }) => orRefused(await proxyVotes(ctx, input))),
  mandantVotes: recalledTo('station.mark')
    .input(
      z.strictObject({ key, id: markId, round: roundId, mandant: electorId, inside, courtDecision: day.optional() }),
    )
    .use(({ ctx, input, next }) => {
      if (!isAllowed(ctx.caller.account.role, permissionToMark(input))) throw new OutOfRole();
      return next();
    })
    .mutation(async ({ ctx, input }) => orRefused(await mandantVotes(ctx, input))),
  bearerVotes: allowedTo('station.courtDecision')
    .input(z.strictObject({ key, id: markId, round: roundId, inside, bearer, decision }))
    .mutation(async ({ ctx, input }) => orRefused(await courtDecisionVotes(ctx, input))),
  prisonerVotes: recalledTo('station.prisonEnvelope')
    .input(z.strictObject({ key, id: markId, round: roundId, elector: electorId }))
    .mutation(async ({ ctx, input }) => orRefused(await prisonerVotes(ctx, input))),
  bearers: recalledTo('station.list')
    .input(z.strictObject({ round: roundId }))
    .query(({ ctx, input }) => courtDecisionVoters(ctx, input)),
  minutes: allowedTo('station.minutes')
    .input(z.strictObject({ round: roundId }))
    .query(({ ctx, input }) => readMinutes(ctx, input)),
  write: allowedTo('station.writeRefusal')
    .input(
      z.strictObject({
        key,
        round: roundId,
        what: z.enum(WRITINGS),
        text: text(1_000),
        reasons: text(2_000).optional(),
      }),
    )
    .use(({ ctx, input, next }) => {
      if (!isAllowed(ctx.caller.account.role, permissionToWrite(input))) throw new OutOfRole();
      return next();
    })
    .mutation(async ({ ctx, input }) => orRefused(await writeMinute(ctx, input))),
  correct: allowedTo('station.correct')
    .input(z.strictObject({ key, mark: markId, reason: text(500), second: second.optional() }))
    .mutation(async ({ ctx, input }) => orRefused(await correct(ctx, input))),
  sitting: allowedTo('station.list')
    .input(z.strictObject({ round: roundId }))
    .query(({ ctx, input }) => readPolls(ctx, input)),
  pack: allowedTo('station.pack', 'long')
    .input(z.strictObject({ key, round: roundId }))
    .mutation(async ({ ctx, input }) => orRefused(await makePack(ctx, input))),
  open: allowedTo('station.open')
    .input(
      z.strictObject({
        key,
        round: roundId,
        pack: count.min(1),
        here,
        reason: text(500).optional(),
        second: second.optional(),
      }),
    )
    .mutation(async ({ ctx, input }) => orRefused(await declareOpening(ctx, input))),
  close: allowedTo('station.close')
    .input(z.strictObject({ key, round: roundId, inside: voters }))
    .mutation(async ({ ctx, input }) => orRefused(await declareClose(ctx, input))),
  moreInside: allowedTo('station.close')
    .input(z.strictObject({ key, round: roundId, inside: voters, reason: text(500) }))
    .mutation(async ({ ctx, input }) => orRefused(await declareMoreInside(ctx, input))),
  closing: allowedTo('station.minutes', 'long')
    .input(z.strictObject({ round: roundId, signed: voters.optional(), envelopes: voters.optional() }))
    .query(({ ctx, input }) => readClosingReport(ctx, input)),
});

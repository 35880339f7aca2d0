import { z } from 'zod';
import { electorId, key, link, nothing, procurationId, reference, text, validity, who } from '#server/api/input.ts';
import { orRefused } from '#server/api/refused.ts';
import { allowedTo, router } from '#server/api/trpc.ts';
import { annulInError } from '#server/procurations/annul.ts';
import { attention } from '#server/procurations/attention.ts';
import { concentrations } from '#server/procurations/concentrations.ts';
import { claimControl, releaseControl, renewClaim } from '#server/procurations/control-claims.ts';
import { decide } from '#server/procurations/decide.ts';
import { mine } from '#server/procurations/mine.ts';
import { previewProcuration } from '#server/procurations/preview.ts';
import { trackProcurations } from '#server/procurations/track/track.ts';
import { countWaiting, waiting } from '#server/procurations/waiting.ts';

const decision = z.discriminatedUnion('decision', [
  z.strictObject({ key, procuration: procurationId, decision: z.literal('accept') }),
  z.strictObject({ key, procuration: procurationId, decision: z.literal('reject'), note: text(500) }),
]);

const tracked = z.union([
  z.strictObject({ reference }),
  z.strictObject({ who }),
  z.strictObject({ elector: electorId }),
  z.strictObject({ own: z.literal(true) }),
]);

export const procurationRouter = router({
  explain: allowedTo('procuration.explain')
    .input(z.strictObject({ mandant: electorId.optional(), mandataire: who, validity, link }))
    .query(async ({ ctx, input }) => orRefused(await previewProcuration(ctx, input))),
  mine: allowedTo('procuration.mine')
    .input(nothing)
    .query(({ ctx }) => mine(ctx)),
  track: allowedTo('procuration.track')
    .input(tracked)
    .query(({ ctx, input }) => trackProcurations(ctx, input)),
  annul: allowedTo('procuration.annul')
    .input(z.strictObject({ key, procuration: procurationId }))
    .mutation(async ({ ctx, input }) => orRefused(await annulInError(ctx, input))),
  waiting: allowedTo('procuration.waiting')
    .input(nothing)
    .query(({ ctx }) => waiting(ctx)),
  overview: allowedTo('procuration.waiting')
    .input(nothing)
    .query(({ ctx }) => countWaiting(ctx)),
  attention: allowedTo('procuration.waiting', 'long')
    .input(nothing)
    .query(({ ctx }) => attention(ctx)),
  concentrations: allowedTo('procuration.waiting', 'long')
    .input(nothing)
    .query(({ ctx }) => concentrations(ctx)),
  claim: allowedTo('procuration.decide')
    .input(z.strictObject({ procuration: procurationId }))
    .mutation(async ({ ctx, input }) => orRefused(await claimControl(ctx, input.procuration))),
  renew: allowedTo('procuration.decide')
    .input(z.strictObject({ procuration: procurationId }))
    .mutation(async ({ ctx, input }) => orRefused(await renewClaim(ctx, input.procuration))),
  release: allowedTo('procuration.decide')
    .input(z.strictObject({ procuration: procurationId }))
    .mutation(({ ctx, input }) => releaseControl(ctx, input.procuration)),
  decide: allowedTo('procuration.decide')
    .input(decision)
    .mutation(async ({ ctx, input }) => orRefused(await decide(ctx, input))),
});

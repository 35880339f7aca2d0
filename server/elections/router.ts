import { z } from 'zod';
import { isTerritory } from '#core/law/elections/territories.ts';
import { ELECTION_TYPES } from '#core/model/election.ts';
import { communeCode, day, electionId, key, nothing, text } from '#server/api/input.ts';
import { orRefused } from '#server/api/refused.ts';
import { allowedTo, router, signedIn } from '#server/api/trpc.ts';
import { callElection } from '#server/elections/call.ts';
import { callOffRound, postponeRound } from '#server/elections/change.ts';
import { listElections } from '#server/elections/list.ts';
import { overview } from '#server/elections/overview.ts';
import { previewElection } from '#server/elections/preview.ts';

/** The most communes that one call may name, and dates that it may set. */
const MOST = 2_000;
/** A territory, or the code of a commune. */
const LONGEST_PLACE = 60;

const place = z
  .string()
  .max(LONGEST_PLACE)
  .refine((written) => isTerritory(written) || communeCode.safeParse(written).success);
const dates = z
  .record(place, day)
  .refine((set) => Object.keys(set).length <= MOST)
  .meta({ maxProperties: MOST });
const round = z.strictObject({ day, dates: dates.default({}) });
const call = {
  name: text(100),
  type: z.enum(ELECTION_TYPES),
  communes: z
    .array(communeCode)
    .min(1)
    .max(MOST)
    .optional()
    .transform((codes) => codes && [...new Set(codes)]),
  afterDissolution: z.boolean().default(false),
  rounds: z.array(round).max(2),
};
type Dissolving = { readonly type: string; readonly communes?: unknown; readonly afterDissolution: boolean };
/** only a general legislative election follows a dissolution. */
const isOfTheAssembly = ({ type, communes, afterDissolution }: Dissolving) =>
  !afterDissolution || (type === 'legislative' && communes === undefined);
const which = { election: electionId, round: z.literal([1, 2]) };

const electionAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('call'), ...call }).refine(isOfTheAssembly),
  z.strictObject({ act: z.literal('postpone'), ...which, to: day }),
  z.strictObject({ act: z.literal('call-off'), ...which }),
]);

export const electionRouter = router({
  list: signedIn.input(nothing).query(({ ctx }) => listElections(ctx)),
  overview: allowedTo('election.call')
    .input(nothing)
    .query(({ ctx }) => overview(ctx)),
  convene: allowedTo('election.call')
    .input(z.strictObject({ key, ...call }).refine(isOfTheAssembly))
    .mutation(async ({ ctx, input }) => orRefused(await callElection(ctx, input))),
  postpone: allowedTo('election.call')
    .input(z.strictObject({ key, ...which, to: day }))
    .mutation(async ({ ctx, input }) => orRefused(await postponeRound(ctx, input))),
  callOff: allowedTo('election.call')
    .input(z.strictObject({ key, ...which }))
    .mutation(async ({ ctx, input }) => orRefused(await callOffRound(ctx, input))),
  foresee: allowedTo('election.call')
    .input(electionAct)
    .query(async ({ ctx, input }) => orRefused(await previewElection(ctx, input))),
});

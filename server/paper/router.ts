import { z } from 'zod';
import { CAPACITIES } from '#core/model/authority.ts';
import {
  birth,
  communeCode,
  day,
  elector,
  key,
  link,
  personName,
  procurationId,
  text,
  validity,
  who,
} from '#server/api/input.ts';
import { orRefused } from '#server/api/refused.ts';
import { allowedTo, router } from '#server/api/trpc.ts';
import { recordForm } from '#server/paper/record.ts';
import { revokeOnPaper } from '#server/paper/revoke.ts';

/** as the New Caledonia form names the mandataire. */
const namedOnForm = z.strictObject({
  lastName: personName,
  firstNames: personName,
  born: birth,
  address: text(300),
  commune: communeCode,
});

/** the authority as it is written on the form, and its date. */
const signed = {
  writtenOn: day,
  place: z.enum(['france', 'abroad']),
  authority: z.strictObject({
    lastName: personName,
    firstName: personName,
    capacity: z.enum(CAPACITIES),
    unit: text(200),
    placeName: text(200),
  }),
  homeVisit: z.strictObject({ request: z.boolean(), statement: z.boolean() }).optional(),
};

export const paperRouter = router({
  record: allowedTo('paper.record')
    .input(
      z.strictObject({ key, mandant: elector, mandataire: z.union([who, namedOnForm]), validity, link, ...signed }),
    )
    .mutation(async ({ ctx, input }) => orRefused(await recordForm(ctx, input))),
  revoke: allowedTo('paper.revoke')
    .input(z.strictObject({ key, mandant: elector, only: procurationId.optional(), ...signed }))
    .mutation(async ({ ctx, input }) => orRefused(await revokeOnPaper(ctx, input))),
});

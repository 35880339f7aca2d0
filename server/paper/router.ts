import { z } from 'zod';
import { CAPACITIES } from '#core/model/authority.ts';
import { MEDIA } from '#core/model/sheet.ts';
import {
  birth,
  communeCode,
  day,
  elector,
  electorId,
  key,
  link,
  nne,
  nothing,
  personName,
  procurationId,
  text,
  validity,
  who,
} from '#server/api/input.ts';
import { orRefused } from '#server/api/refused.ts';
import { allowedTo, router } from '#server/api/trpc.ts';
import { keepDraft, readDraft } from '#server/paper/draft.ts';
import { entries } from '#server/paper/entries.ts';
import { findOnPaper } from '#server/paper/find.ts';
import { putAside } from '#server/paper/put-aside.ts';
import { recordForm } from '#server/paper/record.ts';
import { revokeOnPaper } from '#server/paper/revoke.ts';
import { annulInError } from '#server/procurations/annul.ts';

/** Signs of what a screen keeps of a form. */
const LONGEST_DRAFT = 8_000;

/** as the New Caledonia form names the mandataire. */
const namedOnForm = z.strictObject({
  lastName: personName,
  firstNames: personName,
  born: birth,
  address: text(300),
  commune: communeCode,
});

/** an elector whom `find` showed, with the address that the form may give. */
const foundMandataire = z.strictObject({ id: electorId, address: text(300).optional() });

/** the sheet itself. */
const sheet = z.strictObject({ number: text(40).optional(), medium: z.enum(MEDIA), receivedOn: day });

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
  sheet: sheet.optional(),
};

/** what a form says of a person. */
const namedOnPaper = z.strictObject({
  nne: nne.optional(),
  lastName: personName.optional(),
  firstNames: personName.optional(),
  born: day,
  commune: communeCode.optional(),
  /** The date written on the form. */
  on: day,
  /** Stamped on the sheet by the town hall. */
  number: text(40).optional(),
});

export const paperRouter = router({
  record: allowedTo('paper.record')
    .input(
      z.strictObject({
        key,
        mandant: elector,
        mandataire: z.union([foundMandataire, who, namedOnForm]),
        validity,
        link,
        ...signed,
      }),
    )
    .mutation(async ({ ctx, input }) => orRefused(await recordForm(ctx, input))),
  revoke: allowedTo('paper.revoke')
    .input(z.strictObject({ key, mandant: elector, only: procurationId.optional(), ...signed }))
    .mutation(async ({ ctx, input }) => orRefused(await revokeOnPaper(ctx, input))),
  annul: allowedTo('paper.annul')
    .input(z.strictObject({ key, procuration: procurationId }))
    .mutation(async ({ ctx, input }) => orRefused(await annulInError(ctx, input))),
  find: allowedTo('paper.record')
    .input(namedOnPaper)
    .query(({ ctx, input }) => findOnPaper(ctx, input)),
  entries: allowedTo('paper.record')
    .input(z.strictObject({ purpose: z.enum(['procuration', 'revocation']) }))
    .query(({ ctx, input }) => entries(ctx, input.purpose)),
  putAside: allowedTo('paper.record')
    .input(z.strictObject({ key, note: text(500), to: communeCode.optional(), sheet }))
    .mutation(async ({ ctx, input }) => orRefused(await putAside(ctx, input))),
  draft: allowedTo('paper.record')
    .input(nothing)
    .query(({ ctx }) => readDraft(ctx)),
  keepDraft: allowedTo('paper.record')
    .input(z.strictObject({ content: z.string().min(1).max(LONGEST_DRAFT).optional() }))
    .mutation(({ ctx, input }) => keepDraft(ctx, input.content)),
});

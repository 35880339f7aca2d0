import { z } from 'zod';
import { ELECTION_TYPES, type ElectionType } from '#core/model/election.ts';
import { date, pairs, place, roundName, text, yesOrNo } from '#test/scenarios/format/keys.ts';

function shapeOf<Date>(day: z.ZodType<Date>) {
  return z.strictObject({
    type: z.enum(ELECTION_TYPES),
    rounds: z.array(day).max(2),
    dates: pairs(roundName, day).default([]),
    in: z.array(place).min(1).optional(),
    dissolution: yesOrNo(false),
  });
}

type Dissolving = { readonly type: ElectionType; readonly in?: unknown; readonly dissolution: boolean };
type Dated = {
  readonly rounds: readonly string[];
  readonly dates: readonly { readonly key: { readonly election: string; readonly number: number } }[];
};

/** a dissolution is followed by a general legislative election. */
function dissolutionFits(dissolving: Dissolving, context: z.RefinementCtx): void {
  if (!dissolving.dissolution || (dissolving.type === 'legislative' && dissolving.in === undefined)) return;
  context.addIssue({ code: 'custom', message: 'is of a general legislative election', path: ['dissolution'] });
}

/** A date is set for a known place, at a round of the election. */
function datesFit({ rounds, dates: set }: Dated, context: z.RefinementCtx): void {
  for (const { key } of set) {
    const path = ['dates', `${key.election}/${key.number}`];
    if (!place.safeParse(key.election).success) context.addIssue({ code: 'custom', message: 'is no place', path });
    if (key.number > rounds.length) context.addIssue({ code: 'custom', message: 'is no round of it', path });
  }
}

/** An election known before the first step. */
export const election = shapeOf(date)
  .refine(({ rounds }) => rounds.length > 0, { error: 'has no round', path: ['rounds'] })
  .superRefine((plan, context) => {
    const [first, second] = plan.rounds;
    if (first !== undefined && second !== undefined && second <= first) {
      context.addIssue({ code: 'custom', message: 'are not in order', path: ['rounds'] });
    }
    datesFit(plan, context);
    dissolutionFits(plan, context);
  });

/** An election that a step calls: its rounds and dates are sent as written, for the system to judge. */
export const called = pairs(text, shapeOf(text).superRefine(datesFit).superRefine(dissolutionFits)).refine(
  (calls) => calls.length === 1,
  {
    error: 'calls one election',
  },
);

export type ElectionPlan = z.output<typeof election>;

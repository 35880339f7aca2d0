import { z } from 'zod';
import type { Day } from '#core/calendar/day.ts';
import { LOSS_EVENTS } from '#core/law/ending/roll-events.ts';
import { CAPACITIES } from '#core/model/authority.ts';
import { LINKS } from '#core/model/declaration.ts';
import type { RoundNumber } from '#core/model/procuration.ts';
import { called } from '#test/scenarios/format/elections.ts';
import { date, place, roundNumber, station, text, yesOrNo } from '#test/scenarios/format/keys.ts';
import { STATUSES } from '#test/scenarios/format/words.ts';

/** The validity of a procuration: rounds of an election, or a period to its last day. */
export type Covers = { readonly election: string; readonly rounds: readonly RoundNumber[] } | { readonly until: Day };

const covers = z
  .strictObject({
    election: text.optional(),
    rounds: z.array(roundNumber).min(1).optional(),
    until: date.optional(),
  })
  .transform(({ election, rounds, until }, context): Covers => {
    if (until !== undefined && election === undefined && rounds === undefined) return { until };
    if (until === undefined && election !== undefined && rounds !== undefined) return { election, rounds };
    context.addIssue({ code: 'custom', message: 'says an election and its rounds, or until when' });
    return z.NEVER;
  });

const ASKING = {
  as: text.optional(),
  mandant: text,
  mandataire: text.optional(),
  covers: covers.optional(),
  link: z.enum(LINKS).default('none'),
  kind: z.enum(['procuration', 'revocation']).default('procuration'),
};
const AT_THE_COUNTER = {
  authority: z.enum(CAPACITIES).optional(),
  designated: yesOrNo(true),
  identity: z.enum(['match', 'mismatch']).default('match'),
  place: z.enum(['france', 'abroad']).default('france'),
  home: yesOrNo(false),
  statement: yesOrNo(true),
};
const anywhere = z.enum(['france', 'abroad', 'online']).default('france');
const AT_THE_STATION = {
  as: text.optional(),
  election: text,
  round: roundNumber,
  station: station.optional(),
  terminal: text.default('t1'),
  inside: yesOrNo(false),
  retry: yesOrNo(false),
};

type Asking = { readonly kind: 'procuration' | 'revocation'; readonly mandataire?: string; readonly covers?: Covers };

function isWhole({ kind, mandataire, covers: asked }: { [Key in keyof Asking]: Asking[Key] | undefined }): boolean {
  const has = [mandataire !== undefined, asked !== undefined];
  return kind === 'revocation' ? !has.includes(true) : !has.includes(false);
}
const WHOLE = 'a procuration has a mandataire and covers something, a revocation has neither';

/** Every action that can be played: its keys, and the words that may answer it. */
export const ACTS = {
  request: { keys: z.strictObject(ASKING).refine(isWhole, WHOLE), answers: ['requested'] },
  withdraw: { keys: z.strictObject({ request: text }), answers: ['withdrawn'] },
  counter: {
    keys: z
      .strictObject({
        as: text.optional(),
        request: text.optional(),
        reference: text.optional(),
        ...AT_THE_COUNTER,
      })
      .refine(({ request, reference }) => (request === undefined) !== (reference === undefined), {
        error: 'says a request or a reference',
      }),
    answers: STATUSES,
  },
  establish: {
    keys: z.strictObject({ ...ASKING, ...AT_THE_COUNTER, place: anywhere }).refine(isWhole, WHOLE),
    answers: STATUSES,
  },
  revoke: {
    keys: z
      .strictObject({
        mandant: text,
        channel: z.enum(['counter', 'paper', 'online']).default('counter'),
        established: date.optional(),
        only: text.optional(),
      })
      .refine(({ channel, established }) => established === undefined || channel === 'paper', {
        error: 'goes with channel: paper',
        path: ['established'],
      }),
    answers: ['revoked'],
  },
  paper: {
    keys: z.strictObject({
      as: text.optional(),
      mandant: text,
      mandataire: text,
      covers,
      established: date.optional(),
      place: z.enum(['france', 'abroad']).default('france'),
      authority: z.enum(CAPACITIES).optional(),
    }),
    answers: STATUSES,
  },
  decide: {
    keys: z.strictObject({
      procuration: text,
      decision: z.enum(['accept', 'reject']),
      by: place.optional(),
      reason: text.default('other'),
    }),
    answers: STATUSES,
  },
  happens: {
    keys: z
      .strictObject({
        elector: text,
        event: z.enum([...LOSS_EVENTS, 'moves']),
        to: place.optional(),
      })
      .refine(
        ({ event, to }) => (event === 'moves') === (to !== undefined),
        'says where to when it moves, and only then',
      ),
    answers: ['recorded'],
  },
  remote: {
    keys: z.strictObject({
      as: text.optional(),
      elector: text,
      election: text,
      round: roundNumber,
      /**
       * An envelope from a prison, at the elector's station unless another is named; otherwise a line of an
       * imported list.
       */
      envelope: yesOrNo(false),
      station: station.optional(),
    }),
    answers: ['recorded'],
  },
  call: { keys: called, answers: ['recorded'] },
  postpone: { keys: z.strictObject({ election: text, round: roundNumber, to: text }), answers: ['recorded'] },
  'call-off': { keys: z.strictObject({ election: text, round: roundNumber }), answers: ['recorded'] },
  purge: { keys: z.strictObject({}), answers: ['recorded'] },
  'proxy-votes': {
    keys: z
      .strictObject({
        procuration: text.optional(),
        mandant: text.optional(),
        mandataire: text.optional(),
        ...AT_THE_STATION,
      })
      .refine(
        ({ procuration, mandant, mandataire }) =>
          procuration === undefined
            ? mandant !== undefined && mandataire !== undefined
            : mandant === undefined && mandataire === undefined,
        'says a procuration, or a mandant and a mandataire',
      ),
    answers: ['recorded'],
  },
  'mandant-votes': {
    keys: z.strictObject({ mandant: text, decision: yesOrNo(false), ...AT_THE_STATION }),
    answers: ['recorded'],
  },
  correct: {
    keys: z.strictObject({ mark: text, reason: text, second: yesOrNo(true) }),
    answers: ['corrected'],
  },
} as const satisfies { readonly [action: string]: { readonly keys: z.ZodType; readonly answers: readonly string[] } };

export type Action = keyof typeof ACTS;
export type KeysOf<Name extends Action> = z.output<(typeof ACTS)[Name]['keys']>;
export type Act = { [Name in Action]: { readonly action: Name; readonly keys: KeysOf<Name> } }[Action];

export function isAction(name: string): name is Action {
  return Object.hasOwn(ACTS, name);
}

import fc from 'fast-check';

/** How time goes on before an act. */
export type Wait =
  | { readonly kind: 'minutes' | 'days'; readonly count: number }
  | { readonly kind: 'midnight'; readonly person: number; readonly minutes: number };

/** A leap of time to an hour where someone votes, on the day of a round or beside it. */
export type Leap = {
  /** Before which act. */
  readonly before: number;
  readonly round: number;
  readonly person: number;
  readonly days: number;
  readonly time: string;
};

/** An act in numbers, each an index into what exists when the act is played. */
export type DraftAct = {
  readonly kind: Kind;
  /** The kind of the act after the first leap, when stations are open. */
  readonly kindOnTheDay: Kind;
  readonly wait: Wait;
  readonly who: number;
  readonly whom: number;
  readonly pick: number;
  readonly round: number;
  readonly rounds: number;
  readonly place: number;
  readonly days: number;
  readonly oddity: number;
  readonly look: boolean;
};
export type Draft = {
  readonly era: number;
  readonly people: readonly { readonly place: number; readonly oddity: number }[];
  readonly elections: readonly { readonly candidate: number; readonly places: readonly number[] }[];
  readonly acts: readonly DraftAct[];
  readonly leaps: readonly Leap[];
};

type Kind = keyof typeof BEFORE;

/** Weights of the kinds of act before a polling day, and on it. */
const BEFORE = {
  establish: 14,
  paper: 14,
  decide: 10,
  revoke: 4,
  'revoke-on-paper': 2,
  'revoke-online': 1,
  request: 2,
  counter: 3,
  withdraw: 1,
  moves: 3,
  goes: 1,
  call: 3,
  postpone: 3,
  'call-off': 1,
  purge: 1,
  remote: 1,
  'proxy-votes': 1,
  'mandant-votes': 1,
  correct: 0,
};
const ON_THE_DAY: Readonly<Record<Kind, number>> = {
  ...BEFORE,
  establish: 6,
  paper: 8,
  decide: 6,
  'proxy-votes': 16,
  'mandant-votes': 6,
  remote: 2,
  correct: 2,
};

function kinds(weights: Readonly<Record<string, number>>): fc.Arbitrary<Kind> {
  const all = Object.entries(weights) as [Kind, number][];
  return fc.oneof(...all.map(([kind, weight]) => ({ weight, arbitrary: fc.constant(kind) })));
}

const number = (max: number) => fc.nat({ max });
const TIMES = ['10:00', '08:00', '18:59', '19:00', '07:30', '14:00', '19:30', '23:30'];

const wait: fc.Arbitrary<Wait> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('minutes' as const), count: number(90) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('days' as const), count: number(4) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('midnight' as const),
      person: number(4),
      minutes: fc.integer({ min: -1, max: 1 }),
    }),
  },
);

const leap: fc.Arbitrary<Leap> = fc.record({
  before: number(9),
  round: number(7),
  person: number(4),
  days: fc.constantFrom(0, 0, 0, 0, -1, 1),
  time: fc.constantFrom(...TIMES),
});

const act: fc.Arbitrary<DraftAct> = fc.record({
  kind: kinds(BEFORE),
  kindOnTheDay: kinds(ON_THE_DAY),
  wait,
  who: number(9),
  whom: number(9),
  pick: number(7),
  round: number(7),
  rounds: number(3),
  place: number(9),
  days: number(25),
  oddity: number(40),
  look: fc.boolean(),
});

export const drafts: fc.Arbitrary<Draft> = fc.record({
  era: number(7),
  people: fc.array(fc.record({ place: number(15), oddity: number(30) }), { minLength: 2, maxLength: 5, size: 'max' }),
  elections: fc.uniqueArray(
    fc.record({ candidate: number(6), places: fc.array(number(4), { minLength: 1, maxLength: 2 }) }),
    { minLength: 1, maxLength: 3, selector: ({ candidate }) => candidate },
  ),
  acts: fc.array(act, { minLength: 1, maxLength: 14, size: 'max' }),
  leaps: fc.array(leap, { maxLength: 2, size: 'max' }),
});

import fc from 'fast-check';
import { addDays } from '#core/day.ts';
import { type Act, FIRST_DAY, isConsular, MANDANTS, MANDATAIRES, pres } from '#test/core/histories/model.ts';

type Gives = Extract<Act, { readonly kind: 'gives' }>;

const DAYS = 30;
const days = (max: number) => fc.integer({ min: 0, max }).map((count) => addDays(FIRST_DAY, count));
const roundsOf = fc.constantFrom<Gives['rounds']>([1], [2], [1, 2]);
const places = fc.constantFrom<Gives['place']>('france', 'abroad');

const giving = (mandants: readonly Gives['mandant'][]): fc.Arbitrary<Gives> =>
  fc
    .record({
      kind: fc.constant('gives' as const),
      mandant: fc.constantFrom(...mandants),
      mandataire: fc.constantFrom(...MANDATAIRES),
      rounds: roundsOf,
      place: places,
      on: days(DAYS),
      onPaper: fc.boolean(),
      late: fc.integer({ min: 0, max: 25 }),
    })
    .map(({ late, ...act }) => ({ ...act, writtenOn: act.onPaper ? addDays(act.on, -late) : act.on }));

const inTime = (acts: readonly Act[]): readonly Act[] =>
  acts.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

/** Establishments and late forms alone, one a mandant. */
const establishments = (isTaken: (mandant: string) => boolean): fc.Arbitrary<readonly Gives[]> =>
  fc
    .uniqueArray(giving(MANDANTS.filter(isTaken)), {
      minLength: 1,
      maxLength: MANDANTS.length,
      selector: ({ mandant }) => mandant,
    })
    .map((acts) => inTime(acts) as readonly Gives[]);
export const ofCommunes = establishments((mandant) => !isConsular(mandant));
export const ofAll = establishments(() => true);

const revoking: fc.Arbitrary<Act> = fc.record({
  kind: fc.constant('revokes' as const),
  mandant: fc.constantFrom(...MANDANTS),
  on: days(DAYS + 30),
});
const voting: fc.Arbitrary<Act> = fc
  .record({
    kind: fc.constant('votes' as const),
    mandant: fc.constantFrom(...MANDANTS),
    at: fc.constantFrom(...pres.rounds),
    by: fc.constantFrom('proxy' as const, 'in-person' as const),
  })
  .map(({ at, ...others }) => ({ ...others, round: at.number, on: at.day }));
const givingAtAnyTime = giving(MANDANTS).chain((act) =>
  days(DAYS + 30).map((on): Act => ({ ...act, on, writtenOn: act.onPaper && act.writtenOn < on ? act.writtenOn : on })),
);

/** Everything that may happen, in the order of time: many acts of each mandant, revocations, votes. */
export const whatever: fc.Arbitrary<readonly Act[]> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: givingAtAnyTime },
      { weight: 1, arbitrary: revoking },
      { weight: 2, arbitrary: voting },
    ),
    {
      minLength: 1,
      maxLength: 16,
    },
  )
  .map(inTime);

import { addDays, addYears, type Day, day, daysBetween } from '#core/calendar/day.ts';
import { drawNames, type Names } from '#server/demonstration/names.ts';
import { drawBelow, type Random, seeded } from '#server/demonstration/random.ts';
import { nameKey } from '#server/electors/identify.ts';
import type { Layout } from '#test/generate/layout.ts';

/** Someone on a station's list, in the order of the alphabet. */
export type DrawnPerson = Names & { readonly born: Day; readonly nameKey: string; readonly hasAddress: boolean };
export type Drawing = {
  readonly layout: Layout;
  readonly seed: number;
  readonly firstStation: number;
  readonly today: Day;
};

const OLDEST = day('1930-01-01');
const ADULT = 18;
/** The youngest came of age this many days before today. */
const LATELY = 60;
const WITH_ADDRESS = 0.8;
/** Keeps the seeds of two stations apart, and of two runs. */
const APART = 7_919;

/** The people of one station: the same ones for the same seed. */
export function peopleOf({ layout, seed, firstStation, today }: Drawing, station: number): readonly DrawnPerson[] {
  const random = seeded(seed * APART + firstStation + station);
  const youngest = addYears(addDays(today, -LATELY), -ADULT);
  const ages = daysBetween(OLDEST, youngest);
  const size = layout.startOf(station + 1) - layout.startOf(station);
  const drawn = Array.from({ length: size }, () => draw(random, ages));
  return drawn.sort((drawn, other) => (drawn.nameKey < other.nameKey ? -1 : 1));
}

const births = new Map<number, Day>();

function draw(random: Random, ages: number): DrawnPerson {
  const names = drawNames(random, 'metropole');
  const age = drawBelow(random, ages);
  return { ...names, born: birthAfter(age), nameKey: nameKey(names), hasAddress: random() < WITH_ADDRESS };
}

/** The calendar is slow, and there are few days. */
function birthAfter(age: number): Day {
  const known = births.get(age) ?? addDays(OLDEST, age);
  births.set(age, known);
  return known;
}

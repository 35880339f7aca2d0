import { addDays, addYears, type Day, day } from '#core/calendar/day.ts';
import type { List } from '#core/model/elector.ts';
import { type CommuneCode, communeOfStation, type StationId } from '#core/model/ids.ts';
import { fold } from '#core/text/fold.ts';
import { drawNames, type Names, type Origin } from '#server/demonstration/names.ts';
import { FOREIGNERS, MOVED } from '#server/demonstration/other-rolls.ts';
import { drawBelow, type Random, seeded } from '#server/demonstration/random.ts';
import { REMARKABLE, type Remarkable } from '#server/demonstration/remarkable.ts';
import { STATIONS } from '#server/demonstration/rolls.ts';

/** Someone on a roll of the demonstration; `handle` is how its own files name the person. */
export type Person = Names & {
  readonly handle: string;
  readonly nne: string | undefined;
  readonly born: Day;
  readonly email: string | undefined;
  readonly lines: readonly Line[];
};
type Line = {
  readonly list: List;
  readonly commune: CommuneCode;
  readonly station: StationId;
  readonly number: number;
  readonly from: Day;
  readonly to: Day | undefined;
};
type Unnumbered = Omit<Person, 'lines'> & { readonly lines: readonly Omit<Line, 'number'>[] };

const SEED = 20_270_411;
const ADULT = 18;
const ROLL_BEGINS = day('2019-01-01');
const OLDEST = day('1930-01-01');
/** Days: the youngest was born in 2004. */
const AGES = 27_375;
const WITHOUT_ADDRESS = 0.2;
/** Days before today: who comes of age around the polls is on the roll since then. */
const LATELY = 60;

/** The same people every time; those who come of age around the polls do so relative to `today`. */
export function peopleAsOf(today: Day): readonly Person[] {
  const random = seeded(SEED);
  const given = new Set(REMARKABLE.flatMap(({ nne }) => nne ?? []));
  const details = { random, given, today };
  const remarkable = REMARKABLE.map((person) => asPerson(person, details));
  const others = STATIONS.flatMap(({ station, size, origin }) => {
    const named = REMARKABLE.filter((person) => person.station === station).length;
    return Array.from({ length: size - named }, (_, index) =>
      asPerson(
        {
          ...drawOtherNames(random, origin),
          born: drawBirth(random),
          station,
          handle: `${station}#${index + 1}`,
          nne: undefined,
        },
        details,
      ),
    );
  });
  return numbered([...remarkable, ...others, ...foreigners(details)]);
}

/**
 * Names that no person of the guide bears, so that the only homonyms of the guide's people are in the guide.
 */
function drawOtherNames(random: Random, origin: Origin): Names {
  const names = drawNames(random, origin);
  return namesOf(names).some((name) => TAKEN.has(name)) ? drawOtherNames(random, origin) : names;
}

/** Each of the last names with the first of the first names. */
function namesOf({ lastName, usageName, firstNames }: Omit<Names, 'sex'>): readonly string[] {
  const [first = ''] = firstNames.split(' ');
  return [lastName, usageName ?? lastName].map((name) => fold(`${name} ${first}`));
}

const TAKEN = new Set(REMARKABLE.flatMap(namesOf));

type Details = { readonly random: Random; readonly given: Set<string>; readonly today: Day };

function asPerson({ station, ...person }: Remarkable, details: Details): Unnumbered {
  const { random, today } = details;
  const born =
    typeof person.born === 'string' ? day(person.born) : addYears(addDays(today, person.born.turns18In), -ADULT);
  const commune = communeOfStation(station);
  const list = listOf(commune);
  const adult = addYears(born, ADULT);
  const lately = addDays(today, -LATELY);
  const from = [ROLL_BEGINS, adult < lately ? adult : lately].sort().at(-1) ?? lately;
  const moved = MOVED.find(({ handle }) => handle === person.handle);
  const earlier = moved
    ? [{ list, commune: communeOfStation(moved.from), station: moved.from, from, to: moved.on }]
    : [];
  return {
    ...person,
    born,
    nne: list === 'new-caledonia' ? undefined : (person.nne ?? drawNne(details)),
    email: random() < WITHOUT_ADDRESS ? undefined : addressOf(person),
    lines: [...earlier, { list, commune, station, from: moved?.on ?? from, to: undefined }],
  };
}

/** R-04: on the complementary rolls, one or both, and on no other. */
function foreigners(details: Details): readonly Unnumbered[] {
  return FOREIGNERS.map(({ lists, ...person }) => {
    const known = asPerson(person, details);
    return { ...known, lines: known.lines.flatMap((line) => lists.map((list) => ({ ...line, list }))) };
  });
}

/** Order numbers follow the alphabet on each list of each station. */
function numbered(people: readonly Unnumbered[]): readonly Person[] {
  const { compare } = new Intl.Collator('fr');
  const sorted = [...people].sort((a, b) => compare(a.lastName, b.lastName) || compare(a.firstNames, b.firstNames));
  const last = new Map<string, number>();
  return sorted.map((person) => ({
    ...person,
    lines: person.lines.map((line) => {
      const key = `${line.station} ${line.list}`;
      const number = (last.get(key) ?? 0) + 1;
      last.set(key, number);
      return { ...line, number };
    }),
  }));
}

function listOf(commune: CommuneCode): List {
  if (commune.startsWith('Z')) return 'consular';
  return commune.startsWith('988') ? 'new-caledonia' : 'communal';
}

function drawBirth(random: Random): Day {
  return addDays(OLDEST, drawBelow(random, AGES));
}

/** One to nine digits, often with leading zeros. The number is text: `7` and `007` belong to two people. */
function drawNne({ random, given }: Details): string {
  for (;;) {
    const nne = String(drawBelow(random, 10 ** (1 + drawBelow(random, 9)))).padStart(drawBelow(random, 10), '0');
    if (given.has(nne)) continue;
    given.add(nne);
    return nne;
  }
}

export function addressOf({
  firstNames,
  lastName,
}: {
  readonly firstNames: string;
  readonly lastName: string;
}): string {
  return `${fold(`${firstNames.split(' ')[0]} ${lastName}`).replaceAll(' ', '.')}@example.org`;
}

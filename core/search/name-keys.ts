import { nameReadings } from '#core/text/whole-name.ts';

/** Letters of the shortest word whose neighbours may have been swapped. */
const SHORTEST_SWAPPED = 4;
/** Beginnings of one look-up. */
const MOST_STARTS = 64;
/** Letters of which an index of any part of a name knows something. */
const SHORTEST_PART = 3;
/** Parts of one look-up. */
const MOST_PARTS = 3;

/**
 * The beginnings of the keys that are looked for: a last name in one word, then first names (see
 * drizzle/sql/search.sql).
 */
export function startsOf(words: readonly string[]): readonly string[] {
  if (words.length === 0) return [];
  const starts = nameReadings(words.join(' ')).map(({ lastName, firstNames }) => [lastName, ...firstNames].join(' '));
  return [...new Set(starts)].slice(0, MOST_STARTS);
}

/** The same of all words in which two neighbours are swapped once: the commonest slip that trigrams miss. */
export function swappedStartsOf(words: readonly string[]): readonly string[] {
  const slips = words.flatMap((word, place) => swapsOf(word).map((swapped) => words.with(place, swapped)));
  return [...new Set(slips.flatMap(startsOf))].slice(0, MOST_STARTS);
}

/** Letters that are written one for the other in a name that was only heard: SZYMAŃSKI, Szimansky. */
const HEARD_ALIKE: readonly (readonly [string, string])[] = [
  ['i', 'y'],
  ['s', 'z'],
  ['c', 'k'],
  ['v', 'w'],
  ['ph', 'f'],
];
/** Letters of one look-up that may have been heard otherwise. */
const MOST_HEARD = 2;

/** The same of all words in which one letter, or two, was heard as another: trigrams find few of them. */
export function heardStartsOf(words: readonly string[]): readonly string[] {
  let heard: readonly (readonly string[])[] = [words];
  const starts: string[] = [];
  for (let letters = 0; letters < MOST_HEARD; letters += 1) {
    heard = heard
      .flatMap((each) => each.flatMap((word, place) => heardAs(word).map((other) => each.with(place, other))))
      .slice(0, MOST_STARTS);
    starts.push(...heard.flatMap(startsOf));
  }
  return [...new Set(starts)].slice(0, MOST_STARTS);
}

function heardAs(word: string): readonly string[] {
  return HEARD_ALIKE.flatMap(([one, other]) => [...replacedOnce(word, one, other), ...replacedOnce(word, other, one)]);
}

function replacedOnce(word: string, part: string, other: string): readonly string[] {
  const parts = word.split(part);
  return parts.slice(1).map((_, place) => {
    return [parts.slice(0, place + 1).join(part), parts.slice(place + 1).join(part)].join(other);
  });
}

/** Three parts that a key must have, the longest words; undefined where no word is long enough. */
export function partsOf(words: readonly string[]): readonly [string, string, string] | undefined {
  const long = words.filter((word) => word.length >= SHORTEST_PART).toSorted((a, b) => b.length - a.length);
  const [one, two = one, three = two] = long.slice(0, MOST_PARTS);
  return one === undefined || two === undefined || three === undefined ? undefined : [one, two, three];
}

function swapsOf(word: string): readonly string[] {
  if (word.length < SHORTEST_SWAPPED) return [];
  return Array.from({ length: word.length - 1 }, (_, place) => {
    const [first, second] = [word.charAt(place), word.charAt(place + 1)];
    return word.slice(0, place) + second + first + word.slice(place + 2);
  }).filter((swapped) => swapped !== word);
}

import { fold, isLastName } from '#core/text/fold.ts';

/** A way to read what was typed in one field: a last name in one word, and the first names beside it. */
export type NameReading = { readonly lastName: string; readonly firstNames: readonly string[] };

/** Words of the longest name that is read in several ways. */
const MOST_WORDS = 6;

/** All as a last name; then with first names after it, or before it. */
export function nameReadings(typed: string): readonly NameReading[] {
  const words = fold(typed).split(' ');
  const whole: NameReading = { lastName: words.join(''), firstNames: [] };
  if (words.length > MOST_WORDS) return [whole];
  const parted = words.slice(1).flatMap((_, place): readonly NameReading[] => {
    const [before, after] = [words.slice(0, place + 1), words.slice(place + 1)];
    return [
      { lastName: before.join(''), firstNames: after },
      { lastName: after.join(''), firstNames: before },
    ];
  });
  return [whole, ...parted];
}

/** Whether a person has that whole last name, and first names that begin with each word beside it. */
export function isNamed(
  { lastName, firstNames }: NameReading,
  person: { readonly lastName: string; readonly firstNames: string },
): boolean {
  const own = fold(person.firstNames).split(' ');
  return isLastName(person.lastName, lastName) && firstNames.every((word) => own.some((name) => name.startsWith(word)));
}

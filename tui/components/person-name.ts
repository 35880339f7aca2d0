import { harmless } from '#tui/terminal/harmless.ts';
import { fitted, widthOf } from '#tui/terminal/width.ts';

/** The names of a person. */
export type Named = {
  readonly lastName: string;
  readonly usageName?: string | undefined;
  readonly firstNames: string;
};

/** `DURAND (LEFÈVRE) Alice Marie`: names in capitals, the name in use in brackets. */
export function sayName({ lastName, usageName, firstNames }: Named): string {
  const names = usageName ? `${capitals(lastName)} (${capitals(usageName)})` : capitals(lastName);
  return `${names} ${firstNames}`;
}

/** Columns that begin to say another first name: a space, a letter. */
const ROOM_FOR_OTHERS = 2;

/**
 * The same in exactly so many columns. The last names are cut before the first one: it tells the people of a
 * family apart.
 */
export function fittedName(named: Named, columns: number): string {
  const whole = harmless(sayName(named));
  if (widthOf(whole) <= columns) return fitted(whole, columns);
  const [first = '', ...others] = harmless(named.firstNames).split(' ');
  const kept = fitted(first, Math.min(widthOf(first), Math.floor(columns / 2)));
  const last = harmless(sayName({ ...named, firstNames: '' })).trimEnd();
  const room = columns - widthOf(kept) - 1;
  const names = widthOf(last) <= room ? last : fitted(last, room);
  const short = `${names} ${kept}`;
  return fitted(columns - widthOf(short) > ROOM_FOR_OTHERS ? [short, ...others].join(' ') : short, columns);
}

export function capitals(name: string): string {
  return name.toLocaleUpperCase('fr');
}

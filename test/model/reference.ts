import type { Code } from '#test/model/world.ts';

const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** R-71: six signs of which the last closes a sum, so that a mistyped one is known as such; none of the stories' own is typed. */
export function typedFaults(typed: string): readonly Code[] {
  const signs = [...typed.toUpperCase().replaceAll(/[\s-]/g, '')].map((sign) => SIGNS.indexOf(sign));
  if (signs.length !== 6 || signs.includes(-1)) return ['reference-malformed'];
  const sum = signs.reduce((total, sign, place) => total + 3 ** place * sign, 0);
  return [sum % SIGNS.length === 0 ? 'reference-unknown' : 'reference-malformed'];
}

import type { Code } from '#test/model/world.ts';

const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/**
 * six signs, the last a check sign. No story types a reference that exists, so a well-formed one is
 * unknown.
 */
export function typedFaults(typed: string): readonly Code[] {
  const signs = [...typed.toUpperCase().replaceAll(/[\s-]/g, '')].map((sign) => SIGNS.indexOf(sign));
  if (signs.length !== 6 || signs.includes(-1)) return ['reference-malformed'];
  const sum = signs.reduce((total, sign, place) => total + 3 ** place * sign, 0);
  return [sum % SIGNS.length === 0 ? 'reference-unknown' : 'reference-malformed'];
}

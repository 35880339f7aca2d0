/** The upper row of a French keyboard without Shift, from 1 to 0; the keys of `/` and `.` beside it. */
const ROW = '&é"\'(-è_çà';
const SEPARATORS = ':;';
const ONLY_ROW = /^(?:[&"(_]|[&é"'(\-è_çà:;]{2,})$/;

/** The digits meant where Shift was forgotten on a French keyboard; any other text as it is. */
export function digitsMeant(typed: string): string {
  return ONLY_ROW.test(typed) ? [...typed].map(digitOf).join('') : typed;
}

/** In a field of digits alone, one sign of the row is enough to know. */
export function countMeant(typed: string): string {
  return [...typed].map((sign) => (ROW.includes(sign) ? digitOf(sign) : sign)).join('');
}

function digitOf(sign: string): string {
  return SEPARATORS.includes(sign) ? '/' : String((ROW.indexOf(sign) + 1) % ROW.length);
}

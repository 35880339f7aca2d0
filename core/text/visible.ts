/**
 * Signs that show nothing, or change how others are shown: controls, formats (bidi, zero width, tags), line
 * separators, signs that a screen may ignore (fillers of Hangul, variation selectors), and those that Unicode
 * calls signs or letters and draws blank.
 */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u{2800}\u{13441}\u{13442}\u{1d159}]/u;
/** More combining signs than any letter of the Latin alphabet has, or signs that combine with no letter. */
const HEAPED = /\p{M}{3}|^\p{M}|\s\p{M}/u;

/** Whether people see all that a text holds, and each sign by itself. */
export function isVisible(text: string): boolean {
  return !UNSEEN.test(text) && !HEAPED.test(text.normalize('NFD'));
}

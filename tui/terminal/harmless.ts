/** Characters unseen, or that move, hide or reorder others: controls, escapes, bidi, zero-width, tags. */
export const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]+/gu;
const MARKS_IN_EXCESS = /(\p{M}{4})\p{M}+/gu;
const SPACES = /[\u2000-\u200a\u1680\u202f\u205f\u3000]/gu;

/** Text that someone typed, made safe for a terminal: one line, each hidden character shown as �. */
export function harmless(text: string): string {
  return text.normalize('NFC').replace(UNSEEN, '\ufffd').replace(SPACES, ' ').replace(MARKS_IN_EXCESS, '$1');
}

/** Text that may enter a field: hidden characters are left out. */
export function enterable(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').replace(UNSEEN, '');
}

/** A page of lines, each without anything hidden. */
export function harmlessPage(page: string): string {
  return page.split('\n').map(harmless).join('\n');
}

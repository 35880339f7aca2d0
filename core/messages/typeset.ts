import type { Lang } from '#core/model/lang.ts';

/** The space that never breaks a line. */
export const NBSP = '\u00a0';

/**
 * French typography: no line breaks before high punctuation, inside guillemets, or between `art.` and its
 * number.
 */
export function typeset(text: string): string {
  return text.replace(/ (?=[:;?!»])|(?<=«) |(?<=\bart\.) /g, NBSP);
}

/** A text in the typography of its language. */
export function typesetIn(text: string, lang: Lang): string {
  return lang === 'fr' ? typeset(text) : text;
}

import type { Lang } from '#core/model/lang.ts';

/** The space that never breaks a line. */
export const NBSP = '\u00a0';

/**
 * French typography: no line breaks before high punctuation or `%`, inside guillemets, or between `art.` or
 * `n°` and its number.
 */
export function typeset(text: string): string {
  return text.replace(/ (?=[:;?!»%])|(?<=«) |(?<=\b(?:art\.|[Nn]°)) (?=[\dLR])/g, NBSP);
}

/** A text in the typography of its language. */
export function typesetIn(text: string, lang: Lang): string {
  return lang === 'fr' ? typeset(text) : text;
}

import { NBSP } from '#core/messages/dates.ts';

/**
 * French typography: no line breaks before high punctuation, inside guillemets, or between `art.` and its
 * number.
 */
export function typeset(text: string): string {
  return text.replace(/ (?=[:;?!»])|(?<=«) |(?<=\bart\.) /g, NBSP);
}

import { NBSP, typeset } from '#core/messages/typeset.ts';
import type { Lang } from '#core/model/lang.ts';
import { inWords } from '#tui/linear/in-words.ts';
import { harmless } from '#tui/terminal/harmless.ts';

/** Frames, rules, bars and arrows, which only eyes read: their sentence says the same. */
const FOR_EYES = /[\u2190-\u21ff\u2500-\u25ff]/gu;
const ENDS = /[.?!:;…]$/u;

/** A sentence to be listened to: no sign that only eyes read, no columns, and an end where one breathes. */
export function readAloud(text: string, lang: Lang): string {
  const plain = harmless(text)
    .replaceAll(' · ', ', ')
    .replace(/(^| {2,})! /gu, '$1')
    .replace(/[✓✗›·](?= )/gu, '')
    .replaceAll(' → ', ', ')
    .replace(FOR_EYES, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const sentence = inWords(plain, lang);
  return sentence === '' || ENDS.test(sentence) ? sentence : `${sentence}.`;
}

/**
 * The text on lines of so many columns, parted between words and never before French punctuation: a reader
 * that goes line by line cuts none.
 */
export function wrapped(text: string, columns: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of typeset(text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= columns || line === '') line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].join('\n').replaceAll(NBSP, ' ');
}

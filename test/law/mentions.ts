const MENTION = /\bR-(\d\d)\b(?: to R-(\d\d)\b)?/g;

/** The rules that a text names, each once; `R-13 to R-16` names those between too, if there are any. */
export function rulesIn(text: string): readonly string[] {
  const named = [...text.matchAll(MENTION)].flatMap(([, first, last]) => between(Number(first), Number(last ?? first)));
  return [...new Set(named)];
}

/** Both ends of each range, and single ones: what is no rule, there, is a slip of the pen. */
export function rulesSpelledIn(text: string): readonly string[] {
  return [...new Set(text.match(/\bR-\d\d\b/g))];
}

function between(first: number, last: number): readonly string[] {
  const count = Math.max(1, last - first + 1);
  return Array.from({ length: count }, (_, step) => `R-${String(first + step).padStart(2, '0')}`);
}

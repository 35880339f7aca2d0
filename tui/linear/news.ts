import type { Sentence } from '#tui/components/said.tsx';

/** The sentences of the screen that a person has heard, or need not hear. */
export type Known = ReadonlySet<string>;

type Situation = {
  readonly known: Known;
  /** The person is in the middle of an answer. */
  readonly isAnswering: boolean;
};

/** The sentences that are new on the screen, each once, and what is known after them. */
export function newSentences(
  sentences: readonly Sentence[],
  { known, isAnswering }: Situation,
): { readonly said: readonly string[]; readonly known: Known } {
  const isHeldBack = ({ manner }: Sentence) => manner === 'between' && isAnswering;
  const isSaid = (sentence: Sentence) =>
    sentence.manner !== 'asked' && !isHeldBack(sentence) && !known.has(markOf(sentence));
  const fresh = new Map(sentences.filter(isSaid).map((sentence) => [markOf(sentence), sentence.text]));
  const heard = sentences.filter((sentence) => !isHeldBack(sentence) || known.has(markOf(sentence)));
  return { said: [...fresh.values()], known: new Set(heard.map(markOf)) };
}

/** What makes a sentence new: its words, and its figures too unless it is said once whatever they become. */
function markOf({ text, manner }: Sentence): string {
  return manner === 'once' ? text.replace(/[\d\s]+/gu, '') : text;
}

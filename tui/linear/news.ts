import type { ToldSentence } from '#tui/linear/screen.ts';

/** The sentences of the screen that a person has heard, or need not hear. */
export type Known = ReadonlySet<string>;

type Situation = {
  readonly known: Known;
  /** The person is in the middle of an answer. */
  readonly isAnswering: boolean;
};

/** The sentences that are new on the screen, each once, and what is known after them. */
export function newSentences(
  sentences: readonly ToldSentence[],
  { known, isAnswering }: Situation,
): { readonly said: readonly string[]; readonly known: Known } {
  const isHeldBack = ({ manner }: ToldSentence) => manner === 'between' && isAnswering;
  const isSaid = (sentence: ToldSentence) =>
    sentence.manner !== 'asked' && !isHeldBack(sentence) && !known.has(markOf(sentence));
  const fresh = new Map(sentences.filter(isSaid).map((sentence) => [markOf(sentence), sentence.text]));
  const heard = sentences.filter((sentence) => !isHeldBack(sentence) || known.has(markOf(sentence)));
  return { said: [...fresh.values()], known: new Set(heard.map(markOf)) };
}

/**
 * What makes a sentence new: what it is about, and its words; its figures too, unless it is said once
 * whatever they become.
 */
function markOf({ topic, text, manner }: ToldSentence): string {
  return `${topic}\n${manner === 'once' ? text.replace(/[\d\s]+/gu, '') : text}`;
}

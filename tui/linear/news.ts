import type { ToldSentence } from '#tui/linear/screen.ts';

/** The sentences of the screen that a person has heard, or need not hear. */
export type Known = ReadonlySet<string>;

type Situation = {
  readonly known: Known;
  /** The person is in the middle of an answer. */
  readonly isAnswering: boolean;
};

type News = {
  /** The sentences that are new on the screen, each once. */
  readonly said: readonly string[];
  /** What is known after them. */
  readonly known: Known;
  /** One of them is new by its subject: what counts or comes from other terminals answers no key. */
  readonly isAnswer: boolean;
};

export function newSentences(sentences: readonly ToldSentence[], { known, isAnswering }: Situation): News {
  const isHeldBack = ({ manner }: ToldSentence) => manner === 'between' && isAnswering;
  const isSaid = (sentence: ToldSentence) =>
    sentence.manner !== 'asked' && !isHeldBack(sentence) && !known.has(markOf(sentence));
  const fresh = new Map(sentences.filter(isSaid).map((sentence) => [markOf(sentence), sentence]));
  const heard = sentences.filter((sentence) => !isHeldBack(sentence) || known.has(markOf(sentence)));
  return {
    said: [...fresh.values()].map(({ text }) => text),
    known: new Set(heard.map(markOf)),
    isAnswer: [...fresh.values()].some(({ manner }) => manner === 'new'),
  };
}

/**
 * What makes a sentence new: what it is about, and its words; its figures too, unless it is said once
 * whatever they become.
 */
function markOf({ topic, text, manner }: ToldSentence): string {
  return `${topic}\n${manner === 'once' ? text.replace(/[\d\s]+/gu, '') : text}`;
}

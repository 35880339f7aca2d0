import type { Lang } from '#core/model/lang.ts';
import type { Question } from '#tui/components/said.tsx';
import { inWords } from '#tui/linear/in-words.ts';
import { readAloud, wrapped } from '#tui/linear/read-aloud.ts';
import { harmless } from '#tui/terminal/harmless.ts';
import { signsOf } from '#tui/terminal/press.ts';

/** Where lines are written one after another; the last one may be open, for an answer. */
export type Paper = { readonly write: (text: string) => void; readonly columns: () => number };

/** Writes sentences and questions; nothing that is written is ever changed. */
export type Line = {
  readonly say: (sentence: string, lang: Lang) => void;
  /** Begins a line that ends where one types. */
  readonly ask: (question: Question, lang: Lang) => void;
  /** Shows what was typed since: more signs on the open line, or the question again with what is left. */
  readonly answer: (question: Question, lang: Lang) => void;
  readonly end: () => void;
  readonly isOpen: () => boolean;
};

/** Signs of an answer that are said again once something in it has changed. */
const TAIL = 30;

export function makeLine({ write, columns }: Paper): Line {
  let shown: string | undefined;

  function end(): void {
    if (shown !== undefined) write('\n');
    shown = undefined;
  }

  function ask(question: Question, lang: Lang): void {
    const text = textOf(question);
    end();
    write(`${inWords(harmless(question.prompt).replaceAll('\u00a0', ' '), lang)}${tailOf(text)}`);
    shown = text;
  }

  return {
    end,
    ask,
    isOpen: () => shown !== undefined,
    say: (sentence, lang) => {
      const said = readAloud(sentence, lang);
      if (said === '') return;
      end();
      write(`${wrapped(said, columns())}\n`);
    },
    answer: (question, lang) => {
      const text = textOf(question);
      if (text === shown) return;
      if (shown === undefined || !text.startsWith(shown)) {
        ask(question, lang);
        return;
      }
      write(text.slice(shown.length));
      shown = text;
    },
  };
}

/** Nothing of a password is shown, not even how many signs it has. */
function textOf({ value, isSecret }: Question): string {
  return isSecret ? '' : harmless(value.text);
}

function tailOf(text: string): string {
  const signs = signsOf(text);
  return signs.length > TAIL ? `…${signs.slice(-TAIL).join('')}` : text;
}

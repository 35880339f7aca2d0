import type { Lang } from '#core/model/lang.ts';
import type { LoadOutcome } from '#server/demonstration/load.ts';
import type { Problem } from '#server/run/problem.ts';
import { problemSentence } from '#server/run/problem-words.ts';
import { type StartPhase, WORDS, type Words } from '#server/run/words.ts';

/** How a starting process reports what it does: to its operator, or to the terminal that started it. */
export type Report = {
  readonly phase: (phase: StartPhase) => void;
  readonly problem: (problem: Problem) => void;
  readonly ready: (ready: Ready) => void;
};
type Ready = {
  readonly url: string;
  readonly demonstration: LoadOutcome | undefined;
  /** Where the pages for electors are; undefined for a server without. */
  readonly pages: string | undefined;
};

/** What goes over the channel to the parent process; the sign-in screen shows `notice`. */
export type ParentMessage =
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'ready'; readonly url: string; readonly notice: string | undefined };

/** The address is the answer, on the standard output; the rest goes beside it. */
export function reportToPerson(lang: Lang): Report {
  const words = WORDS[lang];
  return {
    phase: (phase) => say(words.phases[phase]),
    problem: (problem) => say(problemSentence[lang](problem)),
    ready: ({ url, demonstration, pages }) => {
      if (demonstration?.state === 'replaced') say(words.replaced);
      const notice = noticeOf(demonstration, words);
      if (notice !== undefined) say(notice);
      process.stdout.write(`${url}\n`);
      say(words.howToConnect(url));
      if (pages !== undefined) say(words.pages(pages));
    },
  };
}

/** That an older demonstration was replaced is said by the screen itself. */
export function reportToParent(lang: Lang): Report {
  const words = WORDS[lang];
  return {
    phase: (phase) => send({ kind: 'said', text: words.phases[phase] }),
    problem: (problem) => send({ kind: 'said', text: problemSentence[lang](problem) }),
    ready: ({ url, demonstration, pages }) => {
      if (pages !== undefined) send({ kind: 'said', text: words.pages(pages) });
      send({ kind: 'ready', url, notice: noticeOf(demonstration, words) });
    },
  };
}

function noticeOf(demonstration: LoadOutcome | undefined, words: Words): string | undefined {
  return demonstration?.state === 'refused' ? words.otherData(demonstration.holds) : undefined;
}

function send(said: ParentMessage): void {
  if (process.connected) process.send?.(said);
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

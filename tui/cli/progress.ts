import type { Lang } from '#core/model/lang.ts';
import type { CommandContext } from '#tui/cli/command.ts';
import { CLI_WORDS } from '#tui/cli/words.ts';

/** The progress of a long work, on the standard error. */
export type Progress = {
  /** `done` items of the total are done now. */
  readonly at: (done: number) => void;
  /** Ends the progress; its last line stays on a terminal. */
  readonly end: () => void;
};

type Writer = { readonly isTTY?: boolean; readonly write: (text: string) => unknown };
/** `label` is the name of the work, in the person's language. */
type Work = { readonly total: number; readonly label: string };
type ProgressOptions = Work & {
  readonly lang: Lang;
  readonly stderr: Writer;
  /** Milliseconds, of any clock that goes on. */
  readonly now: () => number;
};

/** Milliseconds between two lines: a terminal shows each over the last, a log keeps them all. */
const ON_TERMINAL = 100;
const IN_LOG = 10_000;

const ERASE_LINE = '\r\u001b[K';

/** Says how much is done, how fast it goes and how long it will still take. */
export function startProgress({ total, label, lang, stderr, now }: ProgressOptions): Progress {
  const startedAt = now();
  const isTerminal = stderr.isTTY === true;
  let saidAt = isTerminal ? startedAt - ON_TERMINAL : startedAt;
  let last = '';

  function say(): void {
    stderr.write(isTerminal ? `${ERASE_LINE}${last}` : `${last}\n`);
    saidAt = now();
  }
  return {
    at: (done) => {
      last = `${label} ${figures({ done, total, seconds: (now() - startedAt) / 1000 }, lang)}`;
      if (now() - saidAt >= (isTerminal ? ON_TERMINAL : IN_LOG)) say();
    },
    end: () => {
      if (!isTerminal || last === '') return;
      say();
      stderr.write('\n');
    },
  };
}

/** The progress of a command's work, which `--quiet` leaves out. */
export function commandProgress({ lang, common }: CommandContext, work: Work): Progress {
  const stderr = common.isQuiet ? { write: () => undefined } : process.stderr;
  return startProgress({ ...work, lang, stderr, now: Date.now });
}

type ProgressSoFar = { readonly done: number; readonly total: number; readonly seconds: number };

function figures({ done, total, seconds }: ProgressSoFar, lang: Lang): string {
  const { progress } = CLI_WORDS[lang];
  const share = total === 0 ? 100 : Math.floor((done / total) * 100);
  const rate = seconds > 0 ? done / seconds : 0;
  const parts = [progress.done(inWords(done, lang), inWords(total, lang), share)];
  if (rate > 0) parts.push(progress.rate(inWords(rounded(rate), lang)));
  if (rate > 0 && done < total) parts.push(progress.left(duration((total - done) / rate)));
  return parts.join(', ');
}

function inWords(count: number, lang: Lang): string {
  return count.toLocaleString(lang);
}

function rounded(rate: number): number {
  return rate < 10 ? Math.round(rate * 10) / 10 : Math.round(rate);
}

/** `0:07`, `12:30`, `3:05:00`. */
function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const two = (part: number) => String(part).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

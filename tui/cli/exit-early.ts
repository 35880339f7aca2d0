import type { ExitCode } from '#core/model/exit-code.ts';

/** Ends a command with an exit code and a sentence for the person, which says what to do next. */
export class Stop extends Error {
  override readonly name = 'Stop';
  readonly code: ExitCode;

  constructor(code: ExitCode, sentence: string) {
    super(sentence);
    this.code = code;
  }
}

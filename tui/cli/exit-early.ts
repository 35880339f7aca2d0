import type { ExitCode } from '#core/model/exit-code.ts';

/** Ends a command with an exit code and a sentence for the person, which says what to do next. */
export class ExitEarly extends Error {
  override readonly name = 'ExitEarly';
  readonly code: ExitCode;

  constructor(code: ExitCode, sentence: string) {
    super(sentence);
    this.code = code;
  }
}

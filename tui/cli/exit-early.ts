import type { ExitCode } from '#core/model/exit-code.ts';
import type { Prepared } from '#tui/cli/command.ts';

/** Ends a command with an exit code and a sentence for the person, which says what to do next. */
export class ExitEarly extends Error {
  override readonly name = 'ExitEarly';
  readonly code: ExitCode;

  constructor(code: ExitCode, sentence: string) {
    super(sentence);
    this.code = code;
  }
}

/** What the server's side answers; throws the sentence of an expected no. */
export function orExit<Value>(prepared: Prepared<Value>): Value {
  if (!prepared.ok) throw new ExitEarly(prepared.code, prepared.sentence);
  return prepared;
}

import { EXIT } from '#core/model/exit-code.ts';
import type { CommandContext, ParsedArguments } from '#tui/cli/command.ts';
import { answer, answerJson } from '#tui/cli/output.ts';
import type { Check } from '#tui/commands/doctor/check.ts';
import { DOCTOR_WORDS } from '#tui/commands/doctor/words.ts';

/** A line for each check, or one document; the exit code is that of the first that failed. */
export function answerChecks(
  schema: string,
  checks: readonly Check[],
  { context, parsed }: { context: CommandContext; parsed: ParsedArguments },
): number {
  const failed = checks.find(({ state }) => state === 'fail');
  if (parsed.has('--json')) {
    answerJson(schema, { isFine: failed === undefined, checks });
    return failed?.state === 'fail' ? failed.code : EXIT.done;
  }
  const { state } = DOCTOR_WORDS[context.lang];
  const width = Math.max(...Object.values(state).map(({ length }) => length));
  for (const check of checks) answer(`${state[check.state].padEnd(width)}  ${check.sentence}`);
  return failed?.state === 'fail' ? failed.code : EXIT.done;
}

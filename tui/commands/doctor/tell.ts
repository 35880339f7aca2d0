import { EXIT } from '#core/exit-code.ts';
import type { Given, World } from '#tui/cli/command.ts';
import { answer, answerJson } from '#tui/cli/output.ts';
import type { Check } from '#tui/commands/doctor/check.ts';
import { DOCTOR_WORDS } from '#tui/commands/doctor/words.ts';

/** A line for each check, or one document; the exit code is that of the first that failed. */
export function tell(
  schema: string,
  checks: readonly Check[],
  { world, given }: { world: World; given: Given },
): number {
  const failed = checks.find((one) => one.state === 'fail');
  if (given.has('--json')) {
    answerJson(schema, { isFine: failed === undefined, checks });
    return failed?.state === 'fail' ? failed.code : EXIT.done;
  }
  const { state } = DOCTOR_WORDS[world.lang];
  const width = Math.max(...Object.values(state).map(({ length }) => length));
  for (const one of checks) answer(`${state[one.state].padEnd(width)}  ${one.sentence}`);
  return failed?.state === 'fail' ? failed.code : EXIT.done;
}

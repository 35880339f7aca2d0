import { EXIT, type ExitCode } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import { tellError } from '#tui/cli/output.ts';
import { createParser, Misuse, type Run } from '#tui/program/parser.ts';
import { usageError } from '#tui/program/usage-error.ts';

type Speech = { readonly lang: Lang; readonly version: string };

/** Runs the command that was typed, as the table of commands reads it; answers the exit code. */
export async function runTyped(typed: readonly string[], { lang, version }: Speech, run: Run): Promise<number> {
  let code: number = EXIT.done;
  const parser = createParser(lang, version, async (...command) => {
    code = await run(...command);
  });
  try {
    await parser.parseAsync([...typed], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    return misused(error, lang, typed.includes('--json'));
  }
}

function misused(misuse: Misuse, lang: Lang, asJson: boolean): ExitCode {
  const { error } = misuse;
  if (error.exitCode === 0) return EXIT.done;
  if (error.code !== 'commander.help') tellError({ code: EXIT.usage, sentence: usageError(misuse, lang) }, asJson);
  return EXIT.usage;
}

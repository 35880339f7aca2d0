import { EXIT } from '#core/model/exit-code.ts';
import type { CommandContext } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { wordsOf } from '#tui/cli/words.ts';

type AccountAct = { readonly context: CommandContext; readonly key: string; readonly otherwise: string };

/** Sends the act until it is answered; a key that stays without an answer is of no use again, so `otherwise` says what to do. */
export async function insistOnAccountAct<Answer>(
  act: (signal: AbortSignal) => Promise<Answer>,
  { context, key, otherwise }: AccountAct,
): Promise<Answer> {
  const { insist } = await import('#tui/cli/insist.ts');
  try {
    return await insist(act, { key, words: wordsOf(context.lang) });
  } catch (error) {
    if (!(error instanceof ExitEarly)) throw error;
    throw new ExitEarly(error.code === EXIT.noServer ? EXIT.noServer : EXIT.tryAgain, otherwise);
  }
}

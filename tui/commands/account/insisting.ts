import { EXIT } from '#core/exit-code.ts';
import type { World } from '#tui/cli/command.ts';
import { Stop } from '#tui/cli/exit-early.ts';
import { wordsOf } from '#tui/cli/words-of.ts';

type Insisting = { readonly world: World; readonly key: string; readonly otherwise: string };

/** Sends the act until it is answered; a key that stays without an answer is of no use again, so `otherwise` says what to do. */
export async function insistOn<Answer>(
  act: (signal: AbortSignal) => Promise<Answer>,
  { world, key, otherwise }: Insisting,
): Promise<Answer> {
  const { insist } = await import('#tui/cli/insist.ts');
  try {
    return await insist(act, { key, words: wordsOf(world.lang) });
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    throw new Stop(error.code === EXIT.noServer ? EXIT.noServer : EXIT.tryAgain, otherwise);
  }
}

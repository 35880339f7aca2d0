import { randomUUID } from 'node:crypto';
import type { Lang } from '#core/model/lang.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { inform } from '#tui/cli/output.ts';
import { CLI_WORDS } from '#tui/cli/words.ts';

/** Milliseconds before a command gives up. */
const LONGEST = 60_000;

/** The call of an act; `options` end the call when the command gives up. */
type Act<Answer> = (key: string, options: { readonly signal: AbortSignal }) => Promise<Answer>;

type SendOptions = {
  readonly lang: Lang;
  /** The key of an earlier try; a new one where there was none. */
  readonly key?: string | undefined;
  /** Milliseconds before the command gives up, where an answer takes long. */
  readonly patience?: number;
  /** What to do when no answer came, where the command takes no `--key`. */
  readonly unanswered?: string;
};

/** Sends an act until it is answered: the server does the act once, however often it comes with its key. */
export async function sendUntilAnswered<Answer>(
  act: Act<Answer>,
  { lang, key = randomUUID(), unanswered, patience = LONGEST }: SendOptions,
): Promise<Answer> {
  const { failureOf, isNobodyThere, untilAnswered } = await import('#tui/client.ts');
  const words = CLI_WORDS[lang].sending;
  const signal = AbortSignal.timeout(patience);
  let last: unknown;
  let isUnknown = false;
  async function attempt(): Promise<Answer> {
    try {
      return await act(key, { signal });
    } catch (error) {
      last = error;
      isUnknown ||= !isNobodyThere(error);
      throw error;
    }
  }
  function onAway(attempts: number): void {
    if (!isUnknown) throw last;
    inform(words.again(attempts));
  }

  try {
    return await untilAnswered(attempt, { signal, onAway });
  } catch (error) {
    const failure = failureOf(last);
    if (!isUnknown || failure.kind !== 'away') throw error;
    const { exitOfAway } = await import('#tui/cli/failure.ts');
    throw new ExitEarly(exitOfAway(failure.why), unanswered ?? words.unknownOutcome(key));
  }
}

import { EXIT } from '#core/model/exit-code.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { say } from '#tui/cli/output.ts';
import type { CommandWords } from '#tui/cli/words-fr.ts';
import { failureOf, untilAnswered } from '#tui/client.ts';

/** Milliseconds before a command gives up; its key is then told, so that a person may go on. */
const LONGEST = 60_000;

type Act<Answer> = (signal: AbortSignal) => Promise<Answer>;
type Insistence = { readonly key: string; readonly words: CommandWords };

/** Sends an act until it is answered: the server does it once, however often it comes with its key. */
export async function insist<Answer>(act: Act<Answer>, { key, words }: Insistence): Promise<Answer> {
  const signal = AbortSignal.timeout(LONGEST);
  let last: unknown;
  let isUnknown = false;
  async function attempt(): Promise<Answer> {
    try {
      return await act(signal);
    } catch (error) {
      last = error;
      isUnknown ||= !neverLeft(error);
      throw error;
    }
  }
  function onAway(attempts: number): void {
    if (!isUnknown) throw last;
    say(words.request.sendingAgain(attempts));
  }

  try {
    return await untilAnswered(attempt, { signal, onAway });
  } catch (error) {
    const failure = failureOf(last);
    if (!isUnknown || failure.kind !== 'away') throw error;
    throw new ExitEarly(failure.why === 'busy' ? EXIT.tryAgain : EXIT.noServer, words.request.unknownOutcome(key));
  }
}

/** Nobody listens there: nothing was sent, so nothing is unknown. */
function neverLeft(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && error.code === 'ECONNREFUSED') || neverLeft(error.cause);
}

import { isOvertaken, isTransient } from '#drizzle/connection/errors.ts';
import { StartOver, TryAgain } from '#server/api/errors.ts';

const TRIES = 5;

/** Runs a transaction again if others overtook it, `TRIES` times at most. */
export async function withRetries<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await run();
    } catch (error) {
      const overtaken = isOvertaken(error);
      if (!(error instanceof StartOver) && !isTransient(error) && !overtaken) throw error;
      if (tries === TRIES) throw overtaken ? error : new TryAgain();
    }
  }
}

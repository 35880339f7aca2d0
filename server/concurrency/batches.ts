import { LONGEST_WAIT, tooLate } from '#drizzle/connection/limits.ts';

export type Batches<Asked, Answer> = {
  /** What one run takes at most. */
  readonly most: number;
  /** Answers in the order of what is asked; an answer that comes later holds up no other. */
  readonly run: (asked: readonly Asked[]) => Promise<readonly (Answer | Promise<Answer>)[]>;
};

type Waiting<Asked, Answer> = {
  readonly asked: Asked;
  readonly resolve: (answer: Answer | Promise<Answer>) => void;
  readonly reject: (error: unknown) => void;
  readonly timer: NodeJS.Timeout;
};

/**
 * What is asked in one turn of the event loop runs together at its end, the first that came first. What comes
 * while a run goes on waits for it to end, `LONGEST_WAIT` at most.
 */
export function inBatches<Asked, Answer>({ most, run }: Batches<Asked, Answer>) {
  const waiting = new Set<Waiting<Asked, Answer>>();
  let isRunning = false;

  function ask(asked: Asked): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const timer = setTimeout(() => {
      waiting.delete(here);
      reject(tooLate('no connection was free'));
    }, LONGEST_WAIT);
    const here = { asked, resolve, reject, timer };
    waiting.add(here);
    if (!isRunning) {
      isRunning = true;
      setImmediate(runAll);
    }
    return promise;
  }

  async function runAll(): Promise<void> {
    while (waiting.size > 0) await runOne();
    isRunning = false;
  }

  async function runOne(): Promise<void> {
    const batch = [...waiting.values().take(most)];
    for (const taken of batch) {
      waiting.delete(taken);
      clearTimeout(taken.timer);
    }
    try {
      const answers = await run(batch.map(({ asked }) => asked));
      for (const [index, { resolve }] of batch.entries()) resolve(answers[index] as Answer);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  return ask;
}

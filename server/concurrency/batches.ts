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
 * Milliseconds that what is asked waits for a run that goes on: one that takes longer has a dead connection
 * or a held row, and holds up nothing else.
 */
const PATIENCE = 100;

/**
 * What is asked in one turn of the event loop runs together at its end, the first that came first. What comes
 * while a run goes on waits for it to end, `PATIENCE` at most.
 */
export function inBatches<Asked, Answer>({ most, run }: Batches<Asked, Answer>) {
  const waiting = new Set<Waiting<Asked, Answer>>();
  let runs = 0;

  function ask(asked: Asked): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    waiting.add({ asked, resolve, reject, timer: setTimeout(start, PATIENCE) });
    if (runs === 0) start();
    return promise;
  }

  function start(): void {
    runs += 1;
    setImmediate(runAll);
  }

  async function runAll(): Promise<void> {
    while (waiting.size > 0) await runOne();
    runs -= 1;
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

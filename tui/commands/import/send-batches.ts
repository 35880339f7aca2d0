import type { CommandContext } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { warn } from '#tui/cli/output.ts';
import { commandProgress } from '#tui/cli/progress.ts';

export type SendContext = { readonly context: CommandContext; readonly isDryRun: boolean };

type Batches<Batch, Answer> = SendContext & {
  /** How many lines of the file a batch holds. */
  readonly sizeOf: (batch: Batch) => number;
  readonly send: (batch: Batch) => Promise<Answer>;
  readonly words: {
    /** The name of what is sent, for the progress. */
    readonly label: string;
    /** What an import that stopped has written, and how to go on. */
    readonly stopped: (done: number, total: number) => string;
  };
};

/** The answers to the batches, each sent in turn; what is written stays when a later batch fails. */
export async function sendBatches<Batch, Answer>(
  batches: readonly Batch[],
  { sizeOf, send, words, context, isDryRun }: Batches<Batch, Answer>,
): Promise<readonly Answer[]> {
  const total = batches.reduce((sum, batch) => sum + sizeOf(batch), 0);
  const progress = commandProgress(context, { total, label: words.label });
  const answers: Answer[] = [];
  let done = 0;
  try {
    for (const batch of batches) {
      answers.push(await send(batch));
      done += sizeOf(batch);
      progress.at(done);
    }
  } catch (error) {
    progress.end();
    if (error instanceof ExitEarly) throw new ExitEarly(error.code, words.stopped(done, total));
    if (!isDryRun && done > 0) warn(words.stopped(done, total));
    throw error;
  }
  progress.end();
  return answers;
}

/** The items in order, at most `length` together. */
export function slicesOf<Item>(items: readonly Item[], length: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / length) }, (_, index) =>
    items.slice(index * length, (index + 1) * length),
  );
}

import { randomUUID } from 'node:crypto';
import type { Client, RollFault } from '#tui/answers.ts';
import type { CommandContext } from '#tui/cli/command.ts';
import { commandProgress, type Progress } from '#tui/cli/progress.ts';
import { sendUntilAnswered } from '#tui/cli/send-until-answered.ts';
import type { Encoding } from '#tui/commands/import/roll/decode.ts';
import { type RawLine, type RollSource, readRoll } from '#tui/commands/import/roll/read-lines.ts';
import { ROLL_WORDS } from '#tui/commands/import/roll/words.ts';

/** A line that cannot be read, as the file has it or as the server says. */
export type BrokenLine = Extract<RawLine, { readonly fault: string }> | RollFault;
/** `isWhole`: nothing of the file was left unread or unsent. */
export type SentRoll = {
  readonly file: string;
  readonly encoding: Encoding;
  readonly broken: readonly BrokenLine[];
  readonly sent: number;
  /** The commune of today by each that was merged into it. */
  readonly merged: ReadonlyMap<string, string>;
  readonly isWhole: boolean;
};

/** Lines of one call, fewer than the server takes. */
const BATCH = 2_500;
/** Past so many broken lines the rest is not read: they are all that is told. */
const MOST_BROKEN = 100;
const KILOBYTE = 1_000;

type Batch = { readonly after: number; readonly lines: readonly (readonly [number, readonly string[]])[] };

/** Sends the lines as they are read, a batch on its way while the next one is read. */
export async function sendRoll(client: Client, source: RollSource, context: CommandContext): Promise<SentRoll> {
  const file = randomUUID();
  const broken: BrokenLine[] = [];
  const merged = new Map<string, string>();
  const progress = progressOf(source, context);
  const { lines, encoding } = readRoll(source, context.lang);
  async function send({ after, lines: sent }: Batch): Promise<void> {
    const part = { file, after, lines: sent.map(([line, fields]): [number, string[]] => [line, [...fields]]) };
    const { faults, merged: found } = await sendUntilAnswered(
      (_key, options) => client.roll.upload.mutate(part, options),
      context,
    );
    broken.push(...faults);
    for (const { from, to } of found) merged.set(from, to);
  }

  let done = 0;
  let sending = Promise.resolve();
  let batch: [number, readonly string[]][] = [];
  const flush = async () => {
    await sending;
    progress?.at(Math.round(readSoFar(source) / KILOBYTE));
    if (batch.length === 0) return;
    sending = send({ after: done, lines: batch });
    sending.catch(() => undefined); // It is awaited before the next batch.
    done += batch.length;
  };
  for await (const line of lines) {
    if ('fault' in line) broken.push(line);
    else batch.push([line.line, line.fields]);
    if (batch.length < BATCH) continue;
    await flush();
    batch = [];
    if (broken.length > MOST_BROKEN) break;
  }
  await flush();
  await sending;
  progress?.end();
  return { file, encoding: encoding(), broken, merged, sent: done, isWhole: broken.length <= MOST_BROKEN };
}

function readSoFar({ bytes }: RollSource): number {
  return 'bytesRead' in bytes ? Number(bytes.bytesRead) : 0;
}

function progressOf({ size }: RollSource, context: CommandContext): Progress | undefined {
  if (size === undefined) return undefined;
  return commandProgress(context, { total: Math.round(size / KILOBYTE), label: ROLL_WORDS[context.lang].label });
}

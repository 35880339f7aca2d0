import { setTimeout as pause } from 'node:timers/promises';
import { type Failure, outcomeOf } from '#test/server/terminal.ts';

export type Answered<Result> = { readonly ok: true; readonly result: Result } | ({ readonly ok: false } & Failure);

/** The server is away, or asks to come again. */
const LATER = [429, 503];
const AGAIN = 50;

/** Sends the same act, with its key, until it is answered or refused, as a terminal does. */
export async function untilAnswered<Result>(act: () => Promise<Result>): Promise<Answered<Result>> {
  for (;;) {
    const answer = await outcomeOf(act()).catch(() => undefined);
    if (answer && (answer.ok || !LATER.includes(answer.status))) return answer;
    await pause(AGAIN);
  }
}

/** The result of an act that must not be refused. */
export async function untilAccepted<Result>(act: () => Promise<Result>): Promise<Result> {
  const answer = await untilAnswered(act);
  if (!answer.ok) throw new Error(`refused: ${answer.status} ${answer.codes.join()}`);
  return answer.result;
}

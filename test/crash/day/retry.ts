import { setTimeout as pause } from 'node:timers/promises';
import { type Failure, outcomeOf } from '#test/server/terminal.ts';

export type Answered<Result> = { readonly ok: true; readonly result: Result } | ({ readonly ok: false } & Failure);

/** The server is away, or asks to come again. */
const LATER = [429, 503];
const AGAIN = 50;

/** Sends the same act, with its key, until it is answered or refused, as a terminal does. */
export async function insist<Result>(act: () => Promise<Result>): Promise<Answered<Result>> {
  for (;;) {
    const answer = await outcomeOf(act()).catch(() => undefined);
    if (answer && (answer.ok || !LATER.includes(answer.status))) return answer;
    await pause(AGAIN);
  }
}

/** What an act that nothing forbids answers. */
export async function insistOn<Result>(act: () => Promise<Result>): Promise<Result> {
  const answer = await insist(act);
  if (!answer.ok) throw new Error(`refused: ${answer.status} ${answer.codes.join()}`);
  return answer.result;
}

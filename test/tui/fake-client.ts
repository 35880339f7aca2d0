import { createTRPCClient, TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { RoundId } from '#core/model/ids.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { AppRouter } from '#server/router.ts';
import type { Client } from '#tui/answers.ts';

/**
 * What stands for the server in a screen's test: an answer for each procedure that the test calls; `context`:
 * what the caller gave beside the input.
 */
export type Answers = { readonly [procedure: string]: (input: never, context: never) => unknown };

/** Sent calls, in order. */
export type Sent = { readonly path: string; readonly input: unknown };

export function fakeClient(answers: Answers): { readonly client: Client; readonly sent: readonly Sent[] } {
  const sent: Sent[] = [];
  const link: TRPCLink<AppRouter> = () => {
    return ({ op }) =>
      observable((observer) => {
        sent.push({ path: op.path, input: op.input });
        const answer = answers[op.path] ?? (() => new Promise(() => undefined));
        const isStream = op.path === 'station.follow';
        Promise.resolve()
          .then(() =>
            isStream ? following(answer, op.input as Since, op.context) : answer(op.input as never, {} as never),
          )
          .then(
            (data) => {
              observer.next({ result: { type: 'data', data } });
              observer.complete();
            },
            (error: Error) => observer.error(TRPCClientError.from(error)),
          );
      });
  };
  return { client: createTRPCClient<AppRouter>({ links: [link] }), sent };
}

type Since = { readonly round: RoundId; readonly cursor: string };

/**
 * A stream of changes: the answer stands for the next ones past a cursor, undefined for the end of the
 * stream.
 */
async function* following(answer: Answers[string], since: Since, context: object): AsyncIterable<unknown> {
  for (let { cursor } = since; ; ) {
    const changes = (await answer({ ...since, cursor } as never, context as never)) as
      | { readonly cursor: string }
      | undefined;
    if (changes === undefined) return;
    cursor = changes.cursor;
    yield changes;
  }
}

/** An error as the server sends it. */
export function answeredWith(httpStatus: number, refusals: readonly Refusal[] = []): Error {
  const data = { code: 'X', httpStatus, refusals, fields: [], id: undefined };
  return TRPCClientError.from({ error: { code: -32000, message: 'X', data } });
}

/** Too many tries before this one. */
export function tooOften(seconds: number, excess?: 'misses' | 'look-ups' | 'calls'): Error {
  const data = { code: 'X', httpStatus: 429, refusals: [], fields: [], seconds, excess, id: undefined };
  return TRPCClientError.from({ error: { code: -32000, message: 'X', data } });
}

/** No answer at all. */
export function lost(): Error {
  return TRPCClientError.from(new TypeError('fetch failed'));
}

/** An answer that comes when the test says so. */
export function later<Answer>(): {
  readonly answer: Promise<Answer>;
  readonly give: (answer: Answer) => void;
  readonly fail: (error: Error) => void;
} {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  return { answer: promise, give: resolve, fail: reject };
}

/** Answers that the test holds back: screens are seen while they wait, and answers come in any order. */
export type Held<Input, Answer> = {
  /** What stands for the procedure. */
  readonly answer: (input: Input) => Promise<Answer>;
  /** Waits until it was asked so many times, and tells what for. */
  readonly asked: (times: number) => Promise<Input>;
  /** Lets the answer to that question go, counted from 1. */
  readonly give: (place: number) => void;
};

export function holdBack<Input, Answer>(answer: (input: Input) => Answer | Promise<Answer>): Held<Input, Answer> {
  const questions = new Map<number, ReturnType<typeof question>>();
  const question = () => ({ came: later<Input>(), answered: later<Answer>() });
  function at(place: number) {
    const known = questions.get(place) ?? question();
    questions.set(place, known);
    return known;
  }
  let times = 0;
  return {
    answer: (input) => {
      times += 1;
      const { came, answered } = at(times);
      came.give(input);
      return answered.answer;
    },
    asked: (place) => at(place).came.answer,
    give: (place) => {
      const { came, answered } = at(place);
      came.answer.then(answer).then(answered.give, answered.fail);
    },
  };
}

import { randomUUID } from 'node:crypto';
import { type Failure, failureOf } from '#tui/client.ts';

/** The idempotency key of an act, and the id of what the act makes. */
export type Keys = { readonly key: string; readonly id: string };
export type Keyring = {
  /** Sends an act under the keys kept for its description, until there is an answer to it. */
  readonly send: <Answer>(act: string, send: (keys: Keys) => Promise<Answer>) => Promise<Answer>;
  /** An act was sent, and nobody knows yet what became of it. */
  readonly hasUnanswered: () => boolean;
};

/**
 * Keeps the keys of each act until it is answered, so that an act done again after a lost answer is the same
 * one.
 */
export function makeKeyring(): Keyring {
  const kept = new Map<string, Keys>();
  return {
    hasUnanswered: () => kept.size > 0,
    async send(act, send) {
      const keys = kept.get(act) ?? { key: randomUUID(), id: randomUUID() };
      kept.set(act, keys);
      try {
        const answer = await send(keys);
        kept.delete(act);
        return answer;
      } catch (error) {
        if (isAnswer(failureOf(error))) kept.delete(act);
        throw error;
      }
    },
  };
}

/** After a lost connection or a bug nobody knows whether the act was done. */
function isAnswer({ kind }: Failure): boolean {
  return kind !== 'away' && kind !== 'bug';
}

import { randomUUID } from 'node:crypto';

/** Keeps the key of an act until there is an answer to it, so that doing it again after a lost answer is the same act. */
export type Keyring = {
  /** The key of the act with this description, made at its first call. */
  readonly keyOf: (act: string) => string;
  readonly answered: (act: string) => void;
};

export function makeKeyring(): Keyring {
  const kept = new Map<string, string>();
  return {
    keyOf(act) {
      const key = kept.get(act) ?? randomUUID();
      kept.set(act, key);
      return key;
    },
    answered(act) {
      kept.delete(act);
    },
  };
}

/**
 * Bounds how many works at once have a key, of those that hold a connection while they wait for the rows of
 * the key. A work learns its keys as it goes on, so it takes them one after the other.
 */
export type KeyedLimit = {
  readonly begin: () => Work;
  /** A row of the key was waited for in vain: others would wait for it too. */
  readonly noteStuck: (key: string) => void;
  /** Whether that happened lately, and no work on the key was done since. */
  readonly isStuck: (key: string) => boolean;
};

export type Work = {
  /** Takes each key that it has not yet, or none when one of them is not free. */
  readonly takeFree: (keys: readonly string[]) => boolean;
  /**
   * Gives back what it has and takes all in one order, each once it is free, so that no two works wait for
   * each other. Answers false when too many wait for one of them, or it waited too long.
   */
  readonly waitFor: (keys: readonly string[]) => Promise<boolean>;
  /** Gives all back; `stuck`: it waited for a row in vain. */
  readonly end: (how: 'done' | 'stuck' | 'failed') => void;
};

/** `longest` in milliseconds: how long a work waits, and how long a key is stuck. */
type Bounds = { readonly atOnce: number; readonly waiting: number; readonly longest: number };

export function makeKeyedLimit(bounds: Bounds): KeyedLimit {
  const slots = makeSlotsByKey(bounds);
  const stuckUntil = new Map<string, number>();
  function noteStuck(key: string): void {
    stuckUntil.set(key, performance.now() + bounds.longest);
  }
  return {
    begin: () => {
      const { taken, giveBack, ...work } = beginWork(slots);
      const end: Work['end'] = (how) => {
        if (how === 'done') for (const key of taken) stuckUntil.delete(key);
        if (how === 'stuck') for (const key of taken) noteStuck(key);
        giveBack();
      };
      return { ...work, end };
    },
    noteStuck,
    isStuck: (key) => (stuckUntil.get(key) ?? 0) > performance.now(),
  };
}

function beginWork({ isFree, take, leave }: SlotsByKey) {
  const taken = new Set<string>();

  function giveBack(): void {
    for (const key of taken) leave(key);
    taken.clear();
  }

  function takeFree(keys: readonly string[]): boolean {
    const others = [...new Set(keys)].filter((key) => !taken.has(key));
    if (!others.every(isFree)) return false;
    for (const key of others) {
      void take(key);
      taken.add(key);
    }
    return true;
  }

  async function waitFor(keys: readonly string[]): Promise<boolean> {
    const all = [...new Set([...taken, ...keys])].sort();
    giveBack();
    for (const key of all) {
      if (!(await take(key))) return false;
      taken.add(key);
    }
    return true;
  }
  return { taken, takeFree, waitFor, giveBack };
}

type SlotsByKey = ReturnType<typeof makeSlotsByKey>;
type Slots = { held: number; readonly waiting: Set<() => void> };

function makeSlotsByKey({ atOnce, waiting, longest }: Bounds) {
  const byKey = new Map<string, Slots>();

  function isFree(key: string): boolean {
    const slots = byKey.get(key);
    return slots === undefined || (slots.held < atOnce && slots.waiting.size === 0);
  }

  /** Whether a slot came free in time; at once where one is free. */
  function take(key: string): Promise<boolean> {
    const slots = byKey.get(key) ?? { held: 0, waiting: new Set() };
    byKey.set(key, slots);
    if (isFree(key)) {
      slots.held += 1;
      return Promise.resolve(true);
    }
    if (slots.waiting.size >= waiting) return Promise.resolve(false);
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const go = () => {
      clearTimeout(late);
      resolve(true);
    };
    const late = setTimeout(() => {
      slots.waiting.delete(go);
      resolve(false);
    }, longest);
    slots.waiting.add(go);
    return promise;
  }

  function leave(key: string): void {
    const slots = byKey.get(key);
    if (slots === undefined) return;
    const [next] = slots.waiting;
    if (next !== undefined) {
      slots.waiting.delete(next);
      next();
      return;
    }
    slots.held -= 1;
    if (slots.held === 0) byKey.delete(key);
  }
  return { isFree, take, leave };
}

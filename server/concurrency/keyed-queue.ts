/** Runs one work at a time for each key, in the order they came. Undefined: too many wait for this key already. */
export type Turns = <Result>(key: string, work: () => Promise<Result>) => Promise<Result> | undefined;

/** Works that wait for one key: of more, the last comers are told to come back. */
const WAITING = 50;

type Line = { length: number; last: Promise<unknown> };

export function makeTurns(longest = WAITING): Turns {
  const lines = new Map<string, Line>();

  return (key, work) => {
    const line = lines.get(key) ?? { length: 0, last: Promise.resolve() };
    if (line.length >= longest) return undefined;
    lines.set(key, line);
    line.length += 1;
    const result = line.last.then(work);
    line.last = result.then(leave, leave);
    return result;

    function leave(): void {
      line.length -= 1;
      if (line.length === 0) lines.delete(key);
    }
  };
}

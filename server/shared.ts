/** Asked in one turn by many calls of a server; it begins in the next one, so it sees what each of them was told of. */
type Asked<Answer> = Map<string, Promise<Answer>>;

/** Runs once for all who ask for the same before it begins; `server` is an object that only its calls have. */
export function makeShared<Answer>() {
  const servers = new WeakMap<object, Asked<Answer>>();

  return (server: object, key: string, run: () => Promise<Answer>): Promise<Answer> => {
    const asked: Asked<Answer> = servers.get(server) ?? new Map();
    servers.set(server, asked);
    const earlier = asked.get(key);
    if (earlier) return earlier;
    const answer = nextTurn().then(() => {
      asked.delete(key);
      return run();
    });
    asked.set(key, answer);
    return answer;
  };
}

type Gathering<Answer> = { readonly keys: Set<string>; readonly answer: Promise<Answer> };

/** Runs once for all the keys that are asked for before it begins. */
export function makeGathered<Answer>() {
  const servers = new WeakMap<object, Gathering<Answer>>();

  return (server: object, key: string, run: (keys: readonly string[]) => Promise<Answer>): Promise<Answer> => {
    const earlier = servers.get(server);
    if (earlier) {
      earlier.keys.add(key);
      return earlier.answer;
    }
    const keys = new Set([key]);
    const answer = nextTurn().then(() => {
      servers.delete(server);
      return run([...keys]);
    });
    servers.set(server, { keys, answer });
    return answer;
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

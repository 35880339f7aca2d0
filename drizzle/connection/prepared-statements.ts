import type postgres from 'postgres';
import { allClosed } from '#drizzle/connection/socket.ts';

/**
 * More parameters than this are rarely the same text twice: preparing such a statement would fill the
 * server's memory.
 */
const MOST_PARAMETERS = 40;
/** Milliseconds that a transaction waits for its connection: its caller has given up by then. */
const LONGEST_WAIT = 10_000;

/**
 * Prepares each statement once a connection: the library sends its own unprepared, which costs a second round
 * trip each and keeps them from travelling together. Each is sent at once, so that they run in the order of
 * the calls.
 */
export function prepareStatements<Client extends postgres.Sql | postgres.TransactionSql>(client: Client): Client {
  const { unsafe } = client;
  client.unsafe = (text, parameters = [], options = {}) => {
    const prepare = parameters.length > 0 && parameters.length <= MOST_PARAMETERS;
    return sentAtOnce(unsafe(text, parameters, { ...options, prepare }));
  };
  if ('begin' in client) prepareInTransactions(client);
  if ('savepoint' in client) prepareInSavepoints(client);
  return client;
}

function sentAtOnce<Query extends { readonly execute: () => unknown }>(query: Query): Query {
  query.execute();
  return query;
}

function prepareInTransactions(client: postgres.Sql): void {
  const { begin } = client;
  client.begin = <Result>(options: string | Run<Result>, run?: Run<Result>) => {
    const [settings, inside] = typeof options === 'string' ? [options, run] : ['', options];
    if (inside === undefined) throw new TypeError('a transaction runs something');
    return inTime(async (enter) => {
      await allClosed();
      return begin(settings, (transaction) => {
        enter();
        return inside(prepareStatements(transaction));
      });
    });
  };
}

function prepareInSavepoints(client: postgres.TransactionSql): void {
  const { savepoint } = client;
  client.savepoint = <Result>(name: string | Run<Result>, run?: Run<Result>) => {
    const inside = typeof name === 'string' ? run : name;
    if (inside === undefined) throw new TypeError('a savepoint runs something');
    return savepoint((saved) => inside(prepareStatements(saved)));
  };
}

/**
 * The driver forgets a transaction that it gives to a connection which is just ending: it never begins. Then
 * this fails in time.
 */
function inTime<Result>(run: (enter: () => void) => Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const late = Object.assign(new Error('no transaction began'), { code: 'CONNECT_TIMEOUT' });
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      reject(late);
    }, LONGEST_WAIT);
    const enter = () => {
      clearTimeout(timer);
      if (isLate) throw late;
    };
    run(enter)
      .finally(() => clearTimeout(timer))
      .then(resolve, reject);
  });
}

type Run<Result> = (transaction: postgres.TransactionSql) => Result | Promise<Result>;

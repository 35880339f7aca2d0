import type postgres from 'postgres';

/** Statements with more parameters than this are rarely the same text twice: preparing them would only fill the server's memory. */
const MOST_PARAMETERS = 40;

/**
 * Prepares each statement once a connection: the library sends its own unprepared, which costs
 * a second round trip each and keeps them from travelling together.
 */
export function prepareStatements<Client extends postgres.Sql | postgres.TransactionSql>(client: Client): Client {
  const { unsafe } = client;
  client.unsafe = (text, parameters = [], options = {}) => {
    const prepare = parameters.length > 0 && parameters.length <= MOST_PARAMETERS;
    return unsafe(text, parameters, { ...options, prepare });
  };
  if ('begin' in client) prepareInTransactions(client);
  return client;
}

function prepareInTransactions(client: postgres.Sql): void {
  const { begin } = client;
  client.begin = <Result>(options: string | Run<Result>, run?: Run<Result>) => {
    const [settings, inside] = typeof options === 'string' ? [options, run] : ['', options];
    if (inside === undefined) throw new TypeError('a transaction runs something');
    return begin(settings, (transaction) => inside(prepareStatements(transaction)));
  };
}

type Run<Result> = (transaction: postgres.TransactionSql) => Result | Promise<Result>;

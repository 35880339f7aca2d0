import type postgres from 'postgres';
import { LONGEST_WAIT, tooLate } from '#drizzle/connection/limits.ts';
import { allClosed } from '#drizzle/connection/socket.ts';

/**
 * More parameters than this are rarely the same text twice: preparing such a statement would fill the
 * server's memory.
 */
const MOST_PARAMETERS = 40;

/**
 * The driver's client, made to prepare each statement once a connection: the library sends its own
 * unprepared, which costs a second round trip each and keeps them from travelling together. Each is sent at
 * once, so that they run in the order of the calls.
 *
 * PostgreSQL drops the plan of a statement that another role runs than the one before, where its tables have
 * row security. `ending` is SQL that does nothing, at the end of each prepared text: with another one for
 * each role, statements of two roles are apart on a connection that both use, behind a pooler too.
 */
export function prepareStatements(client: postgres.Sql, ending: string): postgres.Sql {
  const own = { unsafe: prepared(client.unsafe, { ending }), begin: beginPrepared(client.begin, ending) };
  return new Proxy(client, { get: (target, name) => Reflect.get(name in own ? own : target, name) });
}

/** What ends each text, and the transaction that the statements are of. */
type Preparation = { readonly ending: string; readonly life?: Life };

function prepared(unsafe: postgres.Sql['unsafe'], { ending, life }: Preparation): postgres.Sql['unsafe'] {
  return (text, parameters = [], options = {}) => {
    if (life?.isOver) throw Object.assign(new Error('the transaction is over'), { code: 'CONNECTION_CLOSED' });
    const prepare = isPrepared(text, parameters);
    // Without parameters the driver sends text in its simple form, which is never prepared, unless it is
    // told.
    const form = { ...options, prepare, simple: !prepare && parameters.length === 0 };
    return sentAtOnce(answeredWhole(unsafe(prepare ? text + ending : text, parameters, form)));
  };
}

/** Without parameters, only a read is one statement for sure: a migration sends many in one text. */
function isPrepared(text: string, { length }: readonly unknown[]): boolean {
  return length === 0 ? text.startsWith('select ') && !text.includes(';') : length <= MOST_PARAMETERS;
}

/** The functions by which the driver's connection settles a query. */
type Settled = { resolve: (result: unknown) => void; readonly reject: (error: Error) => void };

/**
 * The driver gives a query that waited for a connection which ended the empty answer of the next one: without
 * the tag of its command, PostgreSQL never said that it was done, and a decision on no rows would be wrong.
 */
function answeredWhole<Query>(query: Query): Query {
  const settled = query as Query & Settled;
  const { resolve } = settled;
  settled.resolve = (result) => {
    const isWhole = (result as { readonly command?: string | null } | undefined)?.command !== null;
    if (isWhole) resolve(fromFirstRow(result));
    else settled.reject(Object.assign(new Error('the connection ended'), { code: 'CONNECTION_CLOSED' }));
  };
  return query;
}

/**
 * The driver goes on counting the rows of an answer within which a connection ended: the first answer of the
 * next connection has its rows behind so many empty places, and a reader of its first row would find none.
 */
function fromFirstRow(result: unknown): unknown {
  if (!Array.isArray(result)) return result;
  const first = result.findIndex((_, place) => place in result);
  if (first > 0) result.splice(0, first);
  return result;
}

function sentAtOnce<Query extends { readonly execute: () => unknown }>(query: Query): Query {
  query.execute();
  return query;
}

function beginPrepared(begin: postgres.Sql['begin'], ending: string): postgres.Sql['begin'] {
  return <Result>(options: string | Run<Result>, run?: Run<Result>) => {
    const [settings, inside] = typeof options === 'string' ? [options, run] : ['', options];
    if (inside === undefined) throw new TypeError('a transaction runs something');
    return inTime(async (enter) => {
      await allClosed();
      const life: Life = { isOver: false };
      const whole = begin(settings, (transaction) => {
        enter();
        return whileOpen(life, async () => inside(prepareInside(transaction, { ending, life })));
      });
      return whole.finally(() => {
        life.isOver = true;
      });
    });
  };
}

/** Of a transaction: over once it has ended, or its connection has. */
type Life = { isOver: boolean };

/**
 * The driver would give what a transaction still asks after the end of its connection, its roll-back too, to
 * the next transaction on the same object (https://github.com/porsager/postgres/issues/1216). So nothing
 * comes of the run of such a transaction: the transaction has failed already.
 */
function whileOpen<Result>(life: Life, run: () => Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    run().then(
      (result) => {
        if (!life.isOver) resolve(result);
      },
      async (error) => {
        await allClosed();
        if (!life.isOver) reject(error);
      },
    );
  });
}

/** The driver makes an object of its own for each transaction and savepoint. */
function prepareInside(transaction: postgres.TransactionSql, preparation: Preparation): postgres.TransactionSql {
  const { savepoint } = transaction;
  transaction.unsafe = prepared(transaction.unsafe, preparation);
  transaction.savepoint = <Result>(name: string | Run<Result>, run?: Run<Result>) => {
    const inside = typeof name === 'string' ? run : name;
    if (inside === undefined) throw new TypeError('a savepoint runs something');
    return savepoint((saved) => inside(prepareInside(saved, preparation)));
  };
  return transaction;
}

/**
 * The driver forgets a transaction that it gives to a connection which is just ending: it never begins. Then
 * this fails in time.
 */
function inTime<Result>(run: (enter: () => void) => Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const late = tooLate('no transaction began');
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

import postgres from 'postgres';

/** The driver's options, except `fetch_types`, which `makeClient` sets. */
type ClientOptions = Omit<postgres.Options<Record<string, postgres.PostgresType>>, 'fetch_types'>;

/** The function of PostgreSQL that waits for a standby, named alike whatever the language of its messages. */
const WAIT_FOR_STANDBY = 'SyncRepWaitForLSN';

/** SQLSTATE `statement_completion_unknown`. */
class CommitUnknown extends Error {
  readonly code = '40003';
}

/**
 * The one place that makes a client of the driver; without `url`, of what the options name. By default the
 * driver asks each new connection for the types of arrays and lets nobody catch a failure: a connection that
 * ends there ends the process.
 *
 * A statement or a commit fails when PostgreSQL gave up the wait for its synchronous standby: the data is
 * written here, and lost if the standby is promoted. PostgreSQL reports a success, and says so by a notice
 * alone. What is thrown while the driver takes a notice is the failure of the statement that runs.
 */
export function makeClient(url: string | undefined, options: ClientOptions): postgres.Sql {
  const { onnotice } = options;
  const whole = {
    ...options,
    fetch_types: false,
    onnotice: (notice: postgres.Notice) => {
      if (notice['routine'] === WAIT_FOR_STANDBY) throw new CommitUnknown('no standby confirmed the commit');
      onnotice?.(notice);
    },
  };
  return url === undefined ? postgres(whole) : postgres(url, whole);
}

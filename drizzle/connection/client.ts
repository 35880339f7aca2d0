import postgres from 'postgres';

/** The driver's options, except `fetch_types`, which `makeClient` sets. */
type ClientOptions = Omit<postgres.Options<Record<string, postgres.PostgresType>>, 'fetch_types'>;

/**
 * The one place that makes a client of the driver; without `url`, of what the options name. By default the
 * driver asks each new connection for the types of arrays and lets nobody catch a failure: a connection that
 * ends there ends the process.
 */
export function makeClient(url: string | undefined, options: ClientOptions): postgres.Sql {
  const whole = { ...options, fetch_types: false };
  return url === undefined ? postgres(whole) : postgres(url, whole);
}

import type { Logger } from 'pino';
import { EXIT } from '#core/model/exit-code.ts';
import { isOfDatabase } from '#drizzle/connection/errors.ts';
import { traceOf } from '#server/run/log.ts';

/**
 * What nobody caught is logged, and ends the process: its state is unknown. An answer of the database that
 * nobody waited for leaves nothing half done: it is logged alone.
 */
export function watchUncaught(log: Logger): void {
  process.on('uncaughtException', (error, origin) => {
    if (origin === 'unhandledRejection' && isOfDatabase(error)) {
      log.error(traceOf(error), 'nobody waited for this answer of the database');
      return;
    }
    log.fatal(traceOf(error), 'bug');
    process.exit(EXIT.bug);
  });
}

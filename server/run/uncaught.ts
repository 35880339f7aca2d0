import type { Logger } from 'pino';
import { EXIT } from '#core/model/exit-code.ts';
import { isOfDatabase } from '#drizzle/connection/errors.ts';
import { traceOf } from '#server/run/log.ts';

/** Writes the report of an error; `sentence` tells the person who runs the server where it is. */
export type ReportCrash = (error: unknown) => { readonly id: string; readonly sentence: string };

/**
 * What nobody caught is logged and reported, and ends the process: its state is unknown. An answer of the
 * database that nobody waited for leaves nothing half done: it is logged alone.
 */
export function watchUncaught(log: Logger, reportCrash: ReportCrash): void {
  process.on('uncaughtException', (error, origin) => {
    if (origin === 'unhandledRejection' && isOfDatabase(error)) {
      log.error(traceOf(error), 'nobody waited for this answer of the database');
      return;
    }
    const { id, sentence } = reportCrash(error);
    log.fatal({ ...traceOf(error), report: id }, 'bug');
    process.stderr.write(`${sentence}\n`);
    process.exit(EXIT.bug);
  });
}

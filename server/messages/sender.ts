import { setTimeout as pause } from 'node:timers/promises';
import { addMinutes, type Instant } from '#core/calendar/instant.ts';
import { faultOf } from '#drizzle/connection/errors.ts';
import type { ServerContext } from '#server/api/context.ts';
import type { Mailer } from '#server/messages/mailer.ts';
import { sendBatch } from '#server/messages/send-batch.ts';

/** Milliseconds between two looks for messages that are due. */
const LOOK = 2_000;
/** Minutes of the wait for a mail server that is away, doubled from try to try. */
const FIRST_WAIT = 0.25;
const LONGEST_WAIT = 5;
/** Milliseconds that a server which stops waits for the messages that it is sending. */
const GRACE = 5_000;

export type Sender = {
  /** Sends all that is due, unless the mail server was away just now; one run at a time. */
  readonly run: () => Promise<void>;
  /** Resolves when the messages that were being sent are noted. Called after `closing`. */
  readonly stopped: () => Promise<void>;
};

/** sends messages as long as the server runs. */
export function makeSender(context: ServerContext, mailer: Mailer): Sender {
  const { closing, log, machineClock } = context;
  let running: Promise<void> | undefined;
  let waits = 0;
  let until: Instant | undefined;

  async function sendAll(): Promise<void> {
    if (until !== undefined && machineClock() < until) return;
    let sent = await sendBatch(context, mailer);
    while (sent === 'went-on' && !closing.aborted) sent = await sendBatch(context, mailer);
    if (sent === 'away') {
      until = addMinutes(machineClock(), Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** waits));
      waits += 1;
      log.warn({ until }, 'the mail server takes no messages, and will be tried again');
    } else {
      waits = 0;
      until = undefined;
    }
  }

  function run(): Promise<void> {
    running ??= sendAll()
      .catch((error) => log.warn(faultOf(error), 'messages could not be sent, and will be tried again'))
      .finally(() => {
        running = undefined;
      });
    return running;
  }

  async function stopped(): Promise<void> {
    await Promise.race([running, pause(GRACE, undefined, { ref: false })]);
    mailer.close();
  }
  return { run, stopped };
}

/** Looks for messages from time to time until the server closes. */
export function sendRegularly({ run }: Sender, { closing }: Pick<ServerContext, 'closing'>): void {
  const timer = setInterval(() => void run(), LOOK);
  timer.unref();
  closing.addEventListener('abort', () => clearInterval(timer));
}

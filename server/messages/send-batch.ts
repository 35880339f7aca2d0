import { addMinutes, type Instant } from '#core/calendar/instant.ts';
import { isPlainAddress } from '#core/text/mail-address.ts';
import { claimMessages, type MessageResult, saveResults } from '#drizzle/queries/outbox.ts';
import type { ServerContext } from '#server/api/context.ts';
import { type MailFailure, mailFailure } from '#server/messages/failure.ts';
import { loadLetters, type Ready } from '#server/messages/letters.ts';
import { CONNECTIONS, type Mailer } from '#server/messages/mailer.ts';
import { asSystem } from '#server/transactions/as-system.ts';

/** Messages that a server takes at once, and the minutes in which it is done with them or is gone. */
const BATCH = 50;
const CLAIM = 10;
/** Minutes before the end of a claim from which no message of it is begun: one takes less. */
const LAST = 2;
/** Minutes before the next try, doubled from try to try up to an hour; so many tries take four days. */
const LONGEST_WAIT = 60;
const MOST_ATTEMPTS = 100;

type Context = Pick<ServerContext, 'database' | 'clock' | 'machineClock' | 'closing'>;

/** `away`: the mail server takes nothing for now. */
export type SentBatch = 'went-on' | 'nothing' | 'away';

/**
 * sends the messages that are due, the first of them. No row is held while a mail server is spoken to:
 * a claim keeps other servers from a message, and a server that stops before it has noted a message leaves it
 * to be sent again, with the same Message-ID.
 */
export async function sendBatch(context: Context, mailer: Mailer): Promise<SentBatch> {
  const { database, clock, machineClock } = context;
  const at = machineClock();
  const until = addMinutes(at, CLAIM);
  const claims = await asSystem(database, (tx) => claimMessages(tx, { at, until, limit: BATCH }));
  if (claims.length === 0) return 'nothing';

  const ready = await asSystem(database, (tx) => loadLetters(tx, claims, clock()));
  const { results, isAway } = await postAll(context, mailer, { ready, last: addMinutes(until, -LAST) });
  await asSystem(database, (tx) => saveResults(tx, results));
  return isAway ? 'away' : 'went-on';
}

type Batch = { readonly ready: readonly Ready[]; readonly last: Instant };
type Posted = { readonly results: readonly MessageResult[]; readonly isAway: boolean };

/** Several at once. Those that were not begun when the mail server is found to be away are given back. */
async function postAll({ machineClock, closing }: Context, mailer: Mailer, { ready, last }: Batch): Promise<Posted> {
  const results: MessageResult[] = [];
  const left = [...ready];
  let isAway = false;
  async function postSome(): Promise<void> {
    while (!isAway && !closing.aborted && machineClock() < last) {
      const next = left.shift();
      if (next === undefined) return;
      const failure = await post(mailer, next);
      if (failure?.kind === 'away') isAway = true;
      results.push(resultOf(next, failure, machineClock()));
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, postSome));
  return { results: [...results, ...left.map(givenBack)], isAway };
}

const NOT_AN_ADDRESS: MailFailure = { kind: 'refused', said: 'not an address' };

const FOR_A_DEAD_PERSON: MailFailure = { kind: 'refused', said: 'the mandant is dead' };

async function post(mailer: Mailer, { letter, isForDead }: Ready): Promise<MailFailure | undefined> {
  if (isForDead) return FOR_A_DEAD_PERSON;
  if (letter === undefined) return undefined;
  if (!isPlainAddress(letter.to)) return NOT_AN_ADDRESS;
  return mailer.post(letter).then(() => undefined, mailFailure);
}

/** without an address it is a letter of the town hall. */
function resultOf({ claimed, letter, isForDead }: Ready, failure: MailFailure | undefined, at: Instant): MessageResult {
  const { id, attempts } = claimed;
  if (letter === undefined && !isForDead) return { id, channel: 'letter', attempts };
  const tried = { id, channel: 'email', attempts: attempts + 1 } as const;
  if (failure === undefined) return { ...tried, sentAt: at };
  const { kind, said } = failure;
  if (kind === 'away') return { ...tried, attempts, said };
  if (kind === 'refused' || tried.attempts >= MOST_ATTEMPTS) return { ...tried, failedAt: at, said };
  return { ...tried, nextTryAt: addMinutes(at, Math.min(LONGEST_WAIT, 2 ** attempts)), said };
}

function givenBack({ claimed: { id, attempts } }: Ready): MessageResult {
  return { id, channel: 'email', attempts };
}

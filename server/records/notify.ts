import type { Instant } from '#core/calendar/instant.ts';
import type { CommuneCode } from '#core/model/ids.ts';
import type { MessageSubject } from '#core/model/message.ts';
import type { ElectorRecord } from '#drizzle/queries/electors.ts';
import type { MessageRow } from '#drizzle/queries/records.ts';
import type { ServerContext } from '#server/api/context.ts';
import { uuid } from '#server/records/uuid.ts';

type Recipient = { readonly to: ElectorRecord; readonly commune: CommuneCode; readonly at: Instant };

/** by e-mail, or by a letter of the town hall where there is no address. */
export function mandantNotice(
  context: ServerContext,
  { to, commune, at }: Recipient,
  about: MessageSubject,
  facts: unknown,
): MessageRow {
  const channel = to.email === undefined ? 'letter' : 'email';
  return { id: uuid(context.machineClock), commune, elector: to.id, about, channel, facts, queuedAt: at };
}

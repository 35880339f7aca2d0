import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { CommuneCode, ProcurationId } from '#core/model/ids.ts';
import type { MessageFacts, MessageSubject } from '#core/model/message.ts';
import type { CoveredRound } from '#core/model/procuration.ts';
import type { ElectorRecord } from '#drizzle/queries/electors.ts';
import type { MessageRow } from '#drizzle/queries/records.ts';
import type { ServerContext } from '#server/api/context.ts';
import { uuid } from '#server/records/uuid.ts';

type Recipient = { readonly to: ElectorRecord; readonly commune: CommuneCode; readonly at: Instant };

/** an e-mail, or a letter of the town hall where there is no address. */
export function mandantNotice<About extends MessageSubject>(
  context: Pick<ServerContext, 'machineClock'>,
  { to, commune, at }: Recipient,
  about: About,
  facts: MessageFacts[About],
): MessageRow {
  const channel = to.email === undefined ? 'letter' : 'email';
  return { id: uuid(context.machineClock), commune, elector: to.id, about, channel, facts, queuedAt: at };
}

type LostRounds = {
  readonly procuration: ProcurationId;
  readonly voided: readonly CoveredRound[];
  readonly uncovered: readonly CoveredRound[];
  /** the first day left, when others took the days before it. */
  readonly heldFrom?: Day;
};

/** one notice of what became void, one of what is not covered. */
export function lostRoundNotices(
  context: ServerContext,
  recipient: Recipient,
  { procuration, voided, uncovered, heldFrom }: LostRounds,
): readonly MessageRow[] {
  const isVoid = voided.length > 0 || heldFrom !== undefined;
  return [
    ...(isVoid ? [mandantNotice(context, recipient, 'void', { procuration, rounds: voided, heldFrom })] : []),
    ...(uncovered.length > 0
      ? [mandantNotice(context, recipient, 'not-covered', { procuration, rounds: uncovered })]
      : []),
  ];
}

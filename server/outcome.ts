import type { CommuneCode } from '#core/ids.ts';
import type { Instant } from '#core/instant.ts';
import type { About } from '#core/message.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Reasons } from '#core/verdict.ts';
import type { ElectorRecord } from '#drizzle/queries/electors.ts';
import type { IncidentRow, MessageRow } from '#drizzle/queries/records.ts';
import type { ServerContext } from '#server/context.ts';
import { uuid } from '#server/uuid.ts';
import type { Outcome } from '#server/write.ts';

const NOTHING = { messages: [], incidents: [], changed: [] };

/** The outcome of an act that a rule refuses: only its record, and what is passed in `also`. */
export function refusal<Result>(
  chain: string,
  reasons: Reasons<Refusal>,
  also: Pick<Outcome<Result>, 'about'> & Partial<Outcome<Result>>,
): Outcome<Result> {
  return { ...NOTHING, ...also, chain, answer: { ok: false, reasons } };
}

/** The outcome of an act that was saved. */
export function done<Result>(
  chain: string,
  result: Result,
  also: Pick<Outcome<Result>, 'about'> & Partial<Outcome<Result>>,
): Outcome<Result> {
  return { ...NOTHING, ...also, chain, answer: { ok: true, ...result } };
}

type Telling = { readonly to: ElectorRecord; readonly commune: CommuneCode; readonly at: Instant };

/** by e-mail, or by a letter of the town hall where there is no address. */
export function tell(context: ServerContext, { to, commune, at }: Telling, about: About, facts: unknown): MessageRow {
  const channel = to.email === undefined ? 'letter' : 'email';
  return { id: uuid(context.machineClock), commune, elector: to.id, about, channel, facts, queuedAt: at };
}

/** what is written for the procès-verbal. */
export function incident(context: ServerContext, written: Omit<IncidentRow, 'id'>): IncidentRow {
  return { id: uuid(context.machineClock), ...written };
}

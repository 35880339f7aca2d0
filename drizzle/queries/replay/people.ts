import { sql } from 'drizzle-orm';
import type { BodyOf } from '#drizzle/queries/log-bodies.ts';
import type { Comparison } from '#drizzle/queries/replay/differences.ts';
import { rowsSaidOf } from '#drizzle/queries/replay/log.ts';
import { ACCOUNT, ELECTOR } from '#drizzle/queries/replay/written.ts';

/** Each account, with its role, its scope, its lock and its signature, is as its last act says. */
export function accountsReplayed(altered: readonly BodyOf[]): Comparison {
  return {
    table: 'accounts',
    said: sql`select chain, seq, its ->> 'id' as key, no, its as content from (${rowsSaidOf('accounts', altered)}) line`,
    held: sql`select its.id::text as key, its.version as no, ${ACCOUNT} as content from accounts its`,
  };
}

/**
 * each elector whom an event of the roll has changed, with every registration, is as the last
 * event says. What the roll was when it was loaded, no entry says.
 */
export function electorsReplayed(altered: readonly BodyOf[]): Comparison {
  return {
    table: 'electors',
    said: sql`select chain, seq, its ->> 'id' as key, no, its as content from (${rowsSaidOf('electors', altered)}) line`,
    held: sql`select its.id::text as key, its.roll_no as no, ${ELECTOR} as content from electors its where its.roll_no > 0`,
    // The event's body is erased a year later; its day is that of the last change, in the commune's zone.
    erased: sql`exists (select from audit_erasure join audit_entry entry using (chain, seq)
      where entry.act = 'roll.record' and abs(entry.at::date - greatest((theirs ->> 'lost_on')::date,
        (select max(greatest("from", "to")) from jsonb_to_recordset(theirs -> 'registrations') as line ("from" date, "to" date))))
        <= 2)`,
  };
}

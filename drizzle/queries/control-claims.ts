import { and, eq, gte, sql } from 'drizzle-orm';
import type { Instant } from '#core/calendar/instant.ts';
import type { CommuneCode, ProcurationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, selectable } from '#drizzle/connection/statement.ts';
import { controlClaims } from '#drizzle/schema/town-hall.ts';

export type ControlClaim = typeof controlClaims.$inferSelect;

const claim = selectable(controlClaims, 'control_claims');

/**
 * Takes a procuration for a session, or gives another sign of life of it. One that another session holds, and
 * that was seen since `staleBefore`, stays as it is.
 */
export async function takeClaim(tx: Tx, taken: ControlClaim, staleBefore: Instant): Promise<void> {
  const { procuration, commune, session, who, claimedAt, seenAt } = taken;
  await query(
    tx,
    sql`insert into control_claims (procuration, commune, session, who, claimed_at, seen_at)
      values (${procuration}, ${commune}, ${session}, ${who}, ${claimedAt}, ${seenAt})
      on conflict (procuration) do update set commune = excluded.commune, session = excluded.session, who = excluded.who,
        seen_at = excluded.seen_at, claimed_at = case when control_claims.session = excluded.session
          then control_claims.claimed_at else excluded.claimed_at end
      where control_claims.session = excluded.session or control_claims.seen_at < ${staleBefore}`,
  );
}

/** The claim of a procuration, if its terminal was seen since `staleBefore`. */
export async function findClaim(
  tx: Tx,
  procuration: ProcurationId,
  staleBefore: Instant,
): Promise<ControlClaim | undefined> {
  const [row] = await query(
    tx,
    sql`select ${claim.columns} from control_claims where procuration = ${procuration} and seen_at >= ${staleBefore}`,
  );
  return row && claim.parse(row);
}

/** What the agents of a town hall have open. */
export async function claimsOf(tx: Tx, commune: CommuneCode, staleBefore: Instant): Promise<readonly ControlClaim[]> {
  return tx
    .select()
    .from(controlClaims)
    .where(and(eq(controlClaims.commune, commune), gte(controlClaims.seenAt, staleBefore)));
}

/** Gives a procuration back: what this session holds of it, or whoever holds it once it is decided. */
export async function releaseClaim(tx: Tx, procuration: ProcurationId, session?: string): Promise<void> {
  const isIts = eq(controlClaims.procuration, procuration);
  await tx.delete(controlClaims).where(session === undefined ? isIts : and(isIts, eq(controlClaims.session, session)));
}

import type { Day } from '#core/calendar/day.ts';
import { departmentOf } from '#core/law/elections/territories.ts';
import type { Hours } from '#core/model/election.ts';
import type { CommuneCode, OpeningId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { loadElectors } from '#drizzle/queries/electors.ts';
import { findOpenings, type OpeningIn } from '#drizzle/queries/public-places.ts';
import type { CallContext } from '#server/api/context.ts';
import { communeOfElector } from '#server/electors/roll-in-force.ts';

/** Openings of one answer; a commune that is named (`near`) leads to others. */
const MOST = 50;

export type OpeningView = Hours & {
  readonly id: OpeningId;
  readonly commune: string;
  readonly name: string;
  readonly address: string;
  readonly decree: string;
  readonly day: Day;
};

/** where one may go besides a police station, in the department of a commune: by default one's own. */
export function publicOpenings(
  context: CallContext,
  near: CommuneCode | undefined,
): Promise<{ readonly openings: readonly OpeningView[] }> {
  const { database, caller } = context;
  const at = context.clock();
  return inTransaction(database, { actor: caller.actor, access: 'read' }, async (tx) => {
    const around = near ?? (await ownCommune(tx, context));
    const department = around && departmentOf(around);
    const openings = await findOpenings(tx, { at, isTodayAlone: false, department, limit: MOST });
    return { openings: openings.map(openingView) };
  });
}

async function ownCommune(tx: Tx, { caller, clock }: CallContext): Promise<CommuneCode | undefined> {
  const { elector, commune } = caller.account;
  const known = elector === null ? undefined : (await loadElectors(tx, [elector])).get(elector);
  return (known && communeOfElector(known, clock())) ?? commune ?? undefined;
}

export function openingView({ id, name, address, decree, day, opens, closes, in: commune }: OpeningIn): OpeningView {
  return { id, commune: commune.name, name, address, decree, day, opens, closes };
}

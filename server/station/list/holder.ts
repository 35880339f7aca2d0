import { otherStationReasons } from '#core/law/polling-day/vote.ts';
import type { ElectorId, RoundId } from '#core/model/ids.ts';
import type { Refusal } from '#core/model/refusal.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { findByNneAlone } from '#drizzle/queries/elector-identity.ts';
import type { CallContext } from '#server/api/context.ts';
import { callerStation } from '#server/api/scope.ts';
import { type Found, throttledOutside } from '#server/limits/roll-look-up.ts';
import { digest } from '#server/records/digest.ts';
import { loadVoterAtRound } from '#server/station/marks/voter-at-round.ts';

/**
 * The elector whose national number is in a card's code, and why the vote is not at this station; logged.
 */
export type NumberHolder = { readonly elector: ElectorId | undefined; readonly refusals: readonly Refusal[] };

/** how often a station may ask of people outside its own list is limited. */
export async function findNumberHolder(
  context: CallContext,
  { round, nne }: { readonly round: RoundId; readonly nne: string },
): Promise<NumberHolder> {
  const { database, caller } = context;
  const station = callerStation(context);
  const holder = await inTransaction(
    database,
    { actor: caller.actor, access: 'decide' },
    async (tx): Promise<NumberHolder> => {
      const elector = await findByNneAlone(tx, nne);
      if (elector === undefined) return { elector, refusals: [{ code: 'not-on-roll' }] };
      return {
        elector,
        refusals: otherStationReasons(await loadVoterAtRound(tx, { station, round, elector }, context.clock())),
      };
    },
  );
  context.access.read(caller, 'station.holder', holder.elector ?? digest(nne));
  await throttledOutside(context, foundOf(holder));
  return holder;
}

function foundOf({ elector, refusals }: NumberHolder): Found {
  if (elector === undefined) return 'nobody';
  return refusals.length > 0 ? 'elsewhere' : 'here';
}

import { dayOfEvent } from '#core/law/ending/moves.ts';
import type { RollChange } from '#core/law/entitlement/roll-changes.ts';
import { communeOfStation, type ElectorId, type StationId } from '#core/model/ids.ts';
import type { Refusal } from '#core/model/refusal.ts';
import { loadCommunes } from '#drizzle/queries/places.ts';
import { sealOf } from '#drizzle/queries/replay/rolls.ts';
import { appendChangedLines, applyFile, compareFile } from '#drizzle/queries/roll-file/apply.ts';
import { fileFaults } from '#drizzle/queries/roll-file/faults.ts';
import { electorsWithLiving, planOf, type RollPlan, stationsOfFile } from '#drizzle/queries/roll-file/plan.ts';
import { deleteFile } from '#drizzle/queries/roll-file/staging.ts';
import { accepted, refusedOutcome } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import { BadInput } from '#server/api/errors.ts';
import type { Answer } from '#server/api/refused.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';
import { followChanges, locksForChanged } from '#server/roll/file/follow.ts';
import { comparedLists, idsOf, ownFile, planDigest } from '#server/roll/file/summary.ts';
import { votingRefusal } from '#server/roll/file/voting.ts';
import { type LockSet, mergeLocks, NO_LOCKS } from '#server/transactions/row-locks.ts';

/** `plan`: what the summary showed and a person confirmed. */
export type ConfirmedFile = { readonly file: string; readonly plan: string; readonly acceptsFall: boolean };
export type ImportedRoll = {
  readonly changes: { readonly [change in RollChange]: number };
  readonly annulled: number;
};

/** Beside the rows: the people whose procurations may change, and the stations whose lists may. */
type Locks = LockSet & { readonly involved: readonly ElectorId[]; readonly listed: readonly StationId[] };

/**
 * Makes the rolls of the file's communes what the file says, all or nothing, with what make of
 * the procurations of those who left or moved.
 */
export function importFile(
  context: CallContext,
  { key, ...input }: ConfirmedFile & { readonly key: string },
): Promise<Answer<ImportedRoll>> {
  const { file } = input;
  return performAct<ImportedRoll, Locks>(context, {
    name: 'roll.import',
    key,
    input,
    isLong: true,
    locksNeverChange: true,
    locksFor: async (tx, now) => {
      await ownFile(context, tx, file);
      const people = idsOf(await planOf(tx, file));
      const involved = await electorsWithLiving(tx, people);
      const locks = await locksForChanged(tx, involved, now);
      const { listed, former } = await stationsOfFile(tx, file);
      const changing = mergeLocks(locks, { electors: people, procurations: [], stations: listed });
      return {
        ...mergeLocks(changing, { ...NO_LOCKS, stations: former }),
        ...{ involved, listed: changing.stations },
      };
    },
    decide: async (tx, now, { stations, involved, listed }) => {
      const { unreadable } = await ownFile(context, tx, file);
      if (unreadable > 0 || (await fileFaults(tx, file, 1)).count > 0) throw new BadInput('file');
      const plan = await compareFile(tx, file);
      const { falls } = await comparedLists(tx, file, now);
      const about = { file, changes: plan.counts };
      const refusal = (await votingRefusal(tx, listed, now)) ?? refusalOf(planDigest(file, plan), input, falls.length);
      if (refusal) return refusedOutcome<ImportedRoll>(ADMIN_CHAIN, [refusal], { auditFacts: about });

      const zones = [...(await loadCommunes(tx, [...new Set(listed.map(communeOfStation))])).values()];
      const on = dayOfEvent(
        zones.map(({ zone }) => zone),
        now,
      );
      const changed = involved.map((elector) => ({ elector, isLost: changeOf(plan, elector) === 'left' }));
      const followed = await followChanges(context, tx, { changed, on, at: now }, () => applyFile(tx, file, on));
      await appendChangedLines(tx, now);
      const sealed = await sealOf(tx, stations);
      await deleteFile(tx, file);
      return accepted(
        ADMIN_CHAIN,
        { changes: plan.counts, annulled: followed.annulled.length },
        {
          auditFacts: { ...about, on, ...sealed, annulled: followed.annulled, settled: followed.entries },
          ...followed,
        },
      );
    },
  });
}

/**
 * The file or the roll is no more what the summary showed, or a list falls and nobody said that it is meant.
 */
function refusalOf(planned: string, { plan, acceptsFall }: ConfirmedFile, falls: number): Refusal | undefined {
  if (planned !== plan) return { code: 'roll-changed' };
  return falls > 0 && !acceptsFall ? { code: 'roll-falls', lists: falls } : undefined;
}

function changeOf({ people }: RollPlan, elector: ElectorId): RollChange | undefined {
  return people.find((person) => person.elector === elector)?.change;
}

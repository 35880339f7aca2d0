import type { Instant } from '#core/calendar/instant.ts';
import { orderOf } from '#core/law/cap/order.ts';
import { voidRounds } from '#core/law/cap/void-rounds.ts';
import { expiredAt } from '#core/law/ending/expiry.ts';
import { type Controlled, control } from '#core/law/establishment/control.ts';
import { accept } from '#core/law/establishment/town-hall.ts';
import type { RoundId } from '#core/model/ids.ts';
import type { Active, InControl, Rejected, Void } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { flagUncertain, markExpired, updateProcuration } from '#drizzle/queries/procurations.ts';
import type { CallContext } from '#server/api/context.ts';
import { competingProcurations } from '#server/procurations/competing-procurations.ts';
import { saveDisplacement } from '#server/procurations/displacement.ts';
import { type Facts, loadFacts } from '#server/procurations/facts.ts';
import { upheldIncidents } from '#server/reassessment/used-incidents.ts';
import { type Effects, mergeEffects, NO_EFFECTS } from '#server/records/effects.ts';

/** A procuration after its control by the town hall, and the effects on others. */
export type Accepted = {
  readonly procuration: Active | Void | Rejected;
  readonly warnings: readonly Refusal[];
  readonly effects: Effects;
};

/**
 * repeats the automatic checks of a procuration that waited, against active ones only. One that fails
 * is rejected; only one that is accepted displaces others.
 */
export async function acceptWaiting(
  context: CallContext,
  tx: Tx,
  { waiting, now }: { readonly waiting: InControl; readonly now: Instant },
): Promise<Accepted> {
  const facts = await loadFacts(tx, waiting, now);
  const { controlled, procuration, written } = judgeWaiting(waiting, facts, now);
  await flagUncertain(tx, controlled.uncertain);
  if (controlled.status === 'rejected') {
    await updateProcuration(tx, procuration);
    return { procuration, warnings: [], effects: NO_EFFECTS };
  }

  const incidents = upheldIncidents(context, {
    by: procuration,
    upheld: controlled.votesUpheld,
    marks: facts.marks,
    written,
    at: now,
  });
  const displacement = await saveDisplacement(context, tx, {
    at: now,
    displaced: controlled.displaced,
    upheld: controlled.votesUpheld,
  });
  await markExpired(tx, expiredAt(facts.given, procuration.rounds));
  await updateProcuration(tx, procuration);
  const effects = mergeEffects({ ...NO_EFFECTS, incidents }, displacement);
  return { procuration, warnings: controlled.warnings, effects };
}

/** A procuration that waited as its acceptance leaves it, and the rounds that were void before. */
type Judged = {
  readonly controlled: Controlled;
  readonly procuration: Active | Void | Rejected;
  readonly written: readonly RoundId[];
};

/** What the automatic checks say now of a procuration that waits, and what its acceptance would come to. */
export function judgeWaiting(waiting: InControl, facts: Facts, now: Instant): Judged {
  const controlled = controlAgain(waiting, facts);
  const { uncertain, rounds } = controlled;
  const flags = uncertain.includes(waiting.id) ? (['uncertain-order'] as const) : waiting.flags;
  if (controlled.status === 'rejected') {
    const { reasons } = controlled;
    return { controlled, procuration: { ...waiting, status: 'rejected', reasons, rounds, flags }, written: [] };
  }
  const marked = facts.marks.filter(({ elector }) => elector === waiting.mandant).map(({ round }) => round);
  const before = waiting.rounds.flatMap(({ round, coverage, reason }) =>
    coverage === 'void' && reason ? [[round, [reason]] as const] : [],
  );
  const procuration = voidRounds(
    { ...accept(waiting, now), heldFrom: controlled.heldFrom, rounds, flags },
    { facts, marked, reasons: new Map([...before, ...controlled.voided]) },
  );
  return { controlled, procuration, written: before.map(([round]) => round) };
}

function controlAgain(waiting: InControl, facts: Facts): Controlled {
  const { id, mandantList, validity, establishment, rounds } = waiting;
  const { place, localDay } = establishment;
  const order = orderOf(waiting);
  return control({
    ...facts,
    from: localDay,
    since: localDay,
    validity,
    mandantList,
    competitors: competingProcurations(order, facts),
    act: { id, place, ...order },
    acceptedRounds: rounds,
  });
}

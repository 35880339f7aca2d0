import type { Displaced } from '#core/law/cap/admission.ts';
import { expiredAt } from '#core/law/ending/expiry.ts';
import { type Controlled, control } from '#core/law/establishment/control.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import type { Procuration } from '#core/model/procuration.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { loadUncorrected } from '#drizzle/queries/marks.ts';
import { drawRecordedNo, flagUncertain, insertProcuration, markExpired } from '#drizzle/queries/procurations.ts';
import { setRequestStatus } from '#drizzle/queries/requests.ts';
import type { CallContext } from '#server/api/context.ts';
import { type ActToMake, buildProcuration, dayOf, rollOf } from '#server/procurations/build.ts';
import { loadCompetingProcurations } from '#server/procurations/competing-procurations.ts';
import { saveDisplacement } from '#server/procurations/displacement.ts';
import { type Facts, loadFacts } from '#server/procurations/facts.ts';
import { upheldIncidents } from '#server/reassessment/used-incidents.ts';
import { type Effects, mergeEffects, NO_EFFECTS } from '#server/records/effects.ts';
import { uuid } from '#server/records/uuid.ts';

export type MadeProcuration = {
  readonly procuration: Procuration;
  readonly controlled: Controlled;
  readonly facts: Facts;
  /** On the mandants of what it displaces. */
  readonly effects: Effects;
};

/**
 * makes a procuration. The act exists even if control rejects it; what
 * it displaces of others is saved before it.
 */
export async function makeProcuration(context: CallContext, tx: Tx, act: ActToMake): Promise<MadeProcuration> {
  const { mandant, mandataire, request, now } = act;
  const facts = await loadFacts(tx, { mandant, mandataire }, now);
  const recordedNo = await drawRecordedNo(tx);
  const order = { day: dayOf(act, facts), recordedNo, onPaper: act.way === 'paper' };

  const id = uuid<ProcurationId>(context.machineClock);
  const mandantList = rollOf(facts.mandant, act).list;
  const controlled = control({
    ...facts,
    from: act.writtenOn,
    since: act.request?.requestedOn ?? act.writtenOn,
    validity: act.validity,
    mandantList,
    competitors: await loadCompetingProcurations(tx, { mandant, mandataire, ...order }, facts),
    act: { id, place: act.place, ...order },
    breaches: act.breaches ?? [],
  });

  const marks = await loadUncorrected(tx, [mandant]);
  const procuration = buildProcuration(act, facts, { id, recordedNo, mandantList, controlled, marks });
  const { displaced, votesUpheld: upheld } = controlled.status === 'rejected' ? NOTHING : controlled;
  const incidents = await upheldIncidents(context, tx, { by: procuration, upheld, at: now });
  const displacement = await saveDisplacement(context, tx, { at: now, displaced, upheld });
  await flagUncertain(
    tx,
    controlled.uncertain.filter((tied) => tied !== id),
  );
  if (procuration.status !== 'rejected') await markExpired(tx, expiredAt(facts.given, procuration.rounds));
  await insertProcuration(tx, procuration);
  if (request) await setRequestStatus(tx, request.id, { status: 'established' });
  const effects = mergeEffects({ ...NO_EFFECTS, incidents }, displacement);
  return { procuration, controlled, facts, effects };
}

const NOTHING: { readonly displaced: Displaced; readonly votesUpheld: readonly ProcurationId[] } = {
  displaced: { voided: new Map(), heldFrom: new Map() },
  votesUpheld: [],
};

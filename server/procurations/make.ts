import type { Displaced } from '#core/law/cap/admission.ts';
import { expiredAt } from '#core/law/ending/expiry.ts';
import { type Controlled, control } from '#core/law/establishment/control.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import type { Procuration } from '#core/model/procuration.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { pipelined } from '#drizzle/connection/transaction.ts';
import { drawRecordedNo, flagUncertain, insertProcuration, markExpired } from '#drizzle/queries/procurations.ts';
import { setRequestStatus } from '#drizzle/queries/requests.ts';
import type { CallContext } from '#server/api/context.ts';
import { type ActToMake, buildProcuration, dayOf, rollOf } from '#server/procurations/build.ts';
import { competingProcurations } from '#server/procurations/competing-procurations.ts';
import { saveDisplacement } from '#server/procurations/displacement.ts';
import type { Facts } from '#server/procurations/facts.ts';
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
 * makes a procuration, decided on the facts of its two people. The act
 * exists even if control rejects it; what it displaces of others is saved before it.
 */
export async function makeProcuration(
  context: CallContext,
  tx: Tx,
  act: ActToMake,
  facts: Facts,
): Promise<MadeProcuration> {
  const { request, now } = act;
  const recordedNo = await drawRecordedNo(tx);
  const { procuration, controlled, incidents } = decideProcuration(context, { act, facts, recordedNo });
  const { displaced, votesUpheld: upheld } = controlled.status === 'rejected' ? NOTHING : controlled;

  const displacement = await saveDisplacement(context, tx, { at: now, displaced, upheld });
  const isLiving = procuration.status !== 'rejected';
  await pipelined(
    flagUncertain(
      tx,
      controlled.uncertain.filter((tied) => tied !== procuration.id),
    ),
    markExpired(tx, isLiving ? expiredAt(facts.given, procuration.rounds) : []),
    insertProcuration(tx, procuration),
    request ? setRequestStatus(tx, request.id, { status: 'established' }) : Promise.resolve(),
  );
  const effects = mergeEffects({ ...NO_EFFECTS, incidents }, displacement);
  return { procuration, controlled, facts, effects };
}

type NumberedAct = { readonly act: ActToMake; readonly facts: Facts; readonly recordedNo: number };

/** What control leaves of an act, and the incidents of the votes that it comes too late for. */
export function decideProcuration(context: CallContext, { act, facts, recordedNo }: NumberedAct) {
  const { place, validity, writtenOn, now } = act;
  const order = { day: dayOf(act, facts), recordedNo, onPaper: act.way === 'paper' };
  const id = uuid<ProcurationId>(context.machineClock);
  const mandantList = rollOf(facts.mandant, act).list;
  const controlled = control({
    ...facts,
    from: writtenOn,
    since: act.request?.requestedOn ?? writtenOn,
    validity,
    mandantList,
    competitors: competingProcurations(order, facts),
    act: { id, place, ...order },
    breaches: act.breaches ?? [],
  });
  const marks = facts.marks.filter(({ elector }) => elector === facts.mandant.id);
  const procuration = buildProcuration(act, facts, { id, recordedNo, mandantList, controlled, marks });
  const upheld = controlled.status === 'rejected' ? [] : controlled.votesUpheld;
  return {
    procuration,
    controlled,
    incidents: upheldIncidents(context, { by: procuration, upheld, marks: facts.marks, at: now }),
  };
}

const NOTHING: { readonly displaced: Displaced; readonly votesUpheld: readonly ProcurationId[] } = {
  displaced: { voided: new Map(), heldFrom: new Map() },
  votesUpheld: [],
};

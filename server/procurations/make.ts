import type { Day } from '#core/calendar/day.ts';
import { dayAt, type Instant, PARIS, type TimeZone } from '#core/calendar/instant.ts';
import type { Displaced } from '#core/law/cap/admission.ts';
import { dayOfAct } from '#core/law/cap/order.ts';
import { voidRounds, withVoid } from '#core/law/cap/void-rounds.ts';
import { localDay } from '#core/law/elections/local-day.ts';
import { expiredAt } from '#core/law/ending/expiry.ts';
import { type Controlled, control } from '#core/law/establishment/control.ts';
import type { Authority, FranceOrAbroad } from '#core/model/authority.ts';
import { type Elector, inForce, type List, type Registration } from '#core/model/elector.ts';
import type { CommuneCode, ElectorId, ProcurationId } from '#core/model/ids.ts';
import type { Flag, Procuration, Validity, Way } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { loadUncorrected } from '#drizzle/queries/marks.ts';
import { drawRecordedNo, flagUncertain, insertProcuration, markExpired } from '#drizzle/queries/procurations.ts';
import { type Request, setRequestStatus } from '#drizzle/queries/requests.ts';
import type { CallContext } from '#server/api/context.ts';
import { loadCompetitors } from '#server/procurations/competitors.ts';
import { saveDisplacement } from '#server/procurations/displacement.ts';
import { type Facts, loadFacts } from '#server/procurations/facts.ts';
import { type Effects, mergeEffects, NO_EFFECTS } from '#server/records/effects.ts';
import { uuid } from '#server/records/uuid.ts';
import { upheldIncidents } from '#server/recount/used-incidents.ts';

/** An act that is entitled to be: who gives what to whom, how it was made, and the written date of a paper form. */
export type ActToMake = {
  readonly mandant: ElectorId;
  readonly mandataire: ElectorId;
  readonly validity: Validity;
  /** Of the mandant, when no line of his is in force. */
  readonly commune: CommuneCode;
  readonly request: Request | undefined;
  readonly way: Way;
  readonly place: FranceOrAbroad;
  readonly authority: Authority | undefined;
  /** of the authority's unit; undefined: the mandant's is taken. */
  readonly zone: TimeZone | undefined;
  /** On paper. */
  readonly writtenOn?: Day;
  /** What breaks a rule in the paper form itself. */
  readonly breaches?: readonly Refusal[];
  /** of one date with a revocation. */
  readonly isUncertain?: boolean;
  readonly homeVisit: boolean;
  readonly now: Instant;
};

export type Made = {
  readonly procuration: Procuration;
  readonly controlled: Controlled;
  readonly facts: Facts;
  /** On others, whom it displaces. */
  readonly effects: Effects;
};

/** the act exists from here on; control says what it is worth, and what it takes from others. */
export async function makeProcuration(context: CallContext, tx: Tx, act: ActToMake): Promise<Made> {
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
    competitors: await loadCompetitors(tx, { mandant, mandataire, ...order }, facts),
    act: { id, place: act.place, ...order },
    breaches: act.breaches ?? [],
  });

  const marks = await loadUncorrected(tx, [mandant]);
  const procuration = procurationOf(act, facts, { id, recordedNo, mandantList, controlled, marks });
  const { displaced, upheld } = controlled.status === 'rejected' ? NOTHING : controlled;
  const incidents = await upheldIncidents(context, tx, { by: procuration, upheld, at: now });
  const displacement = await saveDisplacement(context, tx, { at: now, displaced, upheld });
  await flagUncertain(
    tx,
    controlled.uncertain.filter((other) => other !== id),
  );
  if (procuration.status !== 'rejected') await markExpired(tx, expiredAt(facts.given, procuration.rounds));
  await insertProcuration(tx, procuration);
  if (request) await setRequestStatus(tx, request.id, { status: 'established' });
  const effects = mergeEffects({ ...NO_EFFECTS, incidents }, displacement);
  return { procuration, controlled, facts, effects };
}

const NOTHING: { readonly displaced: Displaced; readonly upheld: readonly ProcurationId[] } = {
  displaced: { voided: new Map(), heldFrom: new Map() },
  upheld: [],
};

/** the calendar date of the act at its place, or the written one. */
function dayOf({ writtenOn, zone }: ActToMake, facts: Facts): Day {
  return writtenOn ?? dayOfAct(facts, zone);
}

type Controlling = {
  readonly id: ProcurationId;
  readonly recordedNo: number;
  readonly mandantList: List;
  readonly controlled: Controlled;
  /** The mandant's own. */
  readonly marks: readonly VoteMark[];
};

function procurationOf(act: ActToMake, facts: Facts, its: Controlling): Procuration {
  const { now } = act;
  const { controlled } = its;
  const established = establishedOf(act, facts, its);
  switch (controlled.status) {
    case 'rejected':
      return { ...established, status: 'rejected', reasons: controlled.reasons };
    case 'in-control':
      return { ...established, status: 'in-control', rounds: withVoid(established.rounds, controlled.voided) };
    case 'active': {
      const marked = its.marks.map(({ round }) => round);
      const effective = { ...established, status: 'active', effectiveAt: now } as const;
      return voidRounds(effective, { facts, marked, reasons: controlled.voided });
    }
  }
}

function establishedOf(act: ActToMake, facts: Facts, { id, recordedNo, mandantList, controlled }: Controlling) {
  const { mandant, mandataire, validity, request, way, place, authority, homeVisit, now } = act;
  const onDay = act.writtenOn ?? localDay(facts.mandant, facts.communes, now);
  const isUncertain = act.isUncertain || controlled.uncertain.includes(id);
  const flags: readonly Flag[] = isUncertain ? ['uncertain-order'] : [];
  return {
    id,
    request: request?.id,
    mandant,
    mandataire,
    commune: rollOf(facts.mandant, act).commune,
    mandantList,
    validity,
    establishment: {
      at: now,
      day: dayOf(act, facts),
      localDay: onDay,
      way,
      place,
      authority,
      recordedNo,
      homeVisit,
    },
    heldFrom: controlled.status === 'rejected' ? onDay : controlled.heldFrom,
    flags,
    effectiveAt: undefined,
    rounds: controlled.rounds,
  };
}

/** The mandant's line in force as the act is recorded, or, when he was struck off since, the last he had. */
function rollOf({ registrations }: Elector, { now, commune }: ActToMake): Pick<Registration, 'list' | 'commune'> {
  const line = registrations.find((registration) => inForce(registration, dayAt(now, PARIS))) ?? registrations.at(-1);
  return line ?? { list: 'communal', commune };
}

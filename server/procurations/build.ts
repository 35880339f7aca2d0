import type { Day } from '#core/calendar/day.ts';
import type { Instant, TimeZone } from '#core/calendar/instant.ts';
import { dayOfAct } from '#core/law/cap/order.ts';
import { voidRounds, withVoid } from '#core/law/cap/void-rounds.ts';
import { localDay } from '#core/law/elections/local-day.ts';
import type { Controlled } from '#core/law/establishment/control.ts';
import type { Authority, FranceOrAbroad } from '#core/model/authority.ts';
import type { Elector, List, Registration } from '#core/model/elector.ts';
import type { CommuneCode, ElectorId, ProcurationId } from '#core/model/ids.ts';
import type { Flag, Procuration, Validity, Way } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';
import type { Request } from '#drizzle/queries/requests.ts';
import { rollInForce } from '#server/electors/roll-in-force.ts';
import type { Facts } from '#server/procurations/facts.ts';

/**
 * An act that may be made: its parties, what is given, how it was established, and the written date of a
 * paper form.
 */
export type ActToMake = {
  readonly mandant: ElectorId;
  readonly mandataire: ElectorId;
  readonly validity: Validity;
  /** The commune of a mandant who is on no roll any more. */
  readonly commune: CommuneCode;
  readonly request: Request | undefined;
  readonly way: Way;
  readonly place: FranceOrAbroad;
  readonly authority: Authority | undefined;
  /** the time zone of the authority's unit; undefined: the mandant's. */
  readonly zone: TimeZone | undefined;
  /** On paper. */
  readonly writtenOn?: Day;
  /** the rules that the paper form itself breaks. */
  readonly breaches?: readonly Refusal[];
  /** a revocation has the same date. */
  readonly isUncertain?: boolean;
  readonly homeVisit: boolean;
  readonly now: Instant;
};

/** the date of the act at its place, or the date written on the form. */
export function dayOf({ writtenOn, zone }: ActToMake, facts: Facts): Day {
  return writtenOn ?? dayOfAct(facts, zone);
}

type ControlledAct = {
  readonly id: ProcurationId;
  readonly recordedNo: number;
  readonly mandantList: List;
  readonly controlled: Controlled;
  /** The mandant's. */
  readonly marks: readonly VoteMark[];
};

/** The procuration as control left it: rejected, in control, or active with some rounds void. */
export function buildProcuration(act: ActToMake, facts: Facts, controlledAct: ControlledAct): Procuration {
  const { controlled, marks } = controlledAct;
  const established = establishedOf(act, facts, controlledAct);
  switch (controlled.status) {
    case 'rejected':
      return { ...established, status: 'rejected', reasons: controlled.reasons };
    case 'in-control':
      return { ...established, status: 'in-control', rounds: withVoid(established.rounds, controlled.voided) };
    case 'active': {
      const marked = marks.map(({ round }) => round);
      const effective = { ...established, status: 'active', effectiveAt: act.now } as const;
      return voidRounds(effective, { facts, marked, reasons: controlled.voided });
    }
  }
}

function establishedOf(act: ActToMake, facts: Facts, { id, recordedNo, mandantList, controlled }: ControlledAct) {
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

/** The mandant's registration in force as the act is recorded; after a striking off, the last one. */
export function rollOf(mandant: Elector, { now, commune }: ActToMake): Pick<Registration, 'list' | 'commune'> {
  const line = rollInForce(mandant, now) ?? mandant.registrations.at(-1);
  return line ?? { list: 'communal', commune };
}

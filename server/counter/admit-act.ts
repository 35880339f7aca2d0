import type { Day } from '#core/calendar/day.ts';
import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import { hasPapers } from '#core/law/establishment/home-visit.ts';
import { mayEstablish, taskOf } from '#core/law/establishment/powers.ts';
import { versionOn } from '#core/law/versions/by-act-date.ts';
import type { Habilitation } from '#core/model/authority.ts';
import type { HomeVisit } from '#core/model/declaration.ts';
import type { Finding } from '#core/model/evidence.ts';
import type { CommuneCode, ElectorId } from '#core/model/ids.ts';
import type { Refusal } from '#core/model/refusal.ts';
import { type Reasons, reasonsOf, refused, type Verdict, verdict } from '#core/model/verdict.ts';
import type { IncidentRow } from '#drizzle/queries/records.ts';
import type { Request } from '#drizzle/queries/requests.ts';
import { type Outcome, refusedOutcome } from '#server/act/outcome.ts';
import type { CallContext } from '#server/api/context.ts';
import { incident } from '#server/records/incident.ts';

/** The identity check, and the papers of a visit at the mandant's home. */
export type Evidence = { readonly identity: Finding; readonly homeVisit?: HomeVisit | undefined };

/** An act that the mandant asks for, and the evidence; `localDay` is the mandant's. */
export type PlannedAct = Evidence &
  Pick<CounterAct, 'mandant' | 'commune' | 'request' | 'now'> & {
    readonly localDay: Day;
    /** the public place where the authority acts; undefined: in its own unit. */
    readonly standsAt: string | undefined;
  };

export type Admitted<Result> =
  | { readonly ok: true; readonly act: CounterAct }
  | { readonly ok: false; readonly outcome: Outcome<Result> };

/** the act that the caller's authority may make on this evidence, or its refusal. */
export function admitAct<Result>(context: CallContext, planned: PlannedAct): Admitted<Result> {
  const { mandant, commune, request, now } = planned;
  const authority = context.caller.habilitation;
  const allowed = authority ? mayAct(authority, planned) : refused<Refusal>({ code: 'out-of-scope' });
  if (!allowed.ok || authority === undefined) {
    const reasons: Reasons<Refusal> = allowed.ok ? [{ code: 'out-of-scope' }] : allowed.reasons;
    const incidents = mismatchIncidents(context, planned, reasons);
    return {
      ok: false,
      outcome: refusedOutcome(commune, reasons, { auditFacts: { request: request?.id, mandant }, incidents }),
    };
  }
  const homeVisit = isAtHome(planned);
  const signing = planned.standsAt === undefined ? authority : { ...authority, placeName: planned.standsAt };
  return { ok: true, act: { mandant, commune, request, authority: signing, homeVisit, now } };
}

function mayAct(authority: Habilitation, planned: PlannedAct): Verdict<Refusal> {
  const { request, now, localDay, identity, homeVisit } = planned;
  const isCollecting = taskOf(authority.capacity) === 'collect';
  const entitled = mayEstablish(authority, {
    channel: request ? 'online' : 'counter',
    place: authority.place,
    on: dayAt(now, authority.zone ?? PARIS),
    localDay,
    collectedFor: isCollecting ? undefined : request?.collectedFor,
    atHome: isAtHome(planned),
  });
  const papers = hasPapers(homeVisit, versionOn(localDay).inability);
  const reasons: Refusal[] = [...reasonsOf(entitled), ...reasonsOf(papers)];
  if (isCollecting && request?.status === 'collected') reasons.push({ code: 'reference-used' });
  if (identity !== 'match') reasons.push({ code: REFUSED_FOR[identity], ...(!request && { withoutRequest: true }) });
  return verdict(reasons);
}

const REFUSED_FOR = {
  mismatch: 'identity-mismatch',
  'no-document': 'identity-unproven',
  unwilling: 'mandant-unwilling',
} as const satisfies { readonly [finding in Exclude<Finding, 'match'>]: Refusal['code'] };

/** an officer who signs what a delegate collected at home shows no papers again. */
function isAtHome({ homeVisit, request }: PlannedAct): boolean {
  return homeVisit !== undefined || request?.homeVisit === true;
}

/** an identity that does not match is an incident, though nothing is made. */
function mismatchIncidents(
  context: CallContext,
  planned: PlannedAct,
  reasons: Reasons<Refusal>,
): readonly IncidentRow[] {
  if (!reasons.some(({ code }) => code === 'identity-mismatch')) return [];
  const { request, mandant, commune, now } = planned;
  const facts = { request: request?.id, mandant, account: context.caller.account.id };
  return [incident(context, { kind: 'identity-mismatch', commune, at: now, facts })];
}

/** An act at the counter that its authority may make; `commune` keeps its log. */
export type CounterAct = {
  readonly mandant: ElectorId;
  readonly commune: CommuneCode;
  /** Undefined: nothing was asked online, the authority typed it. */
  readonly request: Request | undefined;
  readonly authority: Habilitation;
  readonly homeVisit: boolean;
  readonly now: Instant;
};

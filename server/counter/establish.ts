import type { Habilitation } from '#core/authority.ts';
import { dayAt, type Instant, PARIS } from '#core/instant.ts';
import { readReference } from '#core/reference.ts';
import type { Refusal } from '#core/refusal.ts';
import { actOf, mayEstablish } from '#core/rules/authority.ts';
import { mayBePresented } from '#core/rules/request.ts';
import { type Reasons, type Verdict, verdict } from '#core/verdict.ts';
import type { Tx } from '#drizzle/db.ts';
import type { IncidentRow } from '#drizzle/queries/records.ts';
import { type Request, setRequestStatus } from '#drizzle/queries/requests.ts';
import { ADMIN_CHAIN } from '#server/audit/chain.ts';
import type { CallContext } from '#server/context.ts';
import { type Counter, type Established, madeNothing } from '#server/counter/act.ts';
import { holdsFor } from '#server/counter/holds.ts';
import { establishProcuration } from '#server/counter/procuration.ts';
import { establishRevocation } from '#server/counter/revocation.ts';
import { StartOver } from '#server/failures.ts';
import { done, incident, refusal } from '#server/outcome.ts';
import type { Answer } from '#server/refused.ts';
import { requestAt } from '#server/requests/find.ts';
import { type Outcome, write } from '#server/write.ts';

export type Presented = { readonly key: string; readonly reference: string; readonly identity: 'match' | 'mismatch' };

/** the mandant is at the counter with a reference. */
export function establish(context: CallContext, presented: Presented): Promise<Answer<Established>> {
  const { key, ...input } = presented;
  const reference = readReference(presented.reference);
  return write(context, {
    name: 'counter.establish',
    key,
    input,
    find: async (tx, now) => holdsFor(tx, reference && (await requestAt(tx, reference, now)), now),
    decide: async (tx, now, { electors }) => {
      if (reference === undefined) return refusal(ADMIN_CHAIN, [{ code: 'reference-malformed' }], { about: {} });
      const request = await requestAt(tx, reference, now);
      if (request && !electors.includes(request.mandant)) throw new StartOver();
      const presentable = mayBePresented(request);
      const about = { request: request?.id };
      if (!presentable.ok) return refusal(request?.commune ?? ADMIN_CHAIN, presentable.reasons, { about });
      if (request === undefined) throw new Error('what may be presented exists');
      return atCounter(context, tx, { request, now, identity: presented.identity });
    },
  });
}

type Coming = { readonly request: Request; readonly now: Instant; readonly identity: Presented['identity'] };

async function atCounter(context: CallContext, tx: Tx, coming: Coming): Promise<Outcome<Established>> {
  const { request, now } = coming;
  const authority = context.caller.habilitation;
  const allowed = mayAct(authority, coming);
  if (!allowed.ok || authority === undefined) {
    const reasons: Reasons<Refusal> = allowed.ok ? [{ code: 'out-of-scope' }] : allowed.reasons;
    const incidents = mismatches(context, coming, reasons);
    return refusal(request.commune, reasons, { about: { request: request.id }, incidents });
  }
  if (actOf(authority.capacity) === 'collect') return collect(tx, { request, authority, now });
  const act = { request, authority, now };
  return request.asked.kind === 'revocation'
    ? establishRevocation(context, tx, act)
    : establishProcuration(context, tx, { ...act, asked: request.asked });
}

/** every reason why this authority may not act on what it is shown. */
function mayAct(authority: Habilitation | undefined, { request, now, identity }: Coming): Verdict<Refusal> {
  if (authority === undefined) return verdict<Refusal>([{ code: 'out-of-scope' }]);
  const isCollecting = actOf(authority.capacity) === 'collect';
  const entitled = mayEstablish(authority, {
    channel: 'online',
    place: authority.place,
    on: dayAt(now, PARIS),
    collectedFor: isCollecting ? undefined : request.collectedFor,
  });
  const reasons: Refusal[] = entitled.ok ? [] : [...entitled.reasons];
  if (isCollecting && request.status === 'collected') reasons.push({ code: 'reference-used' });
  if (identity === 'mismatch') reasons.push({ code: 'identity-mismatch' });
  return verdict(reasons);
}

/** an identity that does not match is written, though nothing is made. */
function mismatches(context: CallContext, { request, now }: Coming, reasons: Reasons<Refusal>): readonly IncidentRow[] {
  if (!reasons.some(({ code }) => code === 'identity-mismatch')) return [];
  const facts = { request: request.id, account: context.caller.account.id };
  return [incident(context, { kind: 'identity-mismatch', commune: request.commune, at: now, facts })];
}

/** R-12, art. R72-1 V: identity checked; the act waits for the OPJ who chose the delegate. */
async function collect(tx: Tx, { request, authority, now }: Counter): Promise<Outcome<Established>> {
  const chosenBy = authority.chosenBy;
  if (chosenBy === undefined) {
    const reasons: Reasons<Refusal> = [{ code: 'authority-not-entitled', capacity: authority.capacity }];
    return refusal(request.commune, reasons, { about: { request: request.id } });
  }
  await setRequestStatus(tx, request.id, { status: 'collected', by: authority.account, for: chosenBy });
  return done(
    request.commune,
    { ...madeNothing(now), status: 'collected' as const },
    { about: { request: request.id } },
  );
}

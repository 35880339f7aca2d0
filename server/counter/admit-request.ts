import type { Instant } from '#core/calendar/instant.ts';
import { localDay } from '#core/law/elections/local-day.ts';
import { mayNameMandataire } from '#core/law/entitlement/guardianship.ts';
import type { Link } from '#core/model/declaration.ts';
import type { Request } from '#drizzle/queries/requests.ts';
import { refusedOutcome } from '#server/act/outcome.ts';
import type { CallContext } from '#server/api/context.ts';
import { type Admitted, admitAct, type Evidence } from '#server/counter/admit-act.ts';
import type { Established } from '#server/procurations/established.ts';
import type { Facts } from '#server/procurations/facts.ts';

/** `standsAt`: the public place where the officer acts. */
type PresentedRequest = Evidence & {
  readonly request: Request;
  readonly link: Link;
  readonly now: Instant;
  readonly facts: Facts;
  readonly standsAt: string | undefined;
};

/** the act that the caller may make on a request presented, or its refusal. */
export function admitRequest(
  context: CallContext,
  { facts, link, ...presented }: PresentedRequest,
): Admitted<Established> {
  const { request, now } = presented;
  const { mandant, commune, asked } = request;
  const onDay = localDay(facts.mandant, facts.communes, now);
  const admitted = admitAct<Established>(context, { ...presented, localDay: onDay, mandant, commune });
  if (!admitted.ok || asked.kind === 'revocation') return admitted;
  const declared = mayNameMandataire(facts.mandant, link);
  if (declared.ok) return admitted;
  const about = { auditFacts: { request: request.id, mandant } };
  return { ok: false, outcome: refusedOutcome(commune, declared.reasons, about) };
}

import type { Instant } from '#core/calendar/instant.ts';
import { taskOf } from '#core/law/establishment/powers.ts';
import { mayBePresented } from '#core/law/establishment/request.ts';
import type { Refusal } from '#core/model/refusal.ts';
import { reasonsOf, refused } from '#core/model/verdict.ts';
import { readReference } from '#core/text/reference.ts';
import { type PresentedFacts, selectPresentedFacts } from '#drizzle/queries/counter-acts.ts';
import type { Request, RequestContent } from '#drizzle/queries/requests.ts';
import type { CallContext } from '#server/api/context.ts';
import { BadInput } from '#server/api/errors.ts';
import type { Answer } from '#server/api/refused.ts';
import { admitRequest } from '#server/counter/admit-request.ts';
import { signedBy } from '#server/counter/establish-act.ts';
import { isMiss, subjectOf, throttledBy } from '#server/limits/look-up.ts';
import { factsOf, upcomingFrom } from '#server/procurations/facts.ts';
import { decideProcuration } from '#server/procurations/make.ts';
import { readFactsOfAct } from '#server/transactions/facts-of-act.ts';
import { type RoundView, roundViews } from '#server/views/round.ts';

/** What would become of a request if this officer signed it now. */
export type RequestPreview = {
  readonly would: 'refused' | 'rejected' | 'collected' | 'active' | 'in-control' | 'void';
  /** Every reason against it. */
  readonly reasons: readonly Refusal[];
  readonly rounds: readonly RoundView[];
  readonly warnings: readonly Refusal[];
};

/**
 * decides the act on a request as the act itself does, from facts read in one
 * statement, and writes only who looked. It assumes that the identity matches, and no declared link.
 */
export async function previewRequest(context: CallContext, typed: string): Promise<Answer<RequestPreview>> {
  const reference = readReference(typed);
  if (reference === undefined) return refused({ code: 'reference-malformed' });

  const { access, caller, clock } = context;
  const facts = selectPresentedFacts(reference, {
    account: caller.account.id,
    looking: subjectOf(context),
    from: upcomingFrom(clock()),
    clock,
  });
  const rows = await readFactsOfAct(context, facts);
  const { habilitation } = rows;
  const acting = { ...context, caller: { ...caller, habilitation } };
  const answer = previewOf(acting, rows, clock());
  if (isMiss(answer)) access.read(caller, 'counter.find.missed', reference);
  const preview = await throttledBy(context, rows.misses, answer);
  if (!preview.ok) return preview;
  const { request } = rows;
  if (request && isForProcuration(request)) access.read(caller, 'counter.previewRequest', request.asked.mandataire);
  return preview;
}

function previewOf(context: CallContext, rows: PresentedFacts, now: Instant): Answer<RequestPreview> {
  const { request } = rows;
  const presentable = mayBePresented(request);
  if (!presentable.ok) return presentable;
  if (request === undefined || !isForProcuration(request)) throw new BadInput('reference');
  return { ok: true, ...decided(context, { rows, request, now }) };
}

type RequestOf<Kind extends RequestContent['kind']> = Request & {
  readonly asked: Extract<RequestContent, { kind: Kind }>;
};

function isForProcuration(request: Request): request is RequestOf<'procuration'> {
  return request.asked.kind === 'procuration';
}

type Presented = {
  readonly rows: PresentedFacts;
  readonly request: RequestOf<'procuration'>;
  readonly now: Instant;
};

/** the act would be recorded after every act there is. */
const TO_COME = Number.POSITIVE_INFINITY;

function decided(context: CallContext, { rows, request, now }: Presented): RequestPreview {
  const { asked, mandant } = request;
  const facts = factsOf(rows.facts, { mandant, mandataire: asked.mandataire }, now);
  const evidence = { identity: 'match', link: 'none', standsAt: undefined } as const;
  const admitted = admitRequest(context, { ...evidence, request, facts, now });
  if (!admitted.ok) return { would: 'refused', reasons: reasonsOf(admitted.outcome.answer), rounds: [], warnings: [] };

  const act = signedBy({ ...admitted.act, asked, facts });
  const { controlled, procuration } = decideProcuration(context, { act, facts, recordedNo: TO_COME });
  const rounds = roundViews(procuration.rounds, facts.elections);
  if (controlled.status === 'rejected') return { would: 'rejected', reasons: controlled.reasons, rounds, warnings: [] };
  const isCollected = taskOf(admitted.act.authority.capacity) === 'collect';
  const would = procuration.status === 'void' ? 'void' : isCollected ? 'collected' : controlled.status;
  const lost = [...controlled.voided.values()].flat();
  return { would, reasons: [], rounds, warnings: [...controlled.warnings, ...lost] };
}

import { checkWithoutCounter } from '#core/law/establishment/check-request.ts';
import type { CommuneCode } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { type Outcome, refusedOutcome } from '#server/act/outcome.ts';
import type { CallContext } from '#server/api/context.ts';
import { certifiedOn } from '#server/api/scope.ts';
import type { IdentifiedMandataire } from '#server/electors/identify.ts';
import { type Established, establishedOutcome } from '#server/procurations/established.ts';
import type { Facts } from '#server/procurations/facts.ts';
import { makeProcuration } from '#server/procurations/make.ts';
import { mandantNotice } from '#server/records/notify.ts';
import type { Submission } from '#server/requests/submit.ts';
import { fileOnline, madeOnline } from '#server/requests/without-counter.ts';

type OnlineProcuration = Extract<Submission, { kind: 'procuration' }> & {
  readonly facts: Facts;
  readonly commune: CommuneCode;
  readonly identified: IdentifiedMandataire;
};

/** files a request and establishes it in one act; control judges it as any other. */
export async function giveOnline(
  context: CallContext,
  tx: Tx,
  procuration: OnlineProcuration,
): Promise<Outcome<Established>> {
  const { facts, commune, identified, validity, link } = procuration;
  const mandant = facts.mandant.id;
  if (!identified.ok) return refusedOutcome(commune, identified.reasons, { auditFacts: { mandant } });
  const { mandataire } = identified;
  const covering = checkWithoutCounter({ ...facts, validity, link, certifiedOn: certifiedOn(context) });
  if (!covering.ok) return refusedOutcome(commune, covering.reasons, { auditFacts: { mandant, mandataire } });

  const asked = { kind: 'procuration', mandataire, validity } as const;
  const request = await fileOnline(context, tx, { facts, commune, asked });
  const act = { mandant, mandataire, validity, commune, request, now: facts.at };
  const decided = await makeProcuration(context, tx, { ...act, ...madeOnline(facts) }, facts);
  const { reference } = request;
  const outcome = establishedOutcome(context, { ...decided, reference });
  const to = { to: facts.mandant, commune, at: facts.at };
  return { ...outcome, messages: [mandantNotice(context, to, 'reference', { reference }), ...outcome.messages] };
}

import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import { checkOnlineRequest } from '#core/law/establishment/check-request.ts';
import { lastCounterDay } from '#core/law/establishment/request.ts';
import { isLate } from '#core/law/validity/late.ts';
import type { Link } from '#core/model/declaration.ts';
import type { Identity } from '#core/model/identity.ts';
import type { ElectorId, ProcurationId } from '#core/model/ids.ts';
import type { Lang } from '#core/model/lang.ts';
import type { CoveredRound, Validity } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import { reasonsOf, verdict } from '#core/model/verdict.ts';
import type { Reference } from '#core/text/reference.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import type { Contact } from '#drizzle/queries/electors.ts';
import { accepted, notOnRoll, type Outcome, refusedOutcome } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { findMandataire } from '#server/electors/identify.ts';
import { communeOfElector } from '#server/electors/roll-in-force.ts';
import { loadFacts } from '#server/procurations/facts.ts';
import { revocableWithoutPaper } from '#server/procurations/revocation.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';
import { mandantNotice } from '#server/records/notify.ts';
import { keepContact, withEmail } from '#server/requests/email-address.ts';
import { type Filing, fileRequest } from '#server/requests/file-request.ts';
import { NO_LOCKS } from '#server/transactions/row-locks.ts';
import { type RoundView, roundViews } from '#server/views/round.ts';

/**
 * `email`: the address for messages, kept; it may be left out if one is known. `lang`: the language of
 * the messages, kept.
 */
export type Submission = {
  readonly key: string;
  readonly email?: string | undefined;
  readonly lang?: Lang | undefined;
} & (
  | {
      readonly kind: 'procuration';
      readonly mandataire: Identity;
      readonly validity: Validity;
      readonly link: Link;
    }
  | { readonly kind: 'revocation'; readonly only?: ProcurationId | undefined }
);

/** The reference, the last day to present it, and the rounds it would cover if it were established now. */
export type SubmittedRequest = {
  readonly reference: Reference;
  readonly lastDay: Day;
  readonly rounds: readonly RoundView[];
  readonly warnings: readonly Refusal[];
  /** established now, it may not reach the station in time. */
  readonly late: boolean;
};

/**
 * files an elector's request, to be presented at a
 * counter.
 */
export function submit(context: CallContext, submission: Submission): Promise<Answer<SubmittedRequest>> {
  const { key, ...input } = submission;
  const mandant = context.caller.actor.elector;
  return performAct(context, {
    name: 'request.submit',
    key,
    input,
    locksFor: async () => ({ ...NO_LOCKS, electors: mandant ? [mandant] : [] }),
    decide: async (tx, now) => {
      if (mandant === undefined)
        return refusedOutcome(ADMIN_CHAIN, [{ code: 'mandant-not-elector', election: undefined }], { auditFacts: {} });
      return submission.kind === 'procuration'
        ? askProcuration(context, tx, { ...submission, mandant, now })
        : askRevocation(context, tx, { ...submission, mandant, now });
    },
  });
}

type DatedSubmission<Kind> = Extract<Submission, { kind: Kind }> & {
  readonly mandant: ElectorId;
  readonly now: Instant;
};

async function askProcuration(
  context: CallContext,
  tx: Tx,
  submission: DatedSubmission<'procuration'>,
): Promise<Outcome<SubmittedRequest>> {
  const { mandant, validity, link, now } = submission;
  const identified = await findMandataire(tx, submission.mandataire);
  const facts = await loadFacts(tx, { mandant, mandataire: identified.ok ? identified.mandataire : mandant }, now);
  const commune = communeOfElector(facts.mandant, now);
  if (commune === undefined) return notOnRoll(mandant);
  if (!identified.ok) return refusedOutcome(commune, identified.reasons, { auditFacts: { mandant } });

  const covering = checkOnlineRequest({ ...facts, validity, link });
  if (!covering.ok)
    return refusedOutcome(commune, covering.reasons, { auditFacts: { mandant, mandataire: identified.mandataire } });

  const asked = { kind: 'procuration', mandataire: identified.mandataire, validity } as const;
  return save(context, tx, { facts, commune, asked, covering, email: submission.email, lang: submission.lang });
}

async function askRevocation(
  context: CallContext,
  tx: Tx,
  submission: DatedSubmission<'revocation'>,
): Promise<Outcome<SubmittedRequest>> {
  const { mandant, only, now } = submission;
  const facts = await loadFacts(tx, { mandant, mandataire: mandant }, now);
  const commune = communeOfElector(facts.mandant, now);
  if (commune === undefined) return notOnRoll(mandant);
  const paper = await revocableWithoutPaper(tx, facts);
  const allowed = verdict<Refusal>([...(only ? [{ code: 'partial-revocation' } as const] : []), ...reasonsOf(paper)]);
  if (!allowed.ok) return refusedOutcome(commune, allowed.reasons, { auditFacts: { mandant, only } });
  const covering = { rounds: [], warnings: [] };
  const { email, lang } = submission;
  return save(context, tx, { facts, commune, asked: { kind: 'revocation' }, covering, email, lang });
}

type AcceptedRequest = Filing &
  Contact & {
    readonly covering: { readonly rounds: readonly CoveredRound[]; readonly warnings: readonly Refusal[] };
  };

async function save(context: CallContext, tx: Tx, request: AcceptedRequest): Promise<Outcome<SubmittedRequest>> {
  const { facts, commune, asked, covering } = request;
  const { at } = facts;
  const mandant = withEmail(facts.mandant, request.email);
  if (mandant === undefined)
    return refusedOutcome(commune, [{ code: 'email-missing' }], { auditFacts: { mandant: facts.mandant.id } });

  await keepContact(tx, facts.mandant, request);
  const { id, reference, requestedOn } = await fileRequest(context, tx, request);
  const lastDay = lastCounterDay(requestedOn);
  const late = isLate(covering.rounds, requestedOn);
  const about = asked.kind === 'procuration' ? 'reference' : 'revocation-reference';
  return accepted(
    commune,
    { reference, lastDay, rounds: roundViews(covering.rounds, facts.elections), warnings: covering.warnings, late },
    {
      auditFacts: { request: id, mandant: mandant.id, ...asked },
      messages: [mandantNotice(context, { to: mandant, commune, at }, about, { reference, lastDay, late })],
    },
  );
}

import type { Instant } from '#core/calendar/instant.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { notOnRoll, type Outcome, refusedOutcome } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { findMandataire, type IdentifiedMandataire } from '#server/electors/identify.ts';
import { communeOfElector } from '#server/electors/roll-in-force.ts';
import type { Established } from '#server/procurations/established.ts';
import { loadFacts } from '#server/procurations/facts.ts';
import { locksForIdentified, locksForRevocation } from '#server/procurations/rows-to-lock.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';
import { keepContact, withEmail } from '#server/requests/email-address.ts';
import { giveOnline } from '#server/requests/give-online.ts';
import { revokeOnline } from '#server/requests/revoke-online.ts';
import type { Submission } from '#server/requests/submit.ts';
import { type LockSet, NO_LOCKS } from '#server/transactions/row-locks.ts';

/** establishes at once, with no counter, what an elector with a certified digital identity asks. */
export function establishOnline(context: CallContext, submission: Submission): Promise<Answer<Established>> {
  const { key, ...input } = submission;
  const mandant = context.caller.actor.elector;
  return performAct(context, {
    name: 'request.establishOnline',
    key,
    input,
    locksFor: async (tx, now) =>
      mandant ? locksForSubmission(tx, { submission, mandant, now }) : { ...NO_LOCKS, identified: undefined },
    decide: async (tx, now, { identified }) => {
      if (mandant === undefined)
        return refusedOutcome(ADMIN_CHAIN, [{ code: 'mandant-not-elector', election: undefined }], { auditFacts: {} });
      return decide(context, tx, { submission, mandant, now, identified });
    },
  });
}

type DatedSubmission = { readonly submission: Submission; readonly mandant: ElectorId; readonly now: Instant };
/** Undefined: a revocation names nobody. */
type NamedMandataire = IdentifiedMandataire | undefined;

async function locksForSubmission(
  tx: Tx,
  { submission, mandant, now }: DatedSubmission,
): Promise<LockSet & { readonly identified: NamedMandataire }> {
  if (submission.kind === 'revocation')
    return { ...(await locksForRevocation(tx, mandant, now)), identified: undefined };
  const identified = await findMandataire(tx, submission.mandataire);
  return { ...(await locksForIdentified(tx, { mandant, identified }, now)), identified };
}

async function decide(
  context: CallContext,
  tx: Tx,
  { submission, mandant, now, identified }: DatedSubmission & { readonly identified: NamedMandataire },
): Promise<Outcome<Established>> {
  const facts = await loadFacts(tx, { mandant, mandataire: identified?.ok ? identified.mandataire : mandant }, now);
  const commune = communeOfElector(facts.mandant, now);
  if (commune === undefined) return notOnRoll(mandant);
  const addressed = withEmail(facts.mandant, submission.email);
  if (addressed === undefined) return refusedOutcome(commune, [{ code: 'email-missing' }], { auditFacts: { mandant } });

  const known = { facts: { ...facts, mandant: addressed }, commune };
  const outcome =
    submission.kind === 'revocation'
      ? await revokeOnline(context, tx, { ...submission, ...known })
      : await giveOnline(context, tx, { ...submission, ...known, identified: mustBeNamed(identified) });
  const { email, lang } = submission;
  if (outcome.answer.ok) await keepContact(tx, facts.mandant, { email, lang });
  return outcome;
}

function mustBeNamed(identified: NamedMandataire): NonNullable<NamedMandataire> {
  if (identified === undefined) throw new Error('a procuration names whom it is given to');
  return identified;
}

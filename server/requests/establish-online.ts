import type { Instant } from '#core/calendar/instant.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { notOnRoll, type Outcome, refusedOutcome } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { communeOfElector } from '#server/electors/commune-of.ts';
import { findMandataire } from '#server/electors/identify.ts';
import type { Established } from '#server/procurations/established.ts';
import { loadFacts } from '#server/procurations/facts.ts';
import { locksForActNow, locksForRevocation } from '#server/procurations/locks.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';
import { type LockSet, NO_LOCKS } from '#server/records/locks.ts';
import { giveOnline } from '#server/requests/give-online.ts';
import { keepAddress, reachedAt } from '#server/requests/reach.ts';
import { revokeOnline } from '#server/requests/revoke-online.ts';
import type { Submission } from '#server/requests/submit.ts';

/** an elector whose digital identity is certified asks, and what was asked is established at once, with no counter. */
export function establishOnline(context: CallContext, submission: Submission): Promise<Answer<Established>> {
  const { key, ...input } = submission;
  const mandant = context.caller.actor.elector;
  return performAct(context, {
    name: 'request.establishOnline',
    key,
    input,
    locksFor: async (tx, now) => (mandant ? find(tx, { submission, mandant, now }) : { ...NO_LOCKS, found: undefined }),
    decide: async (tx, now, { found }) => {
      if (mandant === undefined)
        return refusedOutcome(ADMIN_CHAIN, [{ code: 'mandant-not-elector', election: undefined }], { auditFacts: {} });
      return decide(context, tx, { submission, mandant, now, found });
    },
  });
}

type Asking = { readonly submission: Submission; readonly mandant: ElectorId; readonly now: Instant };
/** Undefined: a revocation names nobody. */
type Found = Awaited<ReturnType<typeof findMandataire>> | undefined;

async function find(tx: Tx, { submission, mandant, now }: Asking): Promise<LockSet & { readonly found: Found }> {
  if (submission.kind === 'revocation') return { ...(await locksForRevocation(tx, mandant, now)), found: undefined };
  const found = await findMandataire(tx, submission.mandataire);
  const people = found.ok && { mandant, mandataire: found.mandataire };
  return { ...(people ? await locksForActNow(tx, people, now) : { ...NO_LOCKS, electors: [mandant] }), found };
}

async function decide(
  context: CallContext,
  tx: Tx,
  { submission, mandant, now, found }: Asking & { readonly found: Found },
): Promise<Outcome<Established>> {
  const facts = await loadFacts(tx, { mandant, mandataire: found?.ok ? found.mandataire : mandant }, now);
  const commune = communeOfElector(facts.mandant, now);
  if (commune === undefined) return notOnRoll(mandant);
  const mandantReached = reachedAt(facts.mandant, submission.email);
  if (mandantReached === undefined)
    return refusedOutcome(commune, [{ code: 'email-missing' }], { auditFacts: { mandant } });

  const asking = { facts: { ...facts, mandant: mandantReached }, commune };
  const outcome =
    submission.kind === 'revocation'
      ? await revokeOnline(context, tx, { ...submission, ...asking })
      : await giveOnline(context, tx, { ...submission, ...asking, found: mustBeNamed(found) });
  if (outcome.answer.ok) await keepAddress(tx, facts.mandant, submission.email);
  return outcome;
}

function mustBeNamed(found: Found): NonNullable<Found> {
  if (found === undefined) throw new Error('a procuration names whom it is given to');
  return found;
}

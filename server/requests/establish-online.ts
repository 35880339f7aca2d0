import type { ElectorId } from '#core/model/ids.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { Tx } from '#drizzle/db.ts';
import { refusal } from '#server/act/outcome.ts';
import { type Holds, type Outcome, write } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { communeOf, notRegistered } from '#server/electors/commune-of.ts';
import { findMandataire } from '#server/electors/identify.ts';
import { holdsForActing } from '#server/procurations/admission-locks.ts';
import type { Established } from '#server/procurations/established.ts';
import { loadFacts } from '#server/procurations/facts.ts';
import { holdsForRevocation, NONE } from '#server/procurations/locks.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';
import { giveOnline } from '#server/requests/give-online.ts';
import { keepAddress, reachedAt } from '#server/requests/reach.ts';
import { revokeOnline } from '#server/requests/revoke-online.ts';
import type { Submission } from '#server/requests/submit.ts';

/** an elector whose digital identity is certified asks, and what was asked is established at once, with no counter. */
export function establishOnline(context: CallContext, submission: Submission): Promise<Answer<Established>> {
  const { key, ...input } = submission;
  const mandant = context.caller.actor.elector;
  return write(context, {
    name: 'request.establishOnline',
    key,
    input,
    find: async (tx, now) => (mandant ? find(tx, { submission, mandant, now }) : { ...NONE, found: undefined }),
    decide: async (tx, now, { found }) => {
      if (mandant === undefined)
        return refusal(ADMIN_CHAIN, [{ code: 'mandant-not-elector', election: undefined }], { about: {} });
      return decide(context, tx, { submission, mandant, now, found });
    },
  });
}

type Asking = { readonly submission: Submission; readonly mandant: ElectorId; readonly now: Instant };
/** Undefined: a revocation names nobody. */
type Found = Awaited<ReturnType<typeof findMandataire>> | undefined;

async function find(tx: Tx, { submission, mandant, now }: Asking): Promise<Holds & { readonly found: Found }> {
  if (submission.kind === 'revocation') return { ...(await holdsForRevocation(tx, mandant, now)), found: undefined };
  const found = await findMandataire(tx, submission.mandataire);
  const people = found.ok && { mandant, mandataire: found.mandataire };
  return { ...(people ? await holdsForActing(tx, people, now) : { ...NONE, electors: [mandant] }), found };
}

async function decide(
  context: CallContext,
  tx: Tx,
  { submission, mandant, now, found }: Asking & { readonly found: Found },
): Promise<Outcome<Established>> {
  const facts = await loadFacts(tx, { mandant, mandataire: found?.ok ? found.mandataire : mandant }, now);
  const commune = communeOf(facts.mandant, now);
  if (commune === undefined) return notRegistered(mandant);
  const mandantReached = reachedAt(facts.mandant, submission.email);
  if (mandantReached === undefined) return refusal(commune, [{ code: 'email-missing' }], { about: { mandant } });

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

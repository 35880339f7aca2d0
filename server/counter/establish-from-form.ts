import type { Instant } from '#core/calendar/instant.ts';
import { localDay } from '#core/law/elections/local-day.ts';
import { checkAtCounter } from '#core/law/establishment/check-request.ts';
import { taskOf } from '#core/law/establishment/powers.ts';
import type { Link } from '#core/model/declaration.ts';
import type { Identity } from '#core/model/identity.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Validity } from '#core/model/procuration.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { notOnRoll, type Outcome, refusedOutcome } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { admitAct, type Evidence } from '#server/counter/admit-act.ts';
import { collectRequest } from '#server/counter/collect-request.ts';
import { establishProcuration } from '#server/counter/establish-act.ts';
import { findMandataire, type IdentifiedMandataire, mustBeKnown } from '#server/electors/identify.ts';
import { communeOfElector } from '#server/electors/roll-in-force.ts';
import { throttleIn } from '#server/limits/look-up.ts';
import type { Established } from '#server/procurations/established.ts';
import { loadFacts } from '#server/procurations/facts.ts';
import { locksForIdentified } from '#server/procurations/rows-to-lock.ts';
import { placeOfAct } from '#server/public-places/declare-place.ts';
import { fileRequest } from '#server/requests/file-request.ts';

/**
 * A procuration as the mandant dictates it to the authority; the mandant is the person found at the counter.
 */
export type Giving = {
  readonly mandant: ElectorId;
  readonly mandataire: Identity;
  readonly validity: Validity;
  readonly link: Link;
};
type Form = Giving & Evidence;

/**
 * art. R75: establishes the procuration of a mandant without a request, in one act.
 */
export function establishFromForm(
  context: CallContext,
  { key, ...input }: Form & { readonly key: string },
): Promise<Answer<Established>> {
  return performAct(context, {
    name: 'counter.form',
    key,
    input,
    locksFor: async (tx, now) => {
      await mustBeKnown(tx, input.mandant);
      const identified = await findMandataire(tx, input.mandataire);
      return { ...(await locksForIdentified(tx, { mandant: input.mandant, identified }, now)), identified };
    },
    decide: (tx, now, { identified }) => decide(context, tx, { ...input, now, identified }),
  });
}

type DatedForm = Form & { readonly now: Instant; readonly identified: IdentifiedMandataire };

async function decide(context: CallContext, tx: Tx, form: DatedForm): Promise<Outcome<Established>> {
  const { mandant, validity, link, now, identified } = form;
  await throttleIn(tx, context, identified);
  const mandataire = identified.ok ? identified.mandataire : mandant;
  const facts = await loadFacts(tx, { mandant, mandataire }, now);
  const commune = communeOfElector(facts.mandant, now);
  if (commune === undefined) return notOnRoll(mandant);

  const onDay = localDay(facts.mandant, facts.communes, now);
  const standsAt = await placeOfAct(tx, context.caller.account.id, now);
  const admitted = admitAct<Established>(context, { ...form, localDay: onDay, standsAt, commune, request: undefined });
  if (!admitted.ok) return admitted.outcome;
  if (!identified.ok) return refusedOutcome(commune, identified.reasons, { auditFacts: { mandant } });
  const allowed = checkAtCounter({ ...facts, validity, link });
  if (!allowed.ok) return refusedOutcome(commune, allowed.reasons, { auditFacts: { mandant, mandataire } });

  const { act } = admitted;
  const asked = { kind: 'procuration', mandataire, validity } as const;
  return taskOf(act.authority.capacity) === 'collect'
    ? collectRequest(tx, act, await fileRequest(context, tx, { facts, commune, asked }))
    : establishProcuration(context, tx, { ...act, asked, facts });
}

import type { Day } from '#core/calendar/day.ts';
import { localDay } from '#core/law/elections/local-day.ts';
import { checkAtCounter } from '#core/law/establishment/check-request.ts';
import { isLate } from '#core/law/validity/late.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import type { Giving } from '#server/counter/establish-from-form.ts';
import { findMandataire, mustBeKnown } from '#server/electors/identify.ts';
import { throttled } from '#server/limits/look-up.ts';
import { loadFacts } from '#server/procurations/facts.ts';
import { canonical, digest } from '#server/records/digest.ts';
import { loadPerson, type Person } from '#server/views/person.ts';
import { type RoundView, roundViews } from '#server/views/round.ts';

/** What would be established now, read before it is signed. */
export type FormPreview = {
  readonly mandataire: Person;
  readonly rounds: readonly RoundView[];
  readonly until: Day | undefined;
  readonly warnings: readonly Refusal[];
  /** it may not reach the station in time. */
  readonly late: boolean;
};

/**
 * what the mandant would give, or why not; the cap is for control. Logged.
 */
export async function previewForm(context: CallContext, giving: Giving): Promise<Answer<FormPreview>> {
  const { database, caller, access } = context;
  const identified = await inTransaction(database, { actor: caller.actor, access: 'decide' }, async (tx) => {
    await mustBeKnown(tx, giving.mandant);
    return findMandataire(tx, giving.mandataire);
  });
  if (!identified.ok) access.read(caller, 'counter.preview', digest('nobody', canonical(giving.mandataire)));
  const known = await throttled(context, identified);
  if (!known.ok) return known;

  const people = { mandant: giving.mandant, mandataire: known.mandataire };
  for (const id of Object.values(people)) access.read(caller, 'counter.preview', id);
  return inTransaction(database, { actor: caller.actor, access: people }, (tx) =>
    loadFormPreview(context, tx, { ...giving, ...people }),
  );
}

type GivenTo = Omit<Giving, 'mandataire'> & { readonly mandataire: ElectorId };

async function loadFormPreview(context: CallContext, tx: Tx, giving: GivenTo): Promise<Answer<FormPreview>> {
  const { validity, link } = giving;
  const at = context.clock();
  const facts = await loadFacts(tx, giving, at);
  const covering = checkAtCounter({ ...facts, validity, link });
  if (!covering.ok) return covering;
  return {
    ok: true,
    mandataire: await loadPerson(tx, giving.mandataire, at),
    rounds: roundViews(covering.rounds, facts.elections),
    until: validity.kind === 'period' ? validity.until : undefined,
    warnings: covering.warnings,
    late: isLate(covering.rounds, localDay(facts.mandant, facts.communes, at)),
  };
}

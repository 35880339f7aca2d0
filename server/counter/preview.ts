import type { Day } from '#core/calendar/day.ts';
import { dayOfAct } from '#core/law/cap/order.ts';
import { localDay } from '#core/law/elections/local-day.ts';
import { type ActPreview, previewAct } from '#core/law/establishment/preview-act.ts';
import { isLate } from '#core/law/validity/late.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Refusal } from '#core/model/refusal.ts';
import { refused, verdict } from '#core/model/verdict.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import type { Giving } from '#server/counter/establish-from-form.ts';
import { findMandataire, mustBeKnown } from '#server/electors/identify.ts';
import { throttled } from '#server/limits/look-up.ts';
import { competingProcurations } from '#server/procurations/competing-procurations.ts';
import { type Facts, loadFacts } from '#server/procurations/facts.ts';
import { canonical, digest } from '#server/records/digest.ts';
import { loadPerson, type Person } from '#server/views/person.ts';
import { type RoundView, roundViews } from '#server/views/round.ts';

/** What would be established now, and what control would make of it, read before it is signed. */
export type FormPreview = {
  readonly would: ActPreview['would'];
  /** Why control would reject it. */
  readonly reasons: readonly Refusal[];
  readonly mandataire: Person;
  readonly rounds: readonly RoundView[];
  readonly until: Day | undefined;
  readonly warnings: readonly Refusal[];
  /** it may not reach the station in time. */
  readonly late: boolean;
};

/**
 * what the mandant would give and what control would decide, or
 * why no act may be made. Logged.
 */
export async function previewForm(context: CallContext, giving: Giving): Promise<Answer<FormPreview>> {
  const { database, caller, access } = context;
  const identified = await inTransaction(database, { actor: caller.actor, access: 'decide' }, async (tx) => {
    await mustBeKnown(tx, giving.mandant);
    const found = await findMandataire(tx, giving.mandataire);
    return found.ok ? { ...found, facts: await factsBetween(context, tx, { ...giving, ...found }) } : found;
  });
  if (!identified.ok) access.read(caller, 'counter.preview', digest('nobody', canonical(giving.mandataire)));
  const known = await throttled(context, identified);
  if (!known.ok) return known;

  const { facts, mandataire } = known;
  for (const id of [giving.mandant, mandataire]) access.read(caller, 'counter.preview', id);
  const previewed = previewOf(context, facts, giving);
  if (!previewed.ok) return previewed;
  const people = { mandant: giving.mandant, mandataire };
  const shown = await inTransaction(database, { actor: caller.actor, access: people }, (tx) =>
    loadPerson(tx, mandataire, facts.at),
  );
  return { ...previewed, mandataire: shown };
}

type Between = { readonly mandant: ElectorId; readonly mandataire: ElectorId };

function factsBetween({ clock }: CallContext, tx: Tx, { mandant, mandataire }: Between): Promise<Facts> {
  return loadFacts(tx, { mandant, mandataire }, clock());
}

function previewOf(
  { caller }: CallContext,
  facts: Facts,
  { validity, link }: Pick<Giving, 'validity' | 'link'>,
): Answer<Omit<FormPreview, 'mandataire'>> {
  const authority = caller.habilitation;
  if (authority === undefined) return refused({ code: 'out-of-scope' });
  const order = { day: dayOfAct(facts, authority.zone), recordedNo: Number.POSITIVE_INFINITY, onPaper: false };
  const competitors = competingProcurations(order, facts);
  const { would, reasons, rounds, warnings } = previewAct({ ...facts, validity, link, authority, competitors });
  const allowed = verdict(would === 'refused' ? reasons : []);
  if (!allowed.ok) return allowed;
  return {
    ok: true,
    would,
    reasons,
    rounds: roundViews(rounds, facts.elections),
    until: validity.kind === 'period' ? validity.until : undefined,
    warnings,
    late: isLate(rounds, localDay(facts.mandant, facts.communes, facts.at)),
  };
}

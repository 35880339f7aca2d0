import type { Day } from '#core/calendar/day.ts';
import type { CapUsage } from '#core/law/cap/cap-usage.ts';
import { dayOfAct } from '#core/law/cap/order.ts';
import { localDay } from '#core/law/elections/local-day.ts';
import { previewAct } from '#core/law/establishment/preview-act.ts';
import { type Preview, previewRequest } from '#core/law/establishment/preview-request.ts';
import { isLate } from '#core/law/validity/late.ts';
import type { Link } from '#core/model/declaration.ts';
import type { Identity } from '#core/model/identity.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Validity } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import { refused } from '#core/model/verdict.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import type { CallContext } from '#server/api/context.ts';
import { BadInput } from '#server/api/errors.ts';
import type { Answer } from '#server/api/refused.ts';
import { certifiedOn } from '#server/api/scope.ts';
import { findMandataire, mustBeKnown } from '#server/electors/identify.ts';
import { throttled } from '#server/limits/look-up.ts';
import { competingProcurations } from '#server/procurations/competing-procurations.ts';
import { type Facts, loadFacts } from '#server/procurations/facts.ts';
import { canonical, digest } from '#server/records/digest.ts';
import { loadPerson, type Person } from '#server/views/person.ts';
import { type RoundView, roundViews } from '#server/views/round.ts';

/** The procuration asked about; the mandant is the caller, or the person identified at a counter. */
export type PreviewInput = {
  readonly mandant?: ElectorId | undefined;
  readonly mandataire: Identity;
  readonly validity: Validity;
  readonly link: Link;
};

export type ProcurationPreview = {
  readonly would: Preview['would'];
  readonly reasons: readonly Refusal[];
  readonly rounds: readonly (RoundView & { readonly reason: Refusal | undefined })[];
  readonly until: Day | undefined;
  /** the longest last day of a period. */
  readonly longest: Day | undefined;
  readonly warnings: readonly Refusal[];
  /** it may not reach the station in time. */
  readonly late: boolean;
  /** shown to a mandant alone: why a counter is needed; empty if it is not. */
  readonly counter: readonly Refusal[] | undefined;
  /** shown to an authority alone. */
  readonly mandataire: Person | undefined;
  readonly places: readonly CapUsage[] | undefined;
};

/**
 * what a procuration would become, for its mandant or a counter. Writes only who looked.
 */
export async function previewProcuration(
  context: CallContext,
  input: PreviewInput,
): Promise<Answer<ProcurationPreview>> {
  const { database, caller, access } = context;
  const named = mandantOf(context, input.mandant);
  if (!named.ok) return named;
  const { mandant } = named;
  const identified = await inTransaction(database, { actor: caller.actor, access: 'decide' }, async (tx) => {
    await mustBeKnown(tx, mandant);
    return findMandataire(tx, input.mandataire);
  });
  if (!identified.ok) access.read(caller, 'procuration.explain', digest('nobody', canonical(input.mandataire)));
  const known = await throttled(context, identified);
  if (!known.ok) return known;

  const people = { mandant, mandataire: known.mandataire };
  for (const id of Object.values(people)) access.read(caller, 'procuration.explain', id);
  return { ok: true, ...(await previewed(context, people, input)) };
}

type People = { readonly mandant: ElectorId; readonly mandataire: ElectorId };

/** an elector asks as the mandant alone, an authority for the person at its counter. */
function mandantOf({ caller }: CallContext, named: ElectorId | undefined): Answer<{ readonly mandant: ElectorId }> {
  const { actor, habilitation, account } = caller;
  if (account.role !== 'officer') {
    const own = actor.elector;
    if (own === undefined) return refused({ code: 'mandant-not-elector', election: undefined });
    return named === undefined || named === own ? { ok: true, mandant: own } : refused({ code: 'out-of-scope' });
  }
  if (habilitation === undefined) return refused({ code: 'out-of-scope' });
  if (named === undefined) throw new BadInput('mandant');
  return { ok: true, mandant: named };
}

type PlannedValidity = Pick<PreviewInput, 'validity' | 'link'>;

async function previewed(
  context: CallContext,
  people: People,
  { validity, link }: PlannedValidity,
): Promise<ProcurationPreview> {
  const { database, caller, clock } = context;
  const { actor, habilitation } = caller;
  const at = clock();
  const facts = await inTransaction(database, { actor, access: 'decide' }, (tx) => loadFacts(tx, people, at));
  if (habilitation === undefined) {
    const request = previewRequest({ ...facts, validity, link, certifiedOn: certifiedOn(context) });
    return { ...viewOf(facts, validity, request), mandataire: undefined, places: undefined };
  }
  const order = { day: dayOfAct(facts, habilitation.zone), recordedNo: Number.POSITIVE_INFINITY, onPaper: false };
  const competitors = competingProcurations(order, facts);
  const { places, ...act } = previewAct({ ...facts, validity, link, authority: habilitation, competitors });
  const mandataire = await inTransaction(database, { actor, access: people }, (tx) =>
    loadPerson(tx, people.mandataire, at),
  );
  return { ...viewOf(facts, validity, act), counter: undefined, mandataire, places };
}

function viewOf<Viewed extends Preview>(facts: Facts, validity: Validity, { rounds, ...previewed }: Viewed) {
  const today = localDay(facts.mandant, facts.communes, facts.at);
  return {
    ...previewed,
    rounds: roundViews(rounds, facts.elections).map((view) => ({
      ...view,
      reason: rounds.find(({ round }) => round === view.id)?.reason,
    })),
    until: validity.kind === 'period' ? validity.until : undefined,
    late: isLate(rounds, today),
  };
}

import type { Instant } from '#core/calendar/instant.ts';
import { revokedBefore } from '#core/law/ending/revocation.ts';
import { isOnNewCaledonia } from '#core/law/establishment/new-caledonia.ts';
import { breachesOfForm } from '#core/law/establishment/paper-form.ts';
import type { Link } from '#core/model/declaration.ts';
import type { Identity } from '#core/model/identity.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Validity } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import { verdict } from '#core/model/verdict.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { pipelined } from '#drizzle/connection/transaction.ts';
import { type ElectorRecord, loadElectors } from '#drizzle/queries/electors.ts';
import { byMandant, revocationsWhere } from '#drizzle/queries/revocations.ts';
import { type Outcome, refusedOutcome } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import { BadInput } from '#server/api/errors.ts';
import type { Answer } from '#server/api/refused.ts';
import { callerCommune } from '#server/api/scope.ts';
import { findMandataire, type IdentifiedMandataire, type NamedOnForm } from '#server/electors/identify.ts';
import { throttleIn } from '#server/limits/look-up.ts';
import { findMandant, impossibleDates, mustBeFound, ownMandant } from '#server/paper/mandant.ts';
import { type Recorded, recordedOutcome } from '#server/paper/recorded.ts';
import { enterSheet, impossibleSheet } from '#server/paper/sheet.ts';
import type { SignedPaper } from '#server/paper/signed-paper.ts';
import { loadFacts } from '#server/procurations/facts.ts';
import { makeProcuration } from '#server/procurations/make.ts';
import { locksForAdmission } from '#server/procurations/rows-to-lock.ts';
import { NO_LOCKS } from '#server/transactions/row-locks.ts';

/** the paper form of a procuration. */
export type PaperForm = SignedPaper & {
  /** Found before, with the address that the form of New Caledonia gives; or named. */
  readonly mandataire: { readonly id: ElectorId; readonly address?: string | undefined } | Identity | NamedOnForm;
  readonly validity: Validity;
  /** */
  readonly link: Link;
};

/**
 * the mandant's town hall records a paper form: the act exists, and a form that breaks a
 * rule is rejected.
 */
export function recordForm(
  context: CallContext,
  { key, ...form }: PaperForm & { readonly key: string },
): Promise<Answer<Recorded>> {
  return performAct(context, {
    name: 'paper.record',
    key,
    input: form,
    locksFor: async (tx, now) => {
      const [from, to] = await pipelined(findMandant(tx, form.mandant, form.writtenOn), mandataireOf(tx, form));
      const people = from.ok && to.ok && { mandant: from.mandant, mandataire: to.mandataire };
      const act = people && { ...people, day: form.writtenOn };
      return { ...(act ? await locksForAdmission(tx, act, now) : NO_LOCKS), from, to };
    },
    decide: async (tx, now, { from, to }) => {
      await throttleIn(tx, context, to);
      const commune = callerCommune(context);
      const about = from.ok ? { mandant: from.mandant } : {};
      const own = await ownMandant(tx, from, { commune, now });
      if (!own.ok) return refusedOutcome(commune, own.reasons, { auditFacts: about });

      const { mandant } = own;
      const mandataire = to.ok ? mustBeFound(await loadElectors(tx, [to.mandataire]), to.mandataire) : mandant;
      const received = { form, mandant, mandataire, now };
      const possible = verdict([
        ...(to.ok ? unnamed(received) : to.reasons),
        ...(await impossibleDates(tx, { ...form, mandant, now })),
        ...(await impossibleSheet(tx, form.sheet, { commune, writtenOn: form.writtenOn })),
      ]);
      if (!possible.ok) return refusedOutcome(commune, possible.reasons, { auditFacts: about });
      return make(context, tx, received);
    },
  });
}

/** A mandataire found before: an unknown id is a bad input. */
async function mandataireOf(tx: Tx, { mandataire, writtenOn }: PaperForm): Promise<IdentifiedMandataire> {
  if (!('id' in mandataire)) return findMandataire(tx, mandataire, writtenOn);
  if (!(await loadElectors(tx, [mandataire.id])).has(mandataire.id)) throw new BadInput('mandataire');
  return { ok: true, mandataire: mandataire.id };
}

type ReceivedForm = {
  readonly form: PaperForm;
  readonly mandant: ElectorRecord;
  readonly mandataire: ElectorRecord;
  readonly now: Instant;
};

/** only the form of New Caledonia names a mandataire by an address. */
function unnamed({ form, mandant, mandataire }: ReceivedForm): readonly Refusal[] {
  const isOfThere = [mandant, mandataire].some((person) => isOnNewCaledonia(person, form.writtenOn));
  return addressOf(form) !== undefined && !isOfThere ? [{ code: 'mandataire-unknown' }] : [];
}

function addressOf({ mandataire }: PaperForm): string | undefined {
  return 'address' in mandataire ? mandataire.address : undefined;
}

async function make(
  context: CallContext,
  tx: Tx,
  { form, mandant, mandataire, now }: ReceivedForm,
): Promise<Outcome<Recorded>> {
  const { validity, link, writtenOn, place, homeVisit } = form;
  const { capacity } = form.authority;
  const revoked = revokedBefore(await revocationsOf(tx, mandant.id), { day: writtenOn, onPaper: true });
  const act = {
    mandant: mandant.id,
    mandataire: mandataire.id,
    validity,
    commune: callerCommune(context),
    request: undefined,
    way: 'paper' as const,
    place,
    authority: { account: undefined, ...form.authority },
    zone: undefined,
    writtenOn,
    breaches: [...breachesOfForm({ mandant, link, capacity, place, homeVisit, writtenOn }), ...revoked.reasons],
    isUncertain: revoked.isUncertain,
    homeVisit: homeVisit !== undefined,
    now,
  };
  const facts = await loadFacts(tx, { mandant: mandant.id, mandataire: mandataire.id }, now);
  const decided = await makeProcuration(context, tx, act, facts);
  const { sheet } = form;
  await enterSheet(context, tx, { kind: 'procuration', procuration: decided.procuration.id, sheet, now });
  return recordedOutcome(context, tx, { ...decided, address: addressOf(form), sheet });
}

async function revocationsOf(tx: Tx, mandant: ElectorId) {
  const revocations = await revocationsWhere(tx, byMandant(mandant));
  return revocations.map(({ establishedDay: day, way }) => ({ day, onPaper: way === 'paper' }));
}

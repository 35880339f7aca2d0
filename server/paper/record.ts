import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import { revokedBefore } from '#core/law/ending/revocation.ts';
import { isOnNewCaledonia } from '#core/law/establishment/new-caledonia.ts';
import { breachesOf } from '#core/law/establishment/paper-form.ts';
import type { Authority, Place } from '#core/model/authority.ts';
import type { HomeVisit, Link } from '#core/model/declaration.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Validity } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import { verdict } from '#core/model/verdict.ts';
import type { Tx } from '#drizzle/db.ts';
import { byRevoker, loadRevocations } from '#drizzle/queries/acts.ts';
import { type ElectorRecord, loadElectors } from '#drizzle/queries/electors.ts';
import { together } from '#drizzle/transaction.ts';
import { refusal } from '#server/act/outcome.ts';
import { type Outcome, write } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { findMandataire, type Identified, type NamedOnForm } from '#server/electors/identify.ts';
import { throttleIn } from '#server/limits/look-up.ts';
import { findMandant, impossible, known, type NamedMandant, ownMandant, townHallOf } from '#server/paper/mandant.ts';
import { type Recorded, recorded } from '#server/paper/recorded.ts';
import { holdsForPlacing } from '#server/procurations/admission-locks.ts';
import { NONE } from '#server/procurations/locks.ts';
import { makeProcuration } from '#server/procurations/make.ts';

/** what the paper form says; `writtenOn` is the date on which it was established. */
export type Form = {
  readonly mandant: NamedMandant;
  readonly mandataire: Identified | NamedOnForm;
  readonly validity: Validity;
  /** */
  readonly link: Link;
  readonly writtenOn: Day;
  readonly place: Place;
  readonly authority: Omit<Authority, 'account'>;
  readonly homeVisit?: HomeVisit | undefined;
};

/** the town hall of the mandant receives a paper form: the act exists, and what breaks a rule in it is rejected. */
export function record(
  context: CallContext,
  { key, ...form }: Form & { readonly key: string },
): Promise<Answer<Recorded>> {
  return write(context, {
    name: 'paper.record',
    key,
    input: form,
    find: async (tx, now) => {
      const [from, to] = await together(
        findMandant(tx, form.mandant, form.writtenOn),
        findMandataire(tx, form.mandataire, form.writtenOn),
      );
      const people = from.ok && to.ok && { mandant: from.mandant, mandataire: to.mandataire };
      const act = people && { ...people, day: form.writtenOn };
      return { ...(act ? await holdsForPlacing(tx, act, now) : NONE), from, to };
    },
    decide: async (tx, now, { from, to }) => {
      await throttleIn(tx, context, to);
      const commune = townHallOf(context);
      const about = from.ok ? { mandant: from.mandant } : {};
      const own = await ownMandant(tx, from, { commune, now });
      if (!own.ok) return refusal(commune, own.reasons, { about });

      const { mandant } = own;
      const mandataire = to.ok ? known(await loadElectors(tx, [to.mandataire]), to.mandataire) : mandant;
      const received = { form, mandant, mandataire, now };
      const possible = verdict([
        ...(to.ok ? unnamed(received) : to.reasons),
        ...(await impossible(tx, { ...form, mandant, now })),
      ]);
      if (!possible.ok) return refusal(commune, possible.reasons, { about });
      return make(context, tx, received);
    },
  });
}

type Received = {
  readonly form: Form;
  readonly mandant: ElectorRecord;
  readonly mandataire: ElectorRecord;
  readonly now: Instant;
};

/** only the form of New Caledonia names a mandataire so. */
function unnamed({ form, mandant, mandataire }: Received): readonly Refusal[] {
  const isOfThere = [mandant, mandataire].some((person) => isOnNewCaledonia(person, form.writtenOn));
  return 'address' in form.mandataire && !isOfThere ? [{ code: 'mandataire-unknown' }] : [];
}

async function make(
  context: CallContext,
  tx: Tx,
  { form, mandant, mandataire, now }: Received,
): Promise<Outcome<Recorded>> {
  const { validity, link, writtenOn, place, homeVisit } = form;
  const { capacity } = form.authority;
  const revoked = revokedBefore(await revocationsOf(tx, mandant.id), { day: writtenOn, onPaper: true });
  const made = await makeProcuration(context, tx, {
    mandant: mandant.id,
    mandataire: mandataire.id,
    validity,
    commune: townHallOf(context),
    request: undefined,
    way: 'paper',
    place,
    authority: { account: undefined, ...form.authority },
    zone: undefined,
    writtenOn,
    breaches: [...breachesOf({ mandant, link, capacity, place, homeVisit, writtenOn }), ...revoked.reasons],
    isUncertain: revoked.isUncertain,
    homeVisit: homeVisit !== undefined,
    now,
  });
  const address = 'address' in form.mandataire ? form.mandataire.address : undefined;
  return recorded(context, tx, { ...made, address });
}

async function revocationsOf(tx: Tx, mandant: ElectorId) {
  const found = await loadRevocations(tx, byRevoker(mandant));
  return found.map(({ establishedDay: day, way }) => ({ day, onPaper: way === 'paper' }));
}

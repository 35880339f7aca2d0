import { isLate } from '#core/law/validity/late.ts';
import type { Reference } from '#core/text/reference.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import type { RequestContent } from '#drizzle/queries/requests.ts';
import { accepted } from '#server/act/outcome.ts';
import type { Outcome } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import type { CounterAct, Established } from '#server/procurations/established.ts';
import { stationsOfElector } from '#server/procurations/locks.ts';
import { type Made, makeProcuration } from '#server/procurations/make.ts';
import { mandantNotice } from '#server/records/notify.ts';
import { roundViews } from '#server/views/round.ts';

type ProcurationAct = CounterAct & { readonly asked: Extract<RequestContent, { kind: 'procuration' }> };

/** the authority signs at the counter. */
export async function establishProcuration(
  context: CallContext,
  tx: Tx,
  act: ProcurationAct,
): Promise<Outcome<Established>> {
  const { asked, authority } = act;
  const { account, lastName, firstName, capacity, unit, placeName, place, zone } = authority;
  const made = await makeProcuration(context, tx, {
    ...act,
    ...asked,
    way: 'counter',
    place,
    zone,
    authority: { account, lastName, firstName, capacity, unit, placeName },
  });
  return establishedOutcome(context, tx, { ...made, reference: act.request?.reference });
}

type MadeByRequest = Made & { readonly reference: Reference | undefined };

/** what an act that was made answers, tells and changes, wherever it was made. */
export async function establishedOutcome(
  context: CallContext,
  tx: Tx,
  made: MadeByRequest,
): Promise<Outcome<Established>> {
  const { reference, facts, procuration, controlled, losses, incidents } = made;
  const { id, commune, establishment, rounds, validity, mandant, mandataire } = procuration;
  const { at, day, recordedNo, authority } = establishment;
  const reasons = controlled.status === 'rejected' ? controlled.reasons : [];
  const warnings = controlled.status === 'rejected' ? [] : controlled.warnings;
  const until = validity.kind === 'period' ? validity.until : undefined;

  const to = { to: facts.mandant, commune, at };
  const late = controlled.status !== 'rejected' && isLate(rounds, day);
  const messages = [mandantNotice(context, to, 'receipt', { procuration: id, authority, day, late })];
  if (controlled.status === 'active')
    messages.push(mandantNotice(context, to, 'effective', { procuration: id, warnings }));
  if (controlled.status === 'rejected')
    messages.push(mandantNotice(context, to, 'rejected', { procuration: id, reasons }));

  const { status } = controlled;
  const stations = await stationsOfElector(tx, mandant, at);
  return accepted(
    commune,
    {
      status,
      procuration: id,
      revocation: undefined,
      reference,
      at,
      day,
      recordedNo,
      rounds: roundViews(rounds, facts.elections),
      until,
      reasons,
      warnings,
    },
    {
      auditFacts: { request: procuration.request, procuration: id, mandant, mandataire, status, reasons, recordedNo },
      messages: [...messages, ...losses.messages],
      incidents,
      changed: [...stations.map((station) => ({ station, elector: mandant })), ...losses.changed],
    },
  );
}

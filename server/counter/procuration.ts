import { type Elector, inForce, type List, type Registration } from '#core/elector.ts';
import type { ProcurationId } from '#core/ids.ts';
import { dayAt, PARIS } from '#core/instant.ts';
import type { Procuration } from '#core/procuration.ts';
import { type Controlled, control } from '#core/rules/control.ts';
import { isLate } from '#core/rules/late.ts';
import { localDay } from '#core/rules/local-time.ts';
import type { Tx } from '#drizzle/db.ts';
import { drawRecordedNo, insertProcuration, loadHeld } from '#drizzle/queries/procurations.ts';
import { type Asked, setRequestStatus } from '#drizzle/queries/requests.ts';
import type { CallContext } from '#server/context.ts';
import type { Counter, Established } from '#server/counter/act.ts';
import { stationsOf } from '#server/counter/holds.ts';
import { done, tell } from '#server/outcome.ts';
import { type Facts, loadFacts } from '#server/procurations/facts.ts';
import { uuid } from '#server/uuid.ts';
import { roundViews } from '#server/views/round.ts';
import type { Outcome } from '#server/write.ts';

type Act = Counter & { readonly asked: Extract<Asked, { kind: 'procuration' }> };

/** the act exists from here on; control says what it is worth. */
export async function establishProcuration(context: CallContext, tx: Tx, act: Act): Promise<Outcome<Established>> {
  const { mandant, request, asked, authority, now } = act;
  const facts = await loadFacts(tx, { mandant, mandataire: asked.mandataire }, now);
  const day = dayAt(now, PARIS);
  const rounds = facts.elections.flatMap((election) => election.rounds.map(({ id }) => id));
  const held = await loadHeld(tx, asked.mandataire, rounds);
  const recordedNo = await drawRecordedNo(tx);

  const id = uuid<ProcurationId>(context.machineClock);
  const mandantList = rollOf(facts.mandant, act).list;
  const { validity } = asked;
  const controlled = control({
    ...facts,
    validity,
    mandantList,
    held,
    act: { id, place: authority.place, day, recordedNo },
  });

  const procuration = procurationOf(act, facts, { id, recordedNo, mandantList, controlled });
  await insertProcuration(tx, procuration);
  if (request) await setRequestStatus(tx, request.id, { status: 'established' });
  return outcomeOf(context, tx, { act, facts, procuration, controlled });
}

type Made = {
  readonly id: ProcurationId;
  readonly recordedNo: number;
  readonly mandantList: List;
  readonly controlled: Controlled;
};

function procurationOf(act: Act, facts: Facts, { id, recordedNo, mandantList, controlled }: Made): Procuration {
  const { mandant, request, asked, homeVisit, now, authority: habilitation } = act;
  const { account, lastName, firstName, capacity, unit, placeName, place } = habilitation;
  const { warnings: _, ...decided } = { warnings: [], ...controlled };
  return {
    id,
    request: request?.id,
    mandant,
    mandataire: asked.mandataire,
    commune: rollOf(facts.mandant, act).commune,
    mandantList,
    validity: asked.validity,
    establishment: {
      at: now,
      day: dayAt(now, PARIS),
      localDay: localDay(facts.mandant, facts.communes, now),
      place,
      authority: { account, lastName, firstName, capacity, unit, placeName },
      recordedNo,
      homeVisit,
    },
    ...decided,
  };
}

/** The mandant's line in force on the day of the act, or, when he was struck off since he asked, the last he had. */
function rollOf({ registrations }: Elector, { now, commune }: Act): Pick<Registration, 'list' | 'commune'> {
  const today = dayAt(now, PARIS);
  const line = registrations.find((registration) => inForce(registration, today)) ?? registrations.at(-1);
  return line ?? { list: 'communal', commune };
}

type Saved = {
  readonly act: Act;
  readonly facts: Facts;
  readonly procuration: Procuration;
  readonly controlled: Controlled;
};

async function outcomeOf(context: CallContext, tx: Tx, saved: Saved): Promise<Outcome<Established>> {
  const { act, facts, procuration, controlled } = saved;
  const { id, commune, establishment, rounds, validity, mandant, mandataire } = procuration;
  const { at, day, recordedNo, authority } = establishment;
  const reasons = controlled.status === 'rejected' ? controlled.reasons : [];
  const warnings = controlled.status === 'rejected' ? [] : controlled.warnings;
  const until = validity.kind === 'period' ? validity.until : undefined;

  const to = { to: facts.mandant, commune, at };
  const late = controlled.status !== 'rejected' && isLate(rounds, day);
  const messages = [tell(context, to, 'receipt', { procuration: id, authority, day, late })];
  if (controlled.status === 'active') messages.push(tell(context, to, 'effective', { procuration: id, warnings }));
  if (controlled.status === 'rejected') messages.push(tell(context, to, 'rejected', { procuration: id, reasons }));

  const { status } = controlled;
  const stations = await stationsOf(tx, mandant, at);
  return done(
    commune,
    {
      status,
      procuration: id,
      revocation: undefined,
      reference: act.request?.reference,
      at,
      day,
      recordedNo,
      rounds: roundViews(rounds, facts.elections),
      until,
      reasons,
      warnings,
    },
    {
      about: { request: act.request?.id, procuration: id, mandant, mandataire, status, reasons, recordedNo },
      messages,
      changed: stations.map((station) => ({ station, elector: mandant })),
    },
  );
}

import { addDays } from '#core/calendar/day.ts';
import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import type { Displaced } from '#core/law/cap/admission.ts';
import { afterDisplacement } from '#core/law/ending/displacement.ts';
import type { RecountFacts } from '#core/law/validity/recount.ts';
import type { ElectorId, ProcurationId, StationId } from '#core/model/ids.ts';
import type { Active, CoveredRound, Void } from '#core/model/procuration.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { pipelined } from '#drizzle/connection/transaction.ts';
import { type ElectorRecord, loadElectors } from '#drizzle/queries/electors.ts';
import { loadUncorrected } from '#drizzle/queries/marks.ts';
import { loadElections, placesOf } from '#drizzle/queries/places.ts';
import { byIds, loadProcurations, updateProcuration } from '#drizzle/queries/procurations.ts';
import type { IncidentRow, MessageRow } from '#drizzle/queries/records.ts';
import type { CallContext } from '#server/api/context.ts';
import { stationsOfElector } from '#server/procurations/locks.ts';
import { mandantNotice } from '#server/records/notify.ts';
import { voidAfterMark } from '#server/recount/used-incidents.ts';

/** Who lost a place to an act established before, what is told, and the lists that change. */
export type Losses = {
  readonly lost: readonly (Active | Void)[];
  readonly messages: readonly MessageRow[];
  readonly changed: readonly { readonly station: StationId; readonly elector: ElectorId }[];
  readonly incidents: readonly IncidentRow[];
};

export const NO_LOSSES: Losses = { lost: [], messages: [], changed: [], incidents: [] };

/** `upheld`: used where the act would have taken their place, which is an incident already. */
type DisplacingAct = { readonly at: Instant; readonly taken: Displaced; readonly upheld: readonly ProcurationId[] };

/** saves what others lose; their rows are held, and are written before the act that takes their places. */
export async function saveDisplacement(
  context: CallContext,
  tx: Tx,
  { at, taken, upheld }: DisplacingAct,
): Promise<Losses> {
  const ids = [...new Set([...taken.voided.keys(), ...taken.heldFrom.keys()])];
  if (ids.length === 0) return NO_LOSSES;
  const found = (await loadProcurations(tx, byIds(ids), at)).filter((its) => its.status === 'active');
  const facts = await factsOf(tx, found, at);

  const losses = found.map((before) => ({ before, after: lossOf(before, taken, facts) }));
  for (const { after } of losses) await updateProcuration(tx, after);

  const mandants = [...new Set(found.map(({ mandant }) => mandant))];
  const stations = await Promise.all(mandants.map(async (id) => ({ id, on: await stationsOfElector(tx, id, at) })));
  return {
    lost: losses.map(({ after }) => after),
    messages: losses.flatMap((loss) => noticesOf(context, loss, facts)),
    changed: stations.flatMap(({ id, on }) => on.map((station) => ({ station, elector: id }))),
    incidents: losses
      .filter(({ after }) => !upheld.includes(after.id))
      .flatMap(({ after }) => voidAfterMark(context, after, facts)),
  };
}

type Facts = Omit<RecountFacts, 'electors'> & {
  readonly electors: ReadonlyMap<ElectorId, ElectorRecord>;
  readonly marks: readonly VoteMark[];
};

async function factsOf(tx: Tx, found: readonly Active[], at: Instant): Promise<Facts> {
  const mandants = found.map(({ mandant }) => mandant);
  const people = [...new Set([...mandants, ...found.map(({ mandataire }) => mandataire)])];
  const [electors, places, elections, marks] = await pipelined(
    loadElectors(tx, people),
    placesOf(tx, ...new Set(mandants)),
    loadElections(tx, addDays(dayAt(at, PARIS), -1)),
    loadUncorrected(tx, mandants),
  );
  return { electors, ...places, elections, called: [], marks, at };
}

function lossOf(before: Active, { voided, heldFrom }: Displaced, facts: Facts): Active | Void {
  const marked = facts.marks.filter(({ elector }) => elector === before.mandant).map(({ round }) => round);
  const taken = { rounds: voided.get(before.id) ?? new Map(), heldFrom: heldFrom.get(before.id) };
  return afterDisplacement(before, taken, { facts, marked });
}

type Loss = { readonly before: Active; readonly after: Active | Void };

/** one message of the places and days that are taken, one of what is not covered on those days. */
function noticesOf(context: CallContext, { before, after }: Loss, { electors, at }: Facts): readonly MessageRow[] {
  const { id, mandant, commune, heldFrom } = after;
  const to = electors.get(mandant);
  if (to === undefined) return [];
  const became = (coverage: CoveredRound['coverage']) =>
    after.rounds.filter(
      (its) =>
        its.coverage === coverage && !before.rounds.some((was) => was.round === its.round && was.coverage === coverage),
    );
  const uncovered = became('not-covered');
  const telling = { to, commune, at };
  return [
    mandantNotice(context, telling, 'void', { procuration: id, rounds: became('void'), heldFrom }),
    ...(uncovered.length > 0
      ? [mandantNotice(context, telling, 'not-covered', { procuration: id, rounds: uncovered })]
      : []),
  ];
}
